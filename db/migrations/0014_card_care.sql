-- Who looks after a card day by day, and how a card that nobody works on becomes free.

alter table recruitment.partners
  -- since when it has its manager, or stands free; cards from before the policy count from its first day
  add column assigned_at timestamptz(3) not null default now();
call platform.grant_runtime('recruitment.partners', 'insert (assigned_at), update (assigned_at)');

alter table recruitment.activities
  -- due by the end of a day of the vendor's zone: then due_at is its last millisecond, and no time is shown
  add column due_all_day boolean not null default true;
call platform.grant_runtime('recruitment.activities', 'insert (due_all_day), update (due_all_day)');

-- That a manager was told how a card is about to become free: once for each countdown and stage. Append-only.
create table recruitment.release_warnings (
  vendor_id uuid not null,
  partner_id uuid not null,
  user_id uuid not null,
  -- the day that the countdown began with, in the vendor's zone
  counted_on date not null,
  -- how many days before: 14 or 3
  days_left smallint not null check (days_left between 1 and 60),
  -- the day on which the card becomes free, as the manager was told
  release_on date not null,
  at timestamptz(3) not null,
  primary key (vendor_id, partner_id, user_id, counted_on, days_left),
  foreign key (vendor_id, partner_id) references recruitment.partners
);
call platform.make_tenant_table('recruitment.release_warnings', 'vendor', 'select, insert');

-- The last move of a manager among a partner's leads.
create index lead_moves_by_actor on leads.lead_moves (vendor_id, partner_id, actor_id, at desc);

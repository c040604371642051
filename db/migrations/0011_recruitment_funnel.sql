-- The way of a company from a first call to a signed partner: stages, opportunities, what was done, and who works on it.

-- How long a card stays with a manager who does nothing for it, and how it is told beforehand.
alter table programs.programs
  add column release_after_days smallint not null default 90 check (release_after_days between 7 and 730);
call platform.grant_runtime('programs.programs', 'insert (release_after_days), update (release_after_days)');

-- The steps of a negotiation. Signed and refused are states of an opportunity, not steps.
create table programs.stages (
  vendor_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  name text not null check (name <> ''),
  position smallint not null check (position >= 0),
  -- a card that has stood here for longer is stale; null when it never is
  stale_after_days smallint check (stale_after_days between 1 and 365),
  -- what of the partner's card must be filled in before it comes here
  required_fields text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, program_id, id),
  foreign key (vendor_id, program_id) references programs.programs
);
create index stages_in_order on programs.stages (vendor_id, program_id, position, id);
call platform.make_tenant_table('programs.stages', 'vendor');

alter table recruitment.partners
  -- the host of the site without "www.", as it is compared
  add column site_domain text check (site_domain = lower(site_domain)),
  add column tags text[] not null default '{}',
  -- the last thing that its manager did for it; what the release policy counts from
  add column last_activity_at timestamptz;
call platform.grant_runtime('recruitment.partners',
  'insert (site_domain, tags, last_activity_at), update (site_domain, tags, last_activity_at)');
create index partners_by_site on recruitment.partners (vendor_id, site_domain) where site_domain is not null;

-- People at a partner whom one talks to: they have no account (members have).
create table recruitment.contacts (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  name text not null check (name <> ''),
  job_title text,
  email text check (email = lower(email)),
  phone text,
  note text not null default '',
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  foreign key (vendor_id, partner_id) references recruitment.partners
);
create index contacts_of_partner on recruitment.contacts (vendor_id, partner_id, id);
call platform.make_tenant_table('recruitment.contacts', 'vendor');

create table recruitment.refusal_reasons (
  vendor_id uuid not null references platform.vendors,
  id uuid not null,
  name text not null check (name <> ''),
  position smallint not null check (position >= 0),
  archived_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, name)
);
call platform.make_tenant_table('recruitment.refusal_reasons', 'vendor');

-- The negotiation to sign a partner into a program: one open at a time.
create table recruitment.opportunities (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  program_id uuid not null,
  -- where it stands, or stood when it ended
  stage_id uuid not null,
  status text not null default 'open' check (status in ('open', 'signed', 'refused')),
  manager_user_id uuid references identity.users,
  -- what the partner is expected to bring in a month, in the program's currency
  expected_minor bigint check (expected_minor between 0 and 900000000000000),
  -- grows with every move: a move names the version it saw, so the later of two is told
  version integer not null default 1,
  source text not null default 'manager' check (source in ('manager', 'application', 'import')),
  refusal_reason_id uuid,
  refusal_comment text,
  opened_at timestamptz(3) not null default now(),
  stage_entered_at timestamptz(3) not null default now(),
  closed_at timestamptz(3),
  primary key (vendor_id, id),
  check ((status = 'open') = (closed_at is null)),
  foreign key (vendor_id, partner_id) references recruitment.partners,
  foreign key (vendor_id, program_id, stage_id) references programs.stages (vendor_id, program_id, id),
  foreign key (vendor_id, refusal_reason_id) references recruitment.refusal_reasons
);
create unique index opportunities_open_once on recruitment.opportunities (vendor_id, partner_id, program_id)
  where status = 'open';
create index opportunities_on_board on recruitment.opportunities (vendor_id, program_id, stage_id, stage_entered_at desc, id desc)
  where status = 'open';
create index opportunities_newest on recruitment.opportunities (vendor_id, program_id, opened_at desc, id desc);
create index opportunities_of_partner on recruitment.opportunities (vendor_id, partner_id, opened_at desc);
create index opportunities_of_manager on recruitment.opportunities (vendor_id, manager_user_id, stage_entered_at)
  where status = 'open';
call platform.make_tenant_table('recruitment.opportunities', 'vendor', 'select, insert, update');

-- Every step of every opportunity. The funnel is counted from these.
create table recruitment.stage_moves (
  vendor_id uuid not null,
  id uuid not null,
  opportunity_id uuid not null,
  program_id uuid not null,
  from_stage_id uuid,
  to_stage_id uuid not null,
  from_status text check (from_status in ('open', 'signed', 'refused')),
  to_status text not null check (to_status in ('open', 'signed', 'refused')),
  actor_kind text not null check (actor_kind in ('user', 'api_key', 'job', 'public')),
  actor_id uuid,
  actor_name text not null,
  refusal_reason_id uuid,
  comment text,
  at timestamptz(3) not null,
  primary key (vendor_id, id),
  foreign key (vendor_id, opportunity_id) references recruitment.opportunities,
  -- a stage that is deleted leaves its name to nobody: its moves are pointed at the stage its cards went to
  foreign key (vendor_id, program_id, to_stage_id) references programs.stages (vendor_id, program_id, id),
  foreign key (vendor_id, program_id, from_stage_id) references programs.stages (vendor_id, program_id, id),
  foreign key (vendor_id, refusal_reason_id) references recruitment.refusal_reasons
);
create index stage_moves_of_opportunity on recruitment.stage_moves (vendor_id, opportunity_id, id);
create index stage_moves_in_time on recruitment.stage_moves (vendor_id, program_id, at);
call platform.make_tenant_table('recruitment.stage_moves', 'vendor', 'select, insert, update (from_stage_id), update (to_stage_id)');

-- What was done, and what is to be done, for a partner.
create table recruitment.activities (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  opportunity_id uuid,
  kind text not null check (kind in ('call', 'meeting', 'mail', 'note', 'task')),
  body text not null check (body <> ''),
  author_user_id uuid references identity.users,
  author_name text not null,
  -- who is to do it, when it is still to be done
  assignee_user_id uuid references identity.users,
  due_at timestamptz,
  -- when it happened; null while it is still to be done
  done_at timestamptz,
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  deleted_at timestamptz,
  primary key (vendor_id, id),
  foreign key (vendor_id, partner_id) references recruitment.partners,
  foreign key (vendor_id, opportunity_id) references recruitment.opportunities
);
create index activities_of_partner on recruitment.activities (vendor_id, partner_id, created_at desc, id desc)
  where deleted_at is null;
create index activities_to_do on recruitment.activities (vendor_id, assignee_user_id, due_at)
  where done_at is null and due_at is not null and deleted_at is null;
call platform.make_tenant_table('recruitment.activities', 'vendor', 'select, insert, update');

-- Who had a card, since when and why it changed hands. Append-only.
create table recruitment.assignments (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  -- null when the card is free
  user_id uuid references identity.users,
  from_user_id uuid references identity.users,
  reason text not null check (reason in ('created', 'assigned', 'claimed', 'released', 'given_up')),
  actor_kind text not null check (actor_kind in ('user', 'api_key', 'job', 'public')),
  actor_id uuid,
  actor_name text not null,
  at timestamptz not null,
  primary key (vendor_id, id),
  foreign key (vendor_id, partner_id) references recruitment.partners
);
create index assignments_of_partner on recruitment.assignments (vendor_id, partner_id, id desc);
call platform.make_tenant_table('recruitment.assignments', 'vendor', 'select, insert');

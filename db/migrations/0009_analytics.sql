create schema analytics;

-- What one partner did on one day in the vendor's zone. Screens read this and never the raw rows. A row is always
-- computed anew from the facts of its day, so an event that comes twice or late changes nothing.
create table analytics.partner_days (
  vendor_id uuid not null,
  partner_id uuid not null,
  day date not null,
  leads_submitted integer not null default 0,
  leads_accepted integer not null default 0,
  leads_won integer not null default 0,
  -- leads passed on, and sales that came without one: how often a partner brings something
  deals integer not null default 0,
  sales integer not null default 0,
  refunds integer not null default 0,
  revenue_minor bigint not null default 0,
  margin_minor bigint not null default 0,
  primary key (vendor_id, partner_id, day),
  foreign key (vendor_id, partner_id) references recruitment.partners
);
create index partner_days_by_day on analytics.partner_days (vendor_id, day, partner_id)
  include (leads_submitted, leads_accepted, leads_won, deals, sales, revenue_minor);
call platform.make_tenant_table('analytics.partner_days', 'vendor');

-- A day is computed anew from its own leads alone, however many the partner has brought since.
create index leads_accepted_of_partner on leads.leads (vendor_id, partner_id, accepted_at) where accepted_at is not null;
create index leads_won_of_partner on leads.leads (vendor_id, partner_id, closed_at) where status = 'won';

create schema leads;

create table leads.clients (
  vendor_id uuid not null references platform.vendors,
  id uuid not null,
  name text not null check (name <> ''),
  name_key text not null,
  tax_id text,
  industry text,
  region text,
  activity_code text,
  legal_form text,
  employees integer check (employees >= 0),
  site text,
  external_id text,
  source_hash text,
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, tax_id),
  unique (vendor_id, external_id)
);
create index clients_by_name on leads.clients (vendor_id, name_key, id);
-- Clients of other partners are nobody's business: a partner sees what it wrote on its own leads.
call platform.make_tenant_table('leads.clients', 'vendor', 'select, insert, update');

create table leads.leads (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  program_id uuid not null,
  member_id uuid,
  member_name text,
  client_id uuid,
  client_name text not null check (client_name <> ''),
  -- the name as it is searched
  client_name_key text not null default '',
  client_tax_id text,
  contact_name text,
  contact_phone text,
  contact_email text,
  product_id uuid,
  need text not null default '',
  agreed text not null default '',
  status text not null check (status in ('submitted', 'accepted', 'declined', 'won', 'lost')),
  -- why it was declined or lost
  reason_code text check (reason_code in ('no_budget', 'duplicate', 'not_a_fit', 'competitor', 'no_contact', 'other')),
  reason_comment text,
  amount_minor bigint check (amount_minor between 0 and 900000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- grows with every move: a move names the version it saw, so the later of two loses
  version integer not null default 1,
  external_id text,
  source_hash text,
  source text not null check (source in ('portal', 'api', 'import', 'vendor')),
  -- whole milliseconds: pages go on from the value that a client has seen
  submitted_at timestamptz(3) not null,
  -- set while the lead counts as accepted: accepted, won or lost
  accepted_at timestamptz,
  closed_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, external_id),
  foreign key (vendor_id, partner_id) references recruitment.partners,
  foreign key (vendor_id, program_id) references programs.programs,
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id),
  foreign key (vendor_id, client_id) references leads.clients,
  foreign key (vendor_id, product_id) references programs.products
);
create index leads_newest on leads.leads (vendor_id, submitted_at desc, id desc);
-- partner_id is in it so that states are counted from the index alone, row security and all
create index leads_by_status on leads.leads (vendor_id, status, submitted_at desc, id desc) include (partner_id);
create index leads_of_partner on leads.leads (vendor_id, partner_id, submitted_at desc, id desc);
create index leads_of_member on leads.leads (vendor_id, member_id, submitted_at desc, id desc) where member_id is not null;
create index leads_accepted_by_member on leads.leads (vendor_id, member_id, accepted_at) where accepted_at is not null and member_id is not null;
create index leads_of_client on leads.leads (vendor_id, client_id) where client_id is not null;
call platform.make_tenant_table('leads.leads', 'partner', 'select, insert, update');

create table leads.lead_moves (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  lead_id uuid not null,
  from_status text check (from_status in ('submitted', 'accepted', 'declined', 'won', 'lost')),
  to_status text not null check (to_status in ('submitted', 'accepted', 'declined', 'won', 'lost')),
  actor_kind text not null check (actor_kind in ('user', 'member', 'api_key', 'job')),
  actor_id uuid,
  actor_name text not null,
  reason_code text check (reason_code in ('no_budget', 'duplicate', 'not_a_fit', 'competitor', 'no_contact', 'other')),
  reason_comment text,
  amount_minor bigint,
  at timestamptz not null,
  primary key (vendor_id, id),
  foreign key (vendor_id, partner_id) references recruitment.partners,
  foreign key (vendor_id, lead_id) references leads.leads
);
create index lead_moves_of_lead on leads.lead_moves (vendor_id, lead_id, id);
call platform.make_tenant_table('leads.lead_moves', 'partner', 'select, insert');

create table leads.sales (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  member_id uuid,
  client_id uuid not null,
  product_id uuid,
  lead_id uuid,
  -- the program whose bonus rules hold; null for history that was imported and earns nothing
  program_id uuid,
  -- a refund takes back one sale, whole
  refund_of_id uuid,
  kind text not null check (kind in ('first', 'repeat', 'renewal', 'refund')),
  amount_minor bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  margin_minor bigint,
  sold_on date not null,
  external_id text,
  source_hash text,
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, external_id),
  check (amount_minor between -900000000000000 and 900000000000000),
  check ((kind = 'refund') = (amount_minor < 0) or amount_minor = 0),
  check (sold_on between date '1970-01-01' and date '2199-12-31'),
  foreign key (vendor_id, partner_id) references recruitment.partners,
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id),
  foreign key (vendor_id, client_id) references leads.clients,
  foreign key (vendor_id, product_id) references programs.products,
  foreign key (vendor_id, lead_id) references leads.leads,
  foreign key (vendor_id, program_id) references programs.programs,
  foreign key (vendor_id, refund_of_id) references leads.sales
);
-- a lead is won once, a sale is refunded once
create unique index sales_of_lead on leads.sales (vendor_id, lead_id) where lead_id is not null and kind <> 'refund';
create unique index sales_refund_once on leads.sales (vendor_id, refund_of_id) where refund_of_id is not null;
create index sales_of_partner on leads.sales (vendor_id, partner_id, sold_on);
create index sales_of_member on leads.sales (vendor_id, member_id, sold_on) where member_id is not null;
create index sales_of_client on leads.sales (vendor_id, client_id, sold_on);
create index sales_newest on leads.sales (vendor_id, sold_on desc, id desc);
call platform.make_tenant_table('leads.sales', 'partner', 'select, insert, update');

-- Agreed terms: templates, contracts, and the record of who signed what.

create table recruitment.contract_templates (
  vendor_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  name text not null check (name <> ''),
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, program_id, name),
  foreign key (vendor_id, program_id) references programs.programs
);
call platform.make_tenant_table('recruitment.contract_templates', 'vendor', 'select, insert, update');

-- Never changed: what a contract was made from can always be read.
create table recruitment.contract_template_versions (
  vendor_id uuid not null,
  id uuid not null,
  template_id uuid not null,
  version integer not null check (version > 0),
  body text not null check (body <> ''),
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, template_id, version),
  foreign key (vendor_id, template_id) references recruitment.contract_templates
);
call platform.make_tenant_table('recruitment.contract_template_versions', 'vendor', 'select, insert');

create table recruitment.contracts (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  program_id uuid not null,
  opportunity_id uuid,
  template_version_id uuid not null,
  status text not null default 'draft' check (status in ('draft', 'sent', 'signed', 'declined', 'void')),
  -- grows with every change: a change names the version it saw, so the later of two people is told
  version integer not null default 1,
  -- which text of this contract: one more with every sending
  revision integer not null default 0,
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  -- of the text that was sent: exactly what is shown to the signer
  body_sha256 text,
  locale text not null check (locale in ('en', 'ru')),
  signer_name text,
  signer_email text check (signer_email = lower(signer_email)),
  -- what the signer's link names; another sending gives another, and the old link opens nothing
  link_id uuid,
  sent_at timestamptz(3),
  sent_by_user_id uuid references identity.users,
  sent_by_name text,
  expires_at timestamptz,
  signed_at timestamptz(3),
  signed_name text,
  signed_ip text,
  signed_user_agent text,
  declined_at timestamptz(3),
  decline_comment text,
  created_by_name text not null,
  created_at timestamptz(3) not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, link_id),
  check (status = 'draft' or status = 'void' or (body_sha256 is not null and sent_at is not null and link_id is not null)),
  check ((status = 'signed') = (signed_at is not null and signed_name is not null and signed_ip is not null)),
  foreign key (vendor_id, partner_id) references recruitment.partners,
  foreign key (vendor_id, program_id) references programs.programs,
  foreign key (vendor_id, opportunity_id) references recruitment.opportunities,
  foreign key (vendor_id, template_version_id) references recruitment.contract_template_versions
);
-- one in the making a partner and program
create unique index contracts_open_once on recruitment.contracts (vendor_id, partner_id, program_id)
  where status in ('draft', 'sent');
create index contracts_of_partner on recruitment.contracts (vendor_id, partner_id, created_at desc, id desc);
create index contracts_newest on recruitment.contracts (vendor_id, status, created_at desc, id desc);
call platform.make_tenant_table('recruitment.contracts', 'vendor', 'select, insert, update');

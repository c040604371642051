-- How a stranger asks to become a partner: a program's public page, the consent it asks for, and applications.

-- Whether strangers can see a program and apply to it, and whom they can ask.
create table programs.public_pages (
  vendor_id uuid not null,
  program_id uuid not null,
  open boolean not null default false,
  contact_name text,
  contact_email text check (contact_email = lower(contact_email)),
  contact_phone text,
  updated_at timestamptz not null default now(),
  primary key (vendor_id, program_id),
  foreign key (vendor_id, program_id) references programs.programs
);
call platform.make_tenant_table('programs.public_pages', 'vendor', 'select, insert, update');

-- What the page says, in each language.
create table programs.public_texts (
  vendor_id uuid not null,
  program_id uuid not null,
  locale text not null check (locale in ('en', 'ru')),
  headline text not null default '',
  summary text not null default '',
  audience text not null default '',
  -- one a line
  benefits text not null default '',
  steps text not null default '',
  primary key (vendor_id, program_id, locale),
  foreign key (vendor_id, program_id) references programs.public_pages
);
call platform.make_tenant_table('programs.public_texts', 'vendor', 'select, insert, update');

-- What an applicant agrees to. Never changed: another text is another version, so that every consent keeps its words.
create table programs.consent_texts (
  vendor_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  locale text not null check (locale in ('en', 'ru')),
  version integer not null check (version > 0),
  body text not null check (body <> ''),
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, program_id, locale, version),
  foreign key (vendor_id, program_id) references programs.public_pages
);
call platform.make_tenant_table('programs.consent_texts', 'vendor', 'select, insert');

create table recruitment.applications (
  vendor_id uuid not null,
  id uuid not null,
  -- made with the page: a form that is sent twice makes one application
  form_key uuid not null,
  program_id uuid not null,
  -- a repeat: the company applied again while its application waits
  status text not null default 'received' check (status in ('received', 'approved', 'rejected', 'repeat')),
  repeat_of_id uuid,
  -- grows with every decision: a decision names the version it saw, so the later of two reviewers is told
  version integer not null default 1,
  company_name text not null check (company_name <> ''),
  company_name_key text not null,
  country text not null check (country ~ '^([A-Z]{2})?$'),
  tax_id text not null check (tax_id <> ''),
  site text,
  site_domain text check (site_domain = lower(site_domain)),
  activity text,
  region text,
  size_band text check (size_band in ('1-10', '11-50', '51-250', '251+')),
  person_name text not null check (person_name <> ''),
  email text not null check (email = lower(email)),
  phone text,
  why text not null default '',
  locale text not null check (locale in ('en', 'ru')),
  -- the consent: its text and version, when, from which address and by which program it was given, and where
  consent_text_id uuid not null,
  consented_at timestamptz not null,
  consent_ip text not null,
  consent_user_agent text,
  source text not null default 'public_page' check (source in ('public_page')),
  submitted_at timestamptz(3) not null default now(),
  -- who looks at it, so that two do not
  reviewer_user_id uuid references identity.users,
  reviewer_name text,
  reviewing_at timestamptz,
  decided_at timestamptz(3),
  decided_by_user_id uuid references identity.users,
  decided_by_name text,
  reject_reason text,
  partner_id uuid,
  opportunity_id uuid,
  primary key (vendor_id, id),
  unique (vendor_id, form_key),
  check ((status in ('received', 'repeat')) = (decided_at is null)),
  check ((status = 'repeat') = (repeat_of_id is not null)),
  foreign key (vendor_id, program_id) references programs.programs,
  foreign key (vendor_id, repeat_of_id) references recruitment.applications,
  foreign key (vendor_id, consent_text_id) references programs.consent_texts,
  foreign key (vendor_id, partner_id) references recruitment.partners,
  foreign key (vendor_id, opportunity_id) references recruitment.opportunities
);
-- one under review a company and program, whoever sends what at once
create unique index applications_waiting_once on recruitment.applications (vendor_id, program_id, tax_id)
  where status = 'received';
create index applications_newest on recruitment.applications (vendor_id, status, submitted_at desc, id desc);
create index applications_of_partner on recruitment.applications (vendor_id, partner_id) where partner_id is not null;
create index applications_repeated on recruitment.applications (vendor_id, repeat_of_id) where repeat_of_id is not null;
call platform.make_tenant_table('recruitment.applications', 'vendor', 'select, insert, update');

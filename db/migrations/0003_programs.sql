create schema programs;

create table programs.programs (
  vendor_id uuid not null references platform.vendors,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9](-?[a-z0-9]){0,39}$'),
  name text not null check (name <> ''),
  kind text not null check (kind in ('referral', 'reseller', 'agency')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, slug)
);
call platform.make_tenant_table('programs.programs', 'shared', 'select, insert, update');

create table programs.products (
  vendor_id uuid not null references platform.vendors,
  id uuid not null,
  name text not null check (name <> ''),
  -- the name as it is compared: case, punctuation and blanks do not count ("GTXPro" is "GTX Pro")
  name_key text not null,
  series text,
  price_minor bigint check (price_minor between 0 and 900000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  external_id text,
  source_hash text,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, name_key),
  unique (vendor_id, external_id)
);
call platform.make_tenant_table('programs.products', 'shared', 'select, insert, update');

create schema integrations;

create table integrations.imports (
  vendor_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('partners', 'clients', 'products', 'sales')),
  file_id uuid not null,
  file_name text not null,
  status text not null check (status in ('uploaded', 'checking', 'checked', 'queued', 'running', 'done', 'failed', 'cancelled')),
  -- how the file is wrapped and read: encoding, delimiter, columns, date and number styles
  reading jsonb not null default '{}',
  mapping jsonb not null default '{}',
  stage_words jsonb not null default '{}',
  preview jsonb,
  rows_read bigint not null default 0,
  rows_imported bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_rejected bigint not null default 0,
  -- how far the file is worked off: a run that was cut off goes on behind this row
  last_row bigint not null default 0,
  -- what came of the rows: sales and their worth, leads, partners and clients that were new
  outcome jsonb not null default '{}',
  bytes_total bigint not null default 0,
  bytes_read bigint not null default 0,
  error_code text,
  -- the row of the file from which on it could not be read
  error_row bigint,
  created_by uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (vendor_id, id),
  foreign key (vendor_id, file_id) references platform.files
);
create index imports_newest on integrations.imports (vendor_id, id desc);
call platform.make_tenant_table('integrations.imports', 'vendor');

-- Bad rows with their reasons as codes; the report is written from them in the language of whoever reads it.
create table integrations.rejected_rows (
  vendor_id uuid not null,
  import_id uuid not null,
  row_number bigint not null,
  cells jsonb not null,
  problems jsonb not null,
  primary key (vendor_id, import_id, row_number),
  foreign key (vendor_id, import_id) references integrations.imports on delete cascade
);
call platform.make_tenant_table('integrations.rejected_rows', 'vendor');

-- Files that people upload and open: what they are for, who holds them, and which of them partners' people may see.
alter table platform.files
  add column purpose text not null default 'import' check (purpose in ('import', 'image', 'document', 'audio', 'video')),
  -- null while something of a slice holds the file; else since when nothing does: two days later it is swept
  add column unheld_since timestamptz,
  -- partners' people may be shown it, each by the grant of the slice that holds it
  add column shared boolean not null default false;
call platform.grant_runtime('platform.files',
  'insert (purpose, unheld_since, shared), update (purpose, unheld_since, shared)');
create index files_unheld on platform.files (vendor_id, unheld_since) where unheld_since is not null;

-- The second wall: without it a partner's people would see no file, and with it none that is the vendor's own.
create policy tenant_shared on platform.files for select using (
  vendor_id = (select platform.current_vendor()) and shared and (select platform.current_partner()) is not null);

-- Keys whose bytes were on their way; a row that is older than a day is looked at by the sweep.
create table platform.file_arrivals (
  store_key text primary key,
  arrived_at timestamptz not null default now()
);
create index file_arrivals_age on platform.file_arrivals (arrived_at);
call platform.grant_runtime('platform.file_arrivals', 'select, insert, delete');

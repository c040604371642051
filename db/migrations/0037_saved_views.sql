-- What a person has a list filtered and sorted by, under a name of theirs. The list itself reads it from its URL, so a
-- view is the search part of one and nothing more.
create table platform.saved_views (
  vendor_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  list text not null check (list in ('leads', 'partners', 'sales', 'clients', 'recruitment')),
  name text not null check (name <> ''),
  search text not null check (length(search) <= 2000),
  -- opens with the list
  is_default boolean not null default false,
  -- all of the vendor's people see it; only its owner changes it
  is_shared boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, user_id, list, name)
);
create unique index saved_views_default on platform.saved_views (vendor_id, user_id, list) where is_default;
create index saved_views_shared on platform.saved_views (vendor_id, list) where is_shared;
call platform.make_tenant_table('platform.saved_views', 'vendor', 'select, insert, update, delete');

-- People and what they may enter. A person is one user, whatever vendors and partners they work for.
create schema identity;

create table identity.users (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text,
  locale text not null default 'en' check (locale in ('en', 'ru')),
  time_zone text not null default 'UTC',
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
call platform.grant_runtime('identity.users', 'select, insert, update');

-- Only a hash of the session's token: a copy of the database cannot sign in.
create table identity.sessions (
  id text primary key,
  user_id uuid not null references identity.users on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ends_at timestamptz not null
);
create index sessions_of_user on identity.sessions (user_id);
call platform.grant_runtime('identity.sessions', 'select, insert, update, delete');

create table identity.vendor_memberships (
  vendor_id uuid not null references platform.vendors,
  user_id uuid not null references identity.users,
  role text not null check (role in ('director', 'manager', 'editor', 'analyst')),
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  primary key (vendor_id, user_id)
);
create index vendor_memberships_of_user on identity.vendor_memberships (user_id);
call platform.grant_runtime('identity.vendor_memberships', 'select, insert, update, delete');

-- A user as an employee of a partner. Level and standing follow recruitment.members through a trigger.
create table identity.partner_memberships (
  vendor_id uuid not null references platform.vendors,
  user_id uuid not null references identity.users,
  partner_id uuid not null,
  member_id uuid not null,
  level text not null check (level in ('rep', 'group_head', 'department_head')),
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  primary key (vendor_id, user_id, partner_id),
  unique (vendor_id, member_id)
);
create index partner_memberships_of_user on identity.partner_memberships (user_id);
call platform.grant_runtime('identity.partner_memberships', 'select, insert, update, delete');

-- The token in the mail is the id with a signature; nothing here can be used to make one.
create table identity.invitations (
  id uuid primary key,
  vendor_id uuid not null references platform.vendors,
  kind text not null check (kind in ('staff', 'member')),
  email text not null check (email = lower(email)),
  name text not null default '',
  role text check (role in ('director', 'manager', 'editor', 'analyst')),
  partner_id uuid,
  member_id uuid,
  level text check (level in ('rep', 'group_head', 'department_head')),
  locale text not null check (locale in ('en', 'ru')),
  invited_by uuid references identity.users,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  check ((kind = 'staff') = (role is not null)),
  check ((kind = 'member') = (partner_id is not null and member_id is not null and level is not null))
);
create unique index invitations_open_staff on identity.invitations (vendor_id, email)
  where kind = 'staff' and accepted_at is null and revoked_at is null;
create unique index invitations_open_member on identity.invitations (vendor_id, member_id)
  where kind = 'member' and accepted_at is null and revoked_at is null;
call platform.grant_runtime('identity.invitations', 'select, insert, update');

-- One-time links: used up by deleting the row.
create table identity.password_resets (
  id uuid primary key,
  user_id uuid not null references identity.users on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index password_resets_of_user on identity.password_resets (user_id);
call platform.grant_runtime('identity.password_resets', 'select, insert, delete');

create table identity.api_keys (
  id uuid primary key,
  vendor_id uuid not null references platform.vendors,
  name text not null,
  role text not null check (role in ('director', 'manager', 'editor', 'analyst')),
  scopes text[] not null,
  hash text not null unique,
  hint text not null,
  created_by uuid references identity.users,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_on date,
  revoked_at timestamptz
);
create index api_keys_of_vendor on identity.api_keys (vendor_id, id desc);
call platform.grant_runtime('identity.api_keys', 'select, insert, update');

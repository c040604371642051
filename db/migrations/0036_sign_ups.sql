-- Somebody asked to open a vendor. The letter goes to the address and proves it; the same answer is given whether it has
-- an account or not. Used up by deleting the row. Belongs to no vendor: there is none yet.
create table identity.sign_ups (
  id uuid primary key,
  email text not null check (email = lower(email)),
  person_name text not null,
  slug text not null,
  name text not null,
  currency text not null,
  time_zone text not null,
  locale text not null check (locale in ('en', 'ru')),
  -- When the letter was last asked for: a double click asks once.
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  unique (email, slug)
);
create index sign_ups_by_end on identity.sign_ups (expires_at);
call platform.grant_runtime('identity.sign_ups', 'select, insert, update, delete');

-- Wrong tries at a password, by account, by network address and by known browser: each more makes the next wait longer.
-- Keys are hashes, so the table holds no addresses.
create table identity.sign_in_delays (
  key text primary key,
  tries integer not null,
  last_try_at timestamptz not null,
  free_at timestamptz not null
);
create index sign_in_delays_age on identity.sign_in_delays (last_try_at);
call platform.grant_runtime('identity.sign_in_delays', 'select, insert, update, delete');

-- Addresses that mail is not sent to any more: it came back for good, or its reader called it unwanted.
create table platform.mail_suppressions (
  address text primary key check (address = lower(address)),
  reason text not null check (reason in ('bounced', 'complained')),
  created_at timestamptz not null default now()
);
call platform.grant_runtime('platform.mail_suppressions', 'select, insert, delete');

-- What a provider told by webhook: told again, it changes nothing.
create table platform.mail_notices (
  id text primary key,
  received_at timestamptz not null default now()
);
create index mail_notices_age on platform.mail_notices (received_at);
call platform.grant_runtime('platform.mail_notices', 'select, insert, delete');

-- How often a person had it sent once more: each round has a key of its own for the provider.
alter table platform.mails add column round smallint not null default 0;
create index mails_by_provider on platform.mails (provider_id) where provider_id is not null;

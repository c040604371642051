-- The ground that every slice stands on: tenant scope, vendors, events, mails, files, the audit log.
create schema platform;

-- Who is asking. Both settings are made together, per transaction, by db/src/tenant and by nothing else.
-- A missing vendor raises (current_setting without missing_ok, or '' that is no uuid): forgetting it is never silent.
create function platform.current_vendor() returns uuid
  language sql stable parallel safe
  as $$ select current_setting('app.vendor')::uuid $$;

-- The partner whose rows alone may be seen; null for the vendor's own people and for jobs.
create function platform.current_partner() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.partner', true), '')::uuid $$;

-- UUIDv7 for rows made in bulk by SQL itself (RFC 9562); the application makes its own.
create function platform.new_id() returns uuid
  language sql volatile parallel safe
  as $$
    select encode(
      set_bit(set_bit(
        overlay(uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid
  $$;

-- Every table that belongs to a vendor, and who inside the vendor may see it. Types and tests read it.
create table platform.tenant_tables (
  table_name text primary key,
  visibility text not null check (visibility in ('vendor', 'partner', 'shared'))
);

create function platform.runtime_role() returns text
  language sql stable
  as $$ select current_setting('tributary.runtime_role') $$;

-- Gives the runtime role rights on a platform table.
create procedure platform.grant_runtime(target regclass, rights text)
  language plpgsql
  as $$
  begin
    execute format('grant usage on schema %I to %I',
      (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target),
      platform.runtime_role());
    execute format('grant %s on %s to %I', rights, target, platform.runtime_role());
  end
  $$;

-- Makes a tenant table whole, so that none is half-protected:
--   'vendor'   the vendor's people only;
--   'partner'  the vendor's people, and a partner's people their own partner's rows (column partner_id);
--   'shared'   everyone of the vendor reads, only the vendor's people write.
-- vendor_id is filled from the scope and the runtime role has no right to write it.
create procedure platform.make_tenant_table(target regclass, visibility text, rights text default 'select, insert, update, delete')
  language plpgsql
  as $$
  declare
    same_vendor constant text := 'vendor_id = (select platform.current_vendor())';
    vendor_people constant text := '(select platform.current_partner()) is null';
    own_partner constant text := '((select platform.current_partner()) is null or partner_id = (select platform.current_partner()))';
    writable text;
    word text;
  begin
    execute format('alter table %s alter column vendor_id set default platform.current_vendor()', target);
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    case visibility
      when 'vendor' then
        execute format('create policy tenant on %s using (%s and %s)', target, same_vendor, vendor_people);
      when 'partner' then
        execute format('create policy tenant on %s using (%s and %s)', target, same_vendor, own_partner);
      when 'shared' then
        execute format('create policy tenant_read on %s for select using (%s)', target, same_vendor);
        execute format('create policy tenant_insert on %s for insert with check (%s and %s)', target, same_vendor, vendor_people);
        execute format('create policy tenant_update on %s for update using (%s and %s)', target, same_vendor, vendor_people);
        execute format('create policy tenant_delete on %s for delete using (%s and %s)', target, same_vendor, vendor_people);
    end case;
    insert into platform.tenant_tables values (target::text, visibility)
      on conflict (table_name) do nothing;

    select string_agg(quote_ident(attname), ', ' order by attnum) into writable
      from pg_attribute
      where attrelid = target and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'vendor_id';
    foreach word in array regexp_split_to_array(rights, ',\s*') loop
      if word in ('insert', 'update') then
        call platform.grant_runtime(target, format('%s (%s)', word, writable));
      else
        call platform.grant_runtime(target, word);
      end if;
    end loop;
  end
  $$;

create table platform.vendors (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9]){1,39}$'),
  name text not null check (name <> ''),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null,
  locale text not null check (locale in ('en', 'ru')),
  accent_hue smallint not null default 250 check (accent_hue between 0 and 359),
  created_at timestamptz not null default now()
);
call platform.grant_runtime('platform.vendors', 'select, insert, update');

-- Events, written in the transaction that made them true, turned into jobs by the relay.
create table platform.outbox (
  id uuid primary key,
  -- null for what happens to a person before any vendor, such as a forgotten password
  vendor_id uuid references platform.vendors,
  name text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  dispatched_at timestamptz,
  -- who was told, at that moment: a handler that is added later does not wake the past
  handlers text[] not null default '{}'
);
-- by vendor, so that the relay takes turns and one vendor's flood does not keep the others waiting
create index outbox_waiting on platform.outbox (vendor_id, id) where dispatched_at is null;
create index outbox_dispatched on platform.outbox (dispatched_at) where dispatched_at is not null;
call platform.grant_runtime('platform.outbox', 'select, insert, update, delete');

-- An effect is keyed here, in the transaction of the effect: a job that runs twice has it once.
create table platform.handled_events (
  handler text not null,
  event_id uuid not null,
  handled_at timestamptz not null default now(),
  primary key (handler, event_id)
);
create index handled_events_age on platform.handled_events (handled_at);
call platform.grant_runtime('platform.handled_events', 'select, insert, delete');

-- A mail is a row first. Secrets are never in props: links are signed when the mail is rendered.
create table platform.mails (
  id uuid primary key,
  vendor_id uuid references platform.vendors,
  dedupe_key text not null unique,
  template text not null,
  locale text not null check (locale in ('en', 'ru')),
  to_address text not null,
  props jsonb not null,
  status text not null default 'queued' check (status in ('queued', 'sending', 'sent', 'failed', 'review', 'suppressed')),
  attempts smallint not null default 0,
  not_before timestamptz not null default now(),
  claimed_at timestamptz,
  first_attempt_at timestamptz,
  subject text,
  html text,
  body_text text,
  provider_id text,
  error_code text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index mails_due on platform.mails (not_before, id) where status in ('queued', 'sending');
create index mails_by_address on platform.mails (to_address, id desc);
create index mails_newest on platform.mails (id desc);
call platform.grant_runtime('platform.mails', 'select, insert, update, delete');

create table platform.rate_limits (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
call platform.grant_runtime('platform.rate_limits', 'select, insert, update, delete');

-- What is true of the whole installation, such as that the demo was seeded.
create table platform.installation_facts (
  name text primary key,
  value jsonb not null,
  at timestamptz not null default now()
);
call platform.grant_runtime('platform.installation_facts', 'select, insert, update');

-- Who did what. Append-only.
create table platform.audit_log (
  vendor_id uuid not null references platform.vendors,
  id uuid not null,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('user', 'member', 'api_key', 'job', 'public')),
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  details jsonb not null default '{}',
  primary key (vendor_id, id)
);
create index audit_log_subject on platform.audit_log (vendor_id, subject_id, id desc);
call platform.make_tenant_table('platform.audit_log', 'vendor', 'select, insert');

-- A partner's people leave traces too, though they may not read the log.
create policy tenant_trace on platform.audit_log for insert with check (vendor_id = (select platform.current_vendor()));

-- Files in the store; the key is random and says nothing.
create table platform.files (
  vendor_id uuid not null references platform.vendors,
  id uuid not null,
  store_key text not null,
  name text not null,
  content_type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, store_key)
);
call platform.make_tenant_table('platform.files', 'vendor');

-- Replies to public writes, kept for a day so that a retry gets the first answer.
create table platform.idempotency_keys (
  vendor_id uuid not null references platform.vendors,
  api_key_id uuid not null,
  key text not null,
  request_hash text not null,
  status smallint,
  body jsonb,
  created_at timestamptz not null default now(),
  primary key (vendor_id, api_key_id, key)
);
create index idempotency_keys_age on platform.idempotency_keys (created_at);
call platform.make_tenant_table('platform.idempotency_keys', 'vendor');

create schema recruitment;

create table recruitment.partners (
  vendor_id uuid not null references platform.vendors,
  id uuid not null,
  -- the partner's own people see this one card: the row is its own partner
  partner_id uuid not null generated always as (id) stored,
  name text not null check (name <> ''),
  name_key text not null,
  country text not null default '' check (country ~ '^([A-Z]{2})?$'),
  tax_id text,
  site text,
  region text,
  activity_code text,
  legal_form text,
  size_band text check (size_band in ('1-10', '11-50', '51-250', '251+')),
  email text,
  phone text,
  manager_user_id uuid references identity.users,
  external_id text,
  source_hash text,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, tax_id),
  unique (vendor_id, external_id)
);
create index partners_by_name on recruitment.partners (vendor_id, name_key, id);
create index partners_of_manager on recruitment.partners (vendor_id, manager_user_id, id);
call platform.make_tenant_table('recruitment.partners', 'partner', 'select, insert, update');

create table recruitment.groups (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  name text not null check (name <> ''),
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, partner_id, name),
  unique (vendor_id, partner_id, id),
  foreign key (vendor_id, partner_id) references recruitment.partners
);
call platform.make_tenant_table('recruitment.groups', 'partner');

create table recruitment.members (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  group_id uuid,
  user_id uuid references identity.users,
  name text not null check (name <> ''),
  name_key text not null,
  email text check (email = lower(email)),
  level text not null default 'rep' check (level in ('rep', 'group_head', 'department_head')),
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, partner_id, id),
  unique (vendor_id, partner_id, email),
  unique (vendor_id, partner_id, user_id),
  foreign key (vendor_id, partner_id) references recruitment.partners,
  foreign key (vendor_id, partner_id, group_id) references recruitment.groups (vendor_id, partner_id, id)
);
create index members_by_name on recruitment.members (vendor_id, partner_id, name_key);
call platform.make_tenant_table('recruitment.members', 'partner', 'select, insert, update');

-- What a member may enter is read before any tenant scope exists, so identity keeps its own copy of level and
-- standing. It is written here and nowhere else, in the same transaction as the member.
create function recruitment.follow_member() returns trigger
  language plpgsql
  as $$
  begin
    if new.user_id is not null then
      insert into identity.partner_memberships (vendor_id, user_id, partner_id, member_id, level, disabled_at)
        values (new.vendor_id, new.user_id, new.partner_id, new.id, new.level, new.disabled_at)
        on conflict (vendor_id, member_id) do update
          set user_id = excluded.user_id, level = excluded.level, disabled_at = excluded.disabled_at;
    elsif tg_op = 'UPDATE' then
      if old.user_id is not null then
        delete from identity.partner_memberships where vendor_id = new.vendor_id and member_id = new.id;
      end if;
    end if;
    return null;
  end
  $$;
create trigger follow_member after insert or update of user_id, level, disabled_at on recruitment.members
  for each row execute function recruitment.follow_member();

create table recruitment.enrollments (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  program_id uuid not null,
  -- the partner ID: what leads and contracts quote
  code text not null check (code ~ '^[A-Z0-9]{4,12}$'),
  enrolled_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, code),
  unique (vendor_id, partner_id, program_id),
  foreign key (vendor_id, partner_id) references recruitment.partners,
  foreign key (vendor_id, program_id) references programs.programs
);
call platform.make_tenant_table('recruitment.enrollments', 'partner', 'select, insert, update');

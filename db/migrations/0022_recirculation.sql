create schema recirculation;

-- How knowledge comes back to a circle of people: how well it is to be kept, and how often they are written to.
create table recirculation.programs (
  vendor_id uuid not null references platform.vendors,
  id uuid not null,
  name text not null check (name <> ''),
  -- the audience: partners of one program (null: of any), people of these levels, who passed that course (null: any)
  partner_program_id uuid,
  levels text[] not null default '{rep,group_head,department_head}' check (levels <> '{}'),
  course_id uuid,
  desired_retention double precision not null default 0.80 check (desired_retention between 0.70 and 0.95),
  maximum_interval_days smallint not null default 180 check (maximum_interval_days between 30 and 365),
  mails_a_week smallint not null default 2 check (mails_a_week between 1 and 5),
  questions_a_mail smallint not null default 2 check (questions_a_mail between 1 and 4),
  active_items smallint not null default 30 check (active_items between 1 and 100),
  -- ISO weekdays and whole hours in the person's own zone
  days smallint[] not null default '{1,2,3,4,5}' check (days <> '{}' and days <@ '{1,2,3,4,5,6,7}'),
  from_hour smallint not null default 9 check (from_hour between 0 and 23),
  to_hour smallint not null default 17 check (to_hour <= 24),
  -- this part of what a person learns is left alone for two months and asked then: what mails change, it shows
  holdout_percent smallint not null default 0 check (holdout_percent between 0 and 50),
  version integer not null default 1,
  paused_at timestamptz,
  -- when facts were last handed out to its people; null when something has changed since
  released_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  foreign key (vendor_id, partner_program_id) references programs.programs,
  constraint hours_in_order check (from_hour < to_hour)
);
call platform.make_tenant_table('recirculation.programs', 'vendor', 'select, insert, update');

-- One fact that is worth keeping, with where it comes from.
create table recirculation.knowledge_items (
  vendor_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  fact text not null check (fact <> ''),
  fact_key text not null,
  explanation text not null default '',
  -- what is behind it; titles are copied, as a course that goes must not take the fact with it
  source_kind text not null default 'none' check (source_kind in ('none', 'lesson', 'course', 'library', 'link')),
  source_id uuid,
  source_title text,
  source_url text,
  course_id uuid,
  course_title text,
  -- the question of a course that it was made from
  question_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, program_id, question_id),
  foreign key (vendor_id, program_id) references recirculation.programs
);
create index knowledge_items_newest on recirculation.knowledge_items (vendor_id, id desc) where archived_at is null;
create index knowledge_items_by_question on recirculation.knowledge_items (vendor_id, question_id) where question_id is not null;
create index knowledge_items_of_program on recirculation.knowledge_items (vendor_id, program_id, id);
call platform.make_tenant_table('recirculation.knowledge_items', 'shared', 'select, insert, update');

-- The ways to ask for a fact. A variant never changes once written: a changed question is a new variant, and the old
-- one is closed, so that an answer always shows what was asked.
create table recirculation.item_variants (
  vendor_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('single', 'multiple')),
  prompt text not null check (prompt <> ''),
  -- [{text, right}]
  options jsonb not null,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  primary key (vendor_id, id),
  foreign key (vendor_id, item_id) references recirculation.knowledge_items
);
create index item_variants_of_item on recirculation.item_variants (vendor_id, item_id, position) where closed_at is null;
call platform.make_tenant_table('recirculation.item_variants', 'vendor', 'select, insert, update');

-- What one person keeps of one fact. Stability, difficulty, streak and due day follow from the answers alone and can be
-- computed anew from them; whether it is being asked about (status) and how often it was shown do not.
create table recirculation.memories (
  vendor_id uuid not null,
  member_id uuid not null,
  item_id uuid not null,
  partner_id uuid not null,
  program_id uuid not null,
  status text not null check (status in ('waiting', 'active', 'retired', 'suspended')),
  due_at timestamptz not null,
  -- null until the first answer
  stability double precision,
  difficulty double precision,
  answered_at timestamptz,
  answers smallint not null default 0,
  rights smallint not null default 0,
  streak smallint not null default 0,
  shown smallint not null default 0,
  scheduler smallint not null default 1,
  created_at timestamptz not null default now(),
  primary key (vendor_id, member_id, item_id),
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id),
  foreign key (vendor_id, item_id) references recirculation.knowledge_items
);
-- the planner asks for a person's oldest due facts
create index memories_due on recirculation.memories (vendor_id, member_id, due_at) where status = 'active';
create index memories_of_item on recirculation.memories (vendor_id, item_id, member_id);
call platform.make_tenant_table('recirculation.memories', 'partner');

-- One mail to one person. The slot is the part of the week it stands for: at most one mail goes out in each.
create table recirculation.deliveries (
  vendor_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  partner_id uuid not null,
  program_id uuid not null,
  slot text not null,
  kind text not null check (kind in ('questions', 'last_notice')),
  planned_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, member_id, slot),
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id),
  foreign key (vendor_id, program_id) references recirculation.programs
);
create index deliveries_by_day on recirculation.deliveries (vendor_id, planned_at);
call platform.make_tenant_table('recirculation.deliveries', 'partner', 'select, insert, update');

create table recirculation.delivery_items (
  vendor_id uuid not null,
  id uuid not null,
  delivery_id uuid not null,
  item_id uuid not null,
  variant_id uuid not null,
  member_id uuid not null,
  partner_id uuid not null,
  position smallint not null,
  -- the options in the order they are shown in, by their places in the variant
  option_order smallint[] not null default '{}',
  primary key (vendor_id, id),
  unique (vendor_id, delivery_id, item_id),
  foreign key (vendor_id, delivery_id) references recirculation.deliveries,
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id),
  foreign key (vendor_id, item_id) references recirculation.knowledge_items,
  foreign key (vendor_id, variant_id) references recirculation.item_variants
);
call platform.make_tenant_table('recirculation.delivery_items', 'partner', 'select, insert');

-- Who opened a link, as it came: most are programs that look for harm in mails. It says nothing about anybody's memory.
create table recirculation.click_events (
  vendor_id uuid not null,
  id uuid not null,
  delivery_item_id uuid not null,
  partner_id uuid not null,
  at timestamptz not null,
  method text not null check (method in ('GET', 'HEAD', 'POST')),
  chosen smallint,
  verdict text not null check (verdict in ('person', 'program', 'unknown')),
  primary key (vendor_id, id),
  foreign key (vendor_id, partner_id) references recruitment.partners,
  foreign key (vendor_id, delivery_item_id) references recirculation.delivery_items
);
create index click_events_of_item on recirculation.click_events (vendor_id, delivery_item_id);
call platform.make_tenant_table('recirculation.click_events', 'partner', 'select, insert');

-- What people said, once and for good: append-only. From these alone every memory can be computed anew.
create table recirculation.answers (
  vendor_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  partner_id uuid not null,
  item_id uuid not null,
  program_id uuid not null,
  course_id uuid,
  source text not null check (source in ('mail', 'quiz')),
  -- the question of a mail that was answered; it counts once
  delivery_item_id uuid,
  variant_id uuid,
  chosen smallint[] not null default '{}',
  is_right boolean not null,
  -- the calendar day in the person's zone: two right answers of one day are one
  day date not null,
  -- whole days since the answer before, and how likely a right answer was; null at the first
  days_since smallint,
  expected double precision,
  at timestamptz not null,
  primary key (vendor_id, id),
  unique (vendor_id, delivery_item_id),
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id),
  foreign key (vendor_id, item_id) references recirculation.knowledge_items,
  foreign key (vendor_id, delivery_item_id) references recirculation.delivery_items
);
-- an answer of a quiz is known by its moment, whether it is heard of as it happens or read afterwards
create unique index answers_of_quiz on recirculation.answers (vendor_id, member_id, item_id, at) where source = 'quiz';
create index answers_of_memory on recirculation.answers (vendor_id, member_id, item_id, at, id);
create index answers_by_day on recirculation.answers (vendor_id, day);
call platform.make_tenant_table('recirculation.answers', 'partner', 'select, insert');

-- What a person wishes, and how far their mails are.
create table recirculation.preferences (
  vendor_id uuid not null,
  member_id uuid not null,
  partner_id uuid not null,
  pace text not null default 'normal' check (pace in ('normal', 'weekly')),
  paused_until timestamptz,
  stopped_at timestamptz,
  -- they asked for it, or they have long not answered
  stopped_by text check (stopped_by in ('person', 'silence')),
  -- mails in a row without any answer
  unanswered smallint not null default 0,
  last_slot text,
  last_mail_at timestamptz,
  -- there is nothing to plan for them before
  next_at timestamptz not null default now(),
  primary key (vendor_id, member_id),
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id)
);
create index preferences_next on recirculation.preferences (vendor_id, next_at, member_id) where stopped_at is null;
call platform.make_tenant_table('recirculation.preferences', 'partner', 'select, insert, update');

-- What is left alone for two months, to measure what the mails change.
create table recirculation.holdouts (
  vendor_id uuid not null,
  member_id uuid not null,
  item_id uuid not null,
  partner_id uuid not null,
  until timestamptz not null,
  primary key (vendor_id, member_id, item_id),
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id),
  foreign key (vendor_id, item_id) references recirculation.knowledge_items
);
call platform.make_tenant_table('recirculation.holdouts', 'partner', 'select, insert');

-- What the report is added up from. Each row is computed anew from the deliveries planned, and the answers given, on its
-- day.
create table recirculation.item_days (
  vendor_id uuid not null,
  item_id uuid not null,
  day date not null,
  asked integer not null,
  answered integer not null,
  rights integer not null,
  primary key (vendor_id, item_id, day),
  foreign key (vendor_id, item_id) references recirculation.knowledge_items
);
create index item_days_by_day on recirculation.item_days (vendor_id, day);
call platform.make_tenant_table('recirculation.item_days', 'vendor');

create table recirculation.partner_days (
  vendor_id uuid not null,
  partner_id uuid not null,
  day date not null,
  asked integer not null,
  answered integer not null,
  rights integer not null,
  primary key (vendor_id, partner_id, day),
  foreign key (vendor_id, partner_id) references recruitment.partners
);
create index partner_days_by_day on recirculation.partner_days (vendor_id, day);
call platform.make_tenant_table('recirculation.partner_days', 'vendor');

-- Answers by how long it was since the one before, and how likely a right one was: tenths, 0 to 9.
create table recirculation.recall_days (
  vendor_id uuid not null references platform.vendors,
  day date not null,
  gap smallint not null,
  band smallint not null,
  held boolean not null,
  answers integer not null,
  rights integer not null,
  expected double precision not null default 0,
  primary key (vendor_id, day, gap, band, held)
);
call platform.make_tenant_table('recirculation.recall_days', 'vendor');

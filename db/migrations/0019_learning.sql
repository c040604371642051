-- Courses: what an editor writes, what was published of it, and how each learner stands.
create schema learning;

-- A course with the facts that its editor changes. Learners read its published version.
create table learning.courses (
  vendor_id uuid not null references platform.vendors,
  id uuid not null,
  title text not null check (title <> ''),
  summary text not null default '',
  -- the share of right answers that passes, in percent
  passing_percent smallint not null default 80 check (passing_percent between 1 and 100),
  -- how many runs through the questions a person has; null when as many as they like
  attempt_limit smallint check (attempt_limit between 1 and 20),
  -- grows with every change of these facts and of the order of modules and lessons: who saves names the version seen
  version integer not null default 1,
  -- what learners see now; null until something was published. No foreign key, as versions point here
  published_version_id uuid,
  -- the last change of anything that a publication would bring to learners
  changed_at timestamptz(3) not null default now(),
  created_at timestamptz(3) not null default now(),
  archived_at timestamptz,
  primary key (vendor_id, id)
);
create index courses_newest on learning.courses (vendor_id, created_at desc, id desc);
call platform.make_tenant_table('learning.courses', 'shared', 'select, insert, update');

-- What is being written: nobody but the vendor's people sees it. Deleted rows stay, so that a deletion can be undone.
create table learning.modules (
  vendor_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  title text not null check (title <> ''),
  position smallint not null check (position >= 0),
  deleted_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, course_id, id),
  foreign key (vendor_id, course_id) references learning.courses
);
create index modules_in_order on learning.modules (vendor_id, course_id, position, id);
call platform.make_tenant_table('learning.modules', 'vendor', 'select, insert, update');

create table learning.lessons (
  vendor_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  module_id uuid not null,
  title text not null check (title <> ''),
  position smallint not null check (position >= 0),
  -- blocks in the form of packages/learning, questions with their answers among them
  content jsonb not null default '{"blocks": []}',
  -- grows with every save: who saves names the version seen, so of two editors the later is told
  version integer not null default 1,
  changed_at timestamptz(3) not null default now(),
  changed_by uuid references identity.users,
  changed_by_name text not null default '',
  deleted_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, course_id, id),
  foreign key (vendor_id, course_id, module_id) references learning.modules (vendor_id, course_id, id)
);
create index lessons_in_order on learning.lessons (vendor_id, course_id, module_id, position, id);
call platform.make_tenant_table('learning.lessons', 'vendor', 'select, insert, update');

-- A published course, as it was in that moment; never changed.
create table learning.course_versions (
  vendor_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  summary text not null default '',
  passing_percent smallint not null check (passing_percent between 1 and 100),
  attempt_limit smallint check (attempt_limit between 1 and 20),
  -- modules with their lessons' ids, titles, minutes and question versions: all but what the lessons say
  outline jsonb not null,
  -- what its editor says is new
  note text not null default '',
  published_by uuid references identity.users,
  published_by_name text not null,
  published_at timestamptz(3) not null,
  primary key (vendor_id, id),
  unique (vendor_id, course_id, number),
  unique (vendor_id, course_id, id),
  foreign key (vendor_id, course_id) references learning.courses
);
call platform.make_tenant_table('learning.course_versions', 'shared', 'select, insert');

-- What a lesson says in one version of its course. Its id is the draft's and stays the same through all versions.
create table learning.lesson_versions (
  vendor_id uuid not null,
  course_version_id uuid not null,
  lesson_id uuid not null,
  course_id uuid not null,
  content jsonb not null,
  primary key (vendor_id, course_version_id, lesson_id),
  foreign key (vendor_id, course_id, course_version_id) references learning.course_versions (vendor_id, course_id, id),
  foreign key (vendor_id, course_id, lesson_id) references learning.lessons (vendor_id, course_id, id)
);
call platform.make_tenant_table('learning.lesson_versions', 'shared', 'select, insert');

create table learning.questions (
  vendor_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  -- the lesson that asks it in the published version
  lesson_id uuid not null,
  created_at timestamptz(3) not null default now(),
  -- no longer in the published version
  retired_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, course_id, id),
  foreign key (vendor_id, course_id, lesson_id) references learning.lessons (vendor_id, course_id, id)
);
create index questions_of_course on learning.questions (vendor_id, course_id, id);
call platform.make_tenant_table('learning.questions', 'shared', 'select, insert, update');

-- The words of a question; never changed. A publication that brings other words makes another one.
create table learning.question_versions (
  vendor_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  question_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('single', 'multiple')),
  prompt text not null check (prompt <> ''),
  -- [{id, text, right}]
  options jsonb not null,
  explanation text not null default '',
  created_at timestamptz(3) not null,
  primary key (vendor_id, id),
  unique (vendor_id, question_id, number),
  unique (vendor_id, course_id, question_id, id),
  foreign key (vendor_id, course_id, question_id) references learning.questions (vendor_id, course_id, id)
);
call platform.make_tenant_table('learning.question_versions', 'shared', 'select, insert');

-- Whom a course is for: people of these levels at partners of this program.
create table learning.grants (
  vendor_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  program_id uuid not null,
  levels text[] not null default '{rep,group_head,department_head}'
    check (cardinality(levels) > 0 and levels <@ '{rep,group_head,department_head}'::text[]),
  required boolean not null default true,
  -- a required course is due so many days after it was assigned; null when at any time
  due_days smallint check (due_days between 1 and 365),
  -- leads of the program are taken only from those who have passed the course
  gates_leads boolean not null default false,
  created_at timestamptz(3) not null default now(),
  revoked_at timestamptz,
  primary key (vendor_id, id),
  check (required or (due_days is null and not gates_leads)),
  foreign key (vendor_id, course_id) references learning.courses,
  foreign key (vendor_id, program_id) references programs.programs
);
create unique index grants_open_once on learning.grants (vendor_id, course_id, program_id) where revoked_at is null;
create index grants_of_program on learning.grants (vendor_id, program_id, course_id) where revoked_at is null;
call platform.make_tenant_table('learning.grants', 'shared', 'select, insert, update');

-- A learner in a course, from the moment it was assigned or opened.
create table learning.course_enrolments (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  member_id uuid not null,
  course_id uuid not null,
  source text not null check (source in ('grant', 'opened')),
  assigned_at timestamptz(3) not null,
  due_at timestamptz(3),
  started_at timestamptz(3),
  -- where the learner is, on whatever device
  last_lesson_id uuid,
  last_seen_at timestamptz(3),
  -- runs given on top of the course's limit
  extra_attempts smallint not null default 0 check (extra_attempts between 0 and 20),
  primary key (vendor_id, id),
  unique (vendor_id, member_id, course_id),
  unique (vendor_id, partner_id, member_id, course_id),
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id),
  foreign key (vendor_id, course_id) references learning.courses,
  foreign key (vendor_id, course_id, last_lesson_id) references learning.lessons (vendor_id, course_id, id)
);
create index course_enrolments_of_course on learning.course_enrolments (vendor_id, course_id, assigned_at desc, id desc);
call platform.make_tenant_table('learning.course_enrolments', 'partner', 'select, insert, update');

-- That a learner has been in a lesson, how far down, and whether it is done. It counts in all versions of the course.
create table learning.lesson_visits (
  vendor_id uuid not null,
  partner_id uuid not null,
  member_id uuid not null,
  course_id uuid not null,
  lesson_id uuid not null,
  -- the block at the top of the screen when it was left
  place smallint not null default 0 check (place >= 0),
  opened_at timestamptz(3) not null,
  done_at timestamptz(3),
  primary key (vendor_id, member_id, course_id, lesson_id),
  foreign key (vendor_id, partner_id, member_id, course_id)
    references learning.course_enrolments (vendor_id, partner_id, member_id, course_id),
  foreign key (vendor_id, course_id, lesson_id) references learning.lessons (vendor_id, course_id, id)
);
create index lesson_visits_opened on learning.lesson_visits (vendor_id, lesson_id, opened_at);
create index lesson_visits_done on learning.lesson_visits (vendor_id, lesson_id, done_at) where done_at is not null;
call platform.make_tenant_table('learning.lesson_visits', 'partner', 'select, insert, update');

-- A run through the questions of a course. One is open at a time.
create table learning.attempts (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  member_id uuid not null,
  course_id uuid not null,
  number smallint not null check (number > 0),
  -- the version in which it ended; while it is open, in which it began
  course_version_id uuid not null,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3),
  right_count smallint,
  question_count smallint,
  score_percent smallint check (score_percent between 0 and 100),
  passed boolean,
  primary key (vendor_id, id),
  unique (vendor_id, member_id, course_id, number),
  unique (vendor_id, partner_id, member_id, course_id, id),
  check ((finished_at is null) = (passed is null)),
  foreign key (vendor_id, partner_id, member_id, course_id)
    references learning.course_enrolments (vendor_id, partner_id, member_id, course_id),
  foreign key (vendor_id, course_id, course_version_id) references learning.course_versions (vendor_id, course_id, id)
);
create unique index attempts_open_once on learning.attempts (vendor_id, member_id, course_id) where finished_at is null;
call platform.make_tenant_table('learning.attempts', 'partner', 'select, insert, update');

-- What was answered to which words. The first answer of a run counts and stays.
create table learning.answers (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  member_id uuid not null,
  course_id uuid not null,
  attempt_id uuid not null,
  question_id uuid not null,
  question_version_id uuid not null,
  -- ids of options of that version
  chosen text[] not null default '{}',
  is_right boolean not null,
  -- of this person's first run: what tells whether a question is hard
  first_try boolean not null,
  answered_at timestamptz(3) not null,
  primary key (vendor_id, id),
  unique (vendor_id, attempt_id, question_version_id),
  foreign key (vendor_id, partner_id, member_id, course_id, attempt_id)
    references learning.attempts (vendor_id, partner_id, member_id, course_id, id),
  foreign key (vendor_id, course_id, question_id, question_version_id)
    references learning.question_versions (vendor_id, course_id, question_id, id)
);
create index answers_at_first on learning.answers (vendor_id, question_id, answered_at) where first_try;
call platform.make_tenant_table('learning.answers', 'partner', 'select, insert');

-- That somebody has passed a course, once and for good: later versions do not undo it.
create table learning.completions (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  member_id uuid not null,
  course_id uuid not null,
  course_version_id uuid not null,
  right_count smallint not null,
  question_count smallint not null,
  score_percent smallint not null check (score_percent between 0 and 100),
  completed_at timestamptz(3) not null,
  primary key (vendor_id, id),
  unique (vendor_id, member_id, course_id),
  unique (vendor_id, partner_id, member_id, course_id, id),
  foreign key (vendor_id, partner_id, member_id, course_id)
    references learning.course_enrolments (vendor_id, partner_id, member_id, course_id),
  foreign key (vendor_id, course_id, course_version_id) references learning.course_versions (vendor_id, course_id, id)
);
create index completions_of_course on learning.completions (vendor_id, course_id, completed_at desc, id desc);
call platform.make_tenant_table('learning.completions', 'partner', 'select, insert');

create table learning.certificates (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  member_id uuid not null,
  course_id uuid not null,
  completion_id uuid not null,
  -- what is typed into /verify: 80 random bits
  code text not null check (code ~ '^[0-9A-Z]{4,16}$'),
  -- as they were on that day
  holder_name text not null check (holder_name <> ''),
  course_title text not null check (course_title <> ''),
  issued_at timestamptz(3) not null,
  revoked_at timestamptz,
  primary key (vendor_id, id),
  unique (vendor_id, completion_id),
  unique (vendor_id, code),
  foreign key (vendor_id, partner_id, member_id, course_id, completion_id)
    references learning.completions (vendor_id, partner_id, member_id, course_id, id)
);
create index certificates_of_member on learning.certificates (vendor_id, member_id, issued_at desc);
call platform.make_tenant_table('learning.certificates', 'partner', 'select, insert, update (revoked_at)');

-- Which vendor a code belongs to that a stranger types in: read before there is any scope, and holds nothing else.
create table platform.public_codes (
  code text primary key,
  purpose text not null check (purpose in ('certificate')),
  vendor_id uuid not null references platform.vendors,
  row_id uuid not null,
  created_at timestamptz not null default now()
);
call platform.grant_runtime('platform.public_codes', 'select, insert');

-- What the report of a course is added up from: each row computed anew from the facts of its day (in the vendor's zone).
create table learning.course_days (
  vendor_id uuid not null,
  course_id uuid not null,
  day date not null,
  assigned integer not null,
  started integer not null,
  completed integer not null,
  failed integer not null,
  primary key (vendor_id, course_id, day),
  foreign key (vendor_id, course_id) references learning.courses
);
call platform.make_tenant_table('learning.course_days', 'vendor');

create table learning.lesson_days (
  vendor_id uuid not null,
  course_id uuid not null,
  lesson_id uuid not null,
  day date not null,
  opened integer not null,
  done integer not null,
  primary key (vendor_id, course_id, lesson_id, day),
  foreign key (vendor_id, course_id, lesson_id) references learning.lessons (vendor_id, course_id, id)
);
call platform.make_tenant_table('learning.lesson_days', 'vendor');

create table learning.question_days (
  vendor_id uuid not null,
  course_id uuid not null,
  question_id uuid not null,
  day date not null,
  first_answers integer not null,
  first_wrong integer not null,
  primary key (vendor_id, course_id, question_id, day),
  foreign key (vendor_id, course_id, question_id) references learning.questions (vendor_id, course_id, id)
);
call platform.make_tenant_table('learning.question_days', 'vendor');

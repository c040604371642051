-- The library: pieces of knowledge of ten kinds, each with what is being written and what was published of it.
create schema library;

create table library.items (
  vendor_id uuid not null references platform.vendors,
  id uuid not null,
  kind text not null check (kind in ('case', 'price_list', 'bonus_terms', 'recording', 'presentation',
    'call_recording', 'template', 'lead_rules', 'playbook', 'live_board')),
  -- the trade that a case is about, as it is compared; empty for other kinds
  niche text not null default '',
  -- whom it is for
  levels text[] not null default '{rep,group_head,department_head}'
    check (cardinality(levels) > 0 and levels <@ '{rep,group_head,department_head}'::text[]),
  -- else only people of partners in one of the programs of library.audiences
  all_programs boolean not null default true,
  -- what members see now; null until something was published. No foreign key, as versions point here
  published_version_id uuid,
  published_at timestamptz(3),
  -- grows with every change: who saves names the version seen
  version integer not null default 1,
  changed_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  archived_at timestamptz(3),
  primary key (vendor_id, id)
);
create index items_newest on library.items (vendor_id, changed_at desc, id desc);
create index items_published on library.items (vendor_id, published_at desc, id desc)
  where published_at is not null and archived_at is null;
call platform.make_tenant_table('library.items', 'shared', 'select, insert, update');

create table library.audiences (
  vendor_id uuid not null,
  item_id uuid not null,
  program_id uuid not null,
  primary key (vendor_id, item_id, program_id),
  foreign key (vendor_id, item_id) references library.items,
  foreign key (vendor_id, program_id) references programs.programs
);
call platform.make_tenant_table('library.audiences', 'shared', 'select, insert, delete');

-- What is being written: nobody but the vendor's people sees it.
create table library.drafts (
  vendor_id uuid not null,
  item_id uuid not null,
  title text not null check (title <> ''),
  summary text not null default '',
  -- by the kind's form in packages/library; text and numbers, never markup
  content jsonb not null,
  saved_at timestamptz(3) not null,
  saved_by_name text not null default '',
  primary key (vendor_id, item_id),
  foreign key (vendor_id, item_id) references library.items
);
call platform.make_tenant_table('library.drafts', 'vendor', 'select, insert, update');

-- An item as it was published in one moment; never changed.
create table library.versions (
  vendor_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  summary text not null default '',
  content jsonb not null,
  -- what the editor says is new
  note text not null default '',
  published_by uuid,
  published_by_name text not null default '',
  published_at timestamptz(3) not null,
  primary key (vendor_id, id),
  unique (vendor_id, item_id, number),
  unique (vendor_id, item_id, id),
  foreign key (vendor_id, item_id) references library.items
);
call platform.make_tenant_table('library.versions', 'shared', 'select, insert');

-- The files that a version shows. Who sees the version may open them.
create table library.version_files (
  vendor_id uuid not null,
  file_id uuid not null,
  version_id uuid not null,
  primary key (vendor_id, file_id, version_id),
  foreign key (vendor_id, version_id) references library.versions,
  foreign key (vendor_id, file_id) references platform.files
);
call platform.make_tenant_table('library.version_files', 'shared', 'select, insert');

-- The words of what was published, by their stems: row security lets no full-text index be used, but plain equality and
-- ranges of text it does. Compared by bytes, so that a beginning of a word is a range.
create table library.words (
  vendor_id uuid not null,
  lexeme text collate "C" not null,
  item_id uuid not null,
  weight smallint not null,
  primary key (vendor_id, lexeme, item_id),
  foreign key (vendor_id, item_id) references library.items
);
create index words_of_item on library.words (vendor_id, item_id);
call platform.make_tenant_table('library.words', 'shared', 'select, insert, delete');

-- The same of what is being written, for the vendor's people.
create table library.draft_words (
  vendor_id uuid not null,
  lexeme text collate "C" not null,
  item_id uuid not null,
  weight smallint not null,
  primary key (vendor_id, lexeme, item_id),
  foreign key (vendor_id, item_id) references library.items
);
create index draft_words_of_item on library.draft_words (vendor_id, item_id);
call platform.make_tenant_table('library.draft_words', 'vendor', 'select, insert, delete');

-- The stems of a text in both languages, heavier in a title than in a summary, and there than in the rest.
create function library.words_of(title text, summary text, body text)
  returns table (lexeme text, weight smallint)
  language sql immutable parallel safe
  as $$
    select form.lexeme, max(w.weight)::smallint
    from (
      select v.lexeme, case when 'A' = any(v.weights) then 8 when 'B' = any(v.weights) then 4
        when cardinality(v.positions) > 2 then 2 else 1 end as weight
      from (values ('russian'::regconfig), ('english'::regconfig)) c (config)
      cross join lateral unnest(
        setweight(to_tsvector(c.config, translate(title, 'ёЁ', 'еЕ')), 'A') || setweight(to_tsvector(c.config, translate(summary, 'ёЁ', 'еЕ')), 'B')
          || setweight(to_tsvector(c.config, translate(left(body, 200000), 'ёЁ', 'еЕ')), 'D')) v
    ) w
    -- vowels that come and go: the stemmer leaves "звонок" and "звонк" (звонка) apart
    cross join lateral (values (w.lexeme), (regexp_replace(w.lexeme, '([бвгджзклмнпрстфхцчшщ])[ое]([кц])$', '\1\2'))) form (lexeme)
    where length(w.lexeme) <= 100
    group by form.lexeme
  $$;

-- That a member has opened an item, in which version, and how often.
create table library.views (
  vendor_id uuid not null,
  partner_id uuid not null,
  member_id uuid not null,
  item_id uuid not null,
  -- the number of the newest version seen
  number integer not null,
  times integer not null default 1,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  primary key (vendor_id, member_id, item_id),
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id),
  foreign key (vendor_id, item_id) references library.items
);
create index views_of_item on library.views (vendor_id, item_id, last_at desc);
call platform.make_tenant_table('library.views', 'partner', 'select, insert, update');

-- When a member was in the library, and when the time before: what came in between is new to them.
create table library.visits (
  vendor_id uuid not null,
  partner_id uuid not null,
  member_id uuid not null,
  seen_at timestamptz(3) not null,
  before_at timestamptz(3) not null,
  primary key (vendor_id, member_id),
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id)
);
call platform.make_tenant_table('library.visits', 'partner', 'select, insert, update');

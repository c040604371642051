create schema leaderboards;

create table leaderboards.boards (
  vendor_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  metric text not null check (metric in ('accepted_leads', 'bonuses')),
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, program_id, metric),
  foreign key (vendor_id, program_id) references programs.programs
);
call platform.make_tenant_table('leaderboards.boards', 'shared', 'select, insert, update');

-- A member's score of one period: 'YYYY-MM' in the program's zone, or 'all'. Names are copied here on purpose: a
-- board crosses partners, and this table is all that one partner's people learn of another's.
create table leaderboards.scores (
  vendor_id uuid not null,
  board_id uuid not null,
  period text not null check (period ~ '^(all|\d{4}-\d{2})$'),
  member_id uuid not null,
  member_name text not null,
  partner_name text not null,
  value bigint not null,
  -- when the score was reached: orders those who share a rank
  reached_at timestamptz not null,
  primary key (vendor_id, board_id, period, member_id),
  foreign key (vendor_id, board_id) references leaderboards.boards,
  foreign key (vendor_id, member_id) references recruitment.members
);
create index scores_standing on leaderboards.scores (vendor_id, board_id, period, value desc, reached_at, member_id);
call platform.make_tenant_table('leaderboards.scores', 'shared');

create schema bonuses;

-- What a member earns of a sale; a change of the rate is a new rule from a day on, never an edit.
create table bonuses.rules (
  vendor_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  beneficiary text not null default 'member' check (beneficiary in ('member')),
  rate_basis_points integer not null check (rate_basis_points between 0 and 10000),
  valid_from date not null,
  created_at timestamptz not null default now(),
  primary key (vendor_id, id),
  unique (vendor_id, program_id, beneficiary, valid_from),
  foreign key (vendor_id, program_id) references programs.programs
);
call platform.make_tenant_table('bonuses.rules', 'shared', 'select, insert, update, delete');

-- Append-only and double-entry by shape: a line moves one amount from one account to another, so every line sums to
-- zero. 'accrual' moves from the vendor's bonus expense to what is owed to the member; 'reversal' moves it back.
create table bonuses.ledger (
  vendor_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  member_id uuid not null,
  program_id uuid not null,
  sale_id uuid not null,
  kind text not null check (kind in ('accrual', 'reversal')),
  debit_account text not null check (debit_account in ('bonus_expense', 'owed_to_member')),
  credit_account text not null check (credit_account in ('bonus_expense', 'owed_to_member')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  rate_basis_points integer not null,
  base_minor bigint not null,
  rule_id uuid not null,
  reverses_id uuid,
  at timestamptz(3) not null,
  primary key (vendor_id, id),
  -- one accrual and one reversal a sale and member, whatever is repeated
  unique (vendor_id, sale_id, member_id, kind),
  check (debit_account <> credit_account),
  check ((kind = 'accrual') = (credit_account = 'owed_to_member')),
  check ((kind = 'reversal') = (reverses_id is not null)),
  foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id),
  foreign key (vendor_id, program_id) references programs.programs,
  foreign key (vendor_id, sale_id) references leads.sales,
  foreign key (vendor_id, rule_id) references bonuses.rules,
  foreign key (vendor_id, reverses_id) references bonuses.ledger
);
create index ledger_of_member on bonuses.ledger (vendor_id, member_id, at desc, id desc);
create index ledger_of_partner on bonuses.ledger (vendor_id, partner_id, at desc, id desc);
create index ledger_newest on bonuses.ledger (vendor_id, at desc, id desc);
call platform.make_tenant_table('bonuses.ledger', 'partner', 'select, insert');

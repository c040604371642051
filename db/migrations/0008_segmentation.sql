create schema segmentation;

-- The vendor's own thresholds; a vendor without a row has the defaults of the code. What they mean stands with
-- `ClassRules` in packages/segmentation.
create table segmentation.partner_class_rules (
  vendor_id uuid not null references platform.vendors,
  window_days smallint not null check (window_days between 7 and 730),
  key_min_deals integer not null check (key_min_deals >= 1),
  -- in percent of the vendor's median partner
  key_min_deals_percent smallint not null check (key_min_deals_percent between 0 and 1000),
  key_min_check_percent smallint not null check (key_min_check_percent between 0 and 1000),
  key_max_days_since smallint not null check (key_max_days_since >= 0),
  low_max_deals integer not null check (low_max_deals >= 0),
  low_max_check_percent smallint not null check (low_max_check_percent between 0 and 1000),
  low_min_days_since smallint not null check (low_min_days_since >= 1),
  updated_at timestamptz not null default now(),
  primary key (vendor_id)
);
call platform.make_tenant_table('segmentation.partner_class_rules', 'vendor', 'select, insert, update, delete');

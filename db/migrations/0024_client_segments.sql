-- What clients had bought, so that they are segmented as of any day without reading their sales. Rows are always computed
-- anew from the sales of their client, never added to.

-- Running totals, a row for every day on which something was bought or taken back.
create table segmentation.client_days (
  vendor_id uuid not null,
  client_id uuid not null,
  day date not null,
  -- sales so far that were not taken back by this day
  sales integer not null,
  -- net of refunds, in the vendor's currency
  revenue_minor bigint not null,
  -- the last of those sales; null when all were taken back
  last_on date,
  -- No foreign key: rows are written together with those of client_stats, which have one, and an import writes a million.
  primary key (vendor_id, client_id, day)
);
call platform.make_tenant_table('segmentation.client_days', 'vendor');

-- The last of these rows of each client: what holds unless somebody asks for an earlier day.
create table segmentation.client_stats (
  vendor_id uuid not null,
  client_id uuid not null,
  sales integer not null default 0,
  revenue_minor bigint not null default 0,
  last_on date,
  -- the day of the row it is taken from: for an earlier day the history is asked
  changed_on date not null default '-infinity',
  primary key (vendor_id, client_id),
  foreign key (vendor_id, client_id) references leads.clients
);
call platform.make_tenant_table('segmentation.client_stats', 'vendor');

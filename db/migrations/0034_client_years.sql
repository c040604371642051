-- What a client had bought by any day of a year stands in one row, so that a report as of an earlier day reads one row a
-- client, whatever it bought: a row a day meant looking for the last of them, client by client, among all of them.
create table segmentation.client_years (
  vendor_id uuid not null,
  client_id uuid not null,
  -- the first of January of a year in which something was bought or taken back
  from_on date not null,
  -- What holds before this day is said here. The next such year, or in the last the day from which on client_stats says it.
  until date not null,
  -- The days on which something changed, after the first of January, which stands for what was before.
  days date[] not null,
  -- What held from each of these days on: sales that were not taken back, their sum, the last of them.
  sales integer[] not null,
  revenue_minor bigint[] not null,
  last_on date[] not null,
  -- No foreign key: rows are written together with those of client_stats, which have one.
  primary key (vendor_id, client_id, from_on)
);
-- The day from which on a row is no more needed first: for a day of late, all that is older is passed over.
create index client_years_of_day on segmentation.client_years (vendor_id, until, from_on);

-- The owner of a table may read all of it while row security is not forced on it.
alter table segmentation.client_days no force row level security;
insert into segmentation.client_years
select vendor_id, client_id, from_on, coalesce(lead(from_on) over by_year, last_day),
  array_prepend(from_on, days), array_prepend(coalesce(lag(sales_then) over by_year, 0), sales),
  array_prepend(coalesce(lag(revenue_then) over by_year, 0), revenue_minor),
  array_prepend(lag(last_then) over by_year, last_on)
from (
  select *, days[cardinality(days)] as last_day, sales[cardinality(days)] as sales_then,
    revenue_minor[cardinality(days)] as revenue_then, last_on[cardinality(days)] as last_then
  from (
    select vendor_id, client_id, date_trunc('year', day::timestamp)::date as from_on, array_agg(day order by day) as days,
      array_agg(sales order by day) as sales, array_agg(revenue_minor order by day) as revenue_minor,
      array_agg(last_on order by day) as last_on
    from segmentation.client_days group by vendor_id, client_id, from_on
  ) as years
) as closed
window by_year as (partition by vendor_id, client_id order by from_on)
order by vendor_id, from_on, client_id;
drop table segmentation.client_days;
delete from platform.tenant_tables where table_name = 'segmentation.client_days';

call platform.make_tenant_table('segmentation.client_years', 'vendor');

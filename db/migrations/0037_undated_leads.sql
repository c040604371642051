-- A file of deals may not say when a deal was opened. Such a lead stands where the import brought it, and is counted on no
-- day: years of open deals are not leads of this month.
alter table leads.leads
  add column day_known boolean not null default true;
call platform.grant_runtime('leads.leads', 'insert (day_known), update (day_known)');

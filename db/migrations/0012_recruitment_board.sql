-- What the board, the program settings and the funnel stand on.

-- What is sold through a program; a program that names nothing sells everything.
create table programs.program_products (
  vendor_id uuid not null,
  program_id uuid not null,
  product_id uuid not null,
  primary key (vendor_id, program_id, product_id),
  foreign key (vendor_id, program_id) references programs.programs,
  foreign key (vendor_id, product_id) references programs.products
);
call platform.make_tenant_table('programs.program_products', 'shared', 'select, insert, delete');

-- A site's host is one card's, as a tax id is.
drop index recruitment.partners_by_site;
create unique index partners_site_domain_key on recruitment.partners (vendor_id, site_domain);

-- The next thing to do for a partner, as cards of the board show it.
create index activities_next_of_partner on recruitment.activities (vendor_id, partner_id, due_at)
  where done_at is null and due_at is not null and deleted_at is null;

-- The funnel, counted anew for a month of openings whenever one of its opportunities changes.
create table recruitment.funnel_counts (
  vendor_id uuid not null,
  program_id uuid not null,
  -- the first day of the month in which the opportunities were opened, in the program's zone
  month date not null,
  -- who has them now; the nil id when nobody has
  manager_id uuid not null,
  -- furthest: the last stage of the way that it came to; stayed: a stay in a stage that has ended
  measure text not null check (measure in ('opened', 'furthest', 'stayed', 'signed', 'refused')),
  -- the stage, or the reason of a refusal; the nil id where the measure has none
  subject_id uuid not null,
  -- how long a stay was, in whole days
  days smallint not null default 0,
  n integer not null,
  primary key (vendor_id, program_id, month, manager_id, measure, subject_id, days),
  foreign key (vendor_id, program_id) references programs.programs
);
call platform.make_tenant_table('recruitment.funnel_counts', 'vendor', 'select, insert, delete');

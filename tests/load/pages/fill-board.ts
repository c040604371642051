import { type Database, withTenant } from "@tributary/db";
import { findVendorBySlug, scopeForJob } from "@tributary/identity";
import { sql } from "kysely";

/**
 * Puts so many open negotiations on the board of a demo vendor's program, over all its stages: each with a partner of
 * its own, an amount, a day of its own, and a next step for every other one.
 */
export async function fillBoard(
  database: Database,
  { vendor: slug, program, cards }: { vendor: string; program: string; cards: number },
): Promise<void> {
  const vendor = await findVendorBySlug(database.platform, slug);
  if (!vendor) throw new Error(`${slug} is missing`);
  await withTenant(database, await scopeForJob(database, vendor.id), (tx) =>
    sql`
      with place as (
        select g.id as program, array_agg(s.id order by s.position) as stages
        from programs.programs as g
        join programs.stages as s on s.vendor_id = g.vendor_id and s.program_id = g.id
        where g.vendor_id = ${vendor.id} and g.slug = ${program} group by g.id
      ), line as (
        select platform.new_id() as partner, platform.new_id() as talk, i, place.program,
          place.stages[1 + i % cardinality(place.stages)] as stage
        from generate_series(1, ${cards}::int) as i, place
      ), partners as (
        insert into recruitment.partners (id, name, name_key, region)
        select partner, 'Prospect ' || i, 'prospect ' || i, 'Bavaria' from line
      ), talks as (
        insert into recruitment.opportunities (id, partner_id, program_id, stage_id, expected_minor, opened_at,
          stage_entered_at)
        select talk, partner, program, stage, 100000 + i, now() - i * interval '1 hour', now() - i * interval '20 minutes'
        from line
      )
      insert into recruitment.activities (id, partner_id, kind, body, author_name, due_at)
      select platform.new_id(), partner, 'task', 'Call about the terms', 'Bench', now() + i * interval '1 minute'
      from line where i % 2 = 0`.execute(tx),
  );
}

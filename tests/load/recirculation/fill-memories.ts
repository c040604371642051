import type pg from "pg";

/** One memory in twenty is due. */
const dueEvery = 20;

/**
 * Fills a vendor with people who have accounts in Berlin, forty facts with two variants each, and memories: by SQL
 * alone, as the bench measures reading. Everybody's time has come.
 */
export async function fillMemories(
  client: pg.Client,
  {
    vendorId,
    people,
    factsAPerson,
    now,
  }: { vendorId: string; people: number; factsAPerson: number; now: Date },
): Promise<void> {
  const run = (text: string, values: unknown[] = []) => client.query(text, values);
  await run("set session_replication_role = replica");
  await run(
    `insert into identity.users (id, email, name, time_zone)
     select platform.new_id(), 'p' || n || '@bench.example', 'Person ' || n, 'Europe/Berlin' from generate_series(1, $1) n`,
    [people],
  );
  await run(
    `insert into recruitment.partners (vendor_id, id, name, name_key)
     select $1, platform.new_id(), 'Partner ' || n, 'partner ' || n from generate_series(1, 500) n`,
    [vendorId],
  );
  await run(
    `insert into recruitment.members (vendor_id, id, partner_id, user_id, name, name_key)
     select $1, platform.new_id(), p.id, u.id, u.name, lower(u.name)
     from (select id, name, row_number() over () as n from identity.users where email like 'p%@bench.example') u
     join (select id, row_number() over () - 1 as n from recruitment.partners where vendor_id = $1) p on p.n = u.n % 500`,
    [vendorId],
  );
  // Released a moment ago: the bench measures planning, not handing facts out.
  await run(
    `insert into recirculation.programs (vendor_id, id, name, released_at) values ($1, platform.new_id(), 'Bench', $2)`,
    [vendorId, now],
  );
  await run(
    `insert into recirculation.knowledge_items (vendor_id, id, program_id, fact, fact_key, explanation)
     select $1, platform.new_id(), p.id, 'Fact number ' || n, 'fact ' || n, 'Because it is so.'
     from generate_series(1, 40) n, recirculation.programs p where p.vendor_id = $1`,
    [vendorId],
  );
  await run(
    `insert into recirculation.item_variants (vendor_id, id, item_id, position, kind, prompt, options)
     select $1, platform.new_id(), i.id, v, 'single', 'What is asked about ' || i.fact || ', one way or another?',
       '[{"text":"This is the right answer","right":true},{"text":"This one is not","right":false},{"text":"Nor is this","right":false}]'
     from recirculation.knowledge_items i, generate_series(0, 1) v where i.vendor_id = $1`,
    [vendorId],
  );
  await run(
    `insert into recirculation.memories (vendor_id, member_id, item_id, partner_id, program_id, status, due_at, stability,
       difficulty, answered_at, answers, rights, streak, shown)
     select $1, m.id, i.id, m.partner_id, i.program_id, 'active',
       case when (m.n * $3::int + i.n) % ${dueEvery} = 0 then $4::timestamptz - (i.n || ' hours')::interval
         else $4::timestamptz + ((1 + i.n) || ' days')::interval end,
       8, 5, $4::timestamptz - interval '10 days', 2, 1, 1, 1
     from (select id, partner_id, row_number() over () as n from recruitment.members where vendor_id = $1) m
     join (select id, program_id, row_number() over (order by id) as n from recirculation.knowledge_items where vendor_id = $1) i
       on i.n <= $2`,
    [vendorId, factsAPerson, 7, now],
  );
  await run(
    `insert into recirculation.preferences (vendor_id, member_id, partner_id, next_at)
     select $1, id, partner_id, $2::timestamptz - interval '1 hour' from recruitment.members where vendor_id = $1`,
    [vendorId, now],
  );
  await run("set session_replication_role = origin");
  await run("vacuum analyze");
}

import { type Database, type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { type Clock, dayMs } from "@tributary/kernel";
import { sql } from "kysely";
import { selectAudience } from "./audience.ts";
import { type Candidate, decideRelease } from "./domain/release-items.ts";
import { fallsInto } from "./domain/shuffle.ts";
import type { RecallProgram } from "./program-queries.ts";

const peopleAtOnce = 500;
/** Facts that are left alone are asked about after so long. */
const heldDays = 60;

interface PersonRow {
  member_id: string;
  partner_id: string;
  active: number;
  waiting: string[];
  known: string[];
}

/**
 * Hands facts out to all people of a program who are asked about fewer than it allows: those that wait from a course
 * first, then those they have not met. A page of people a transaction; done twice, the second finds nothing to do.
 */
export async function releaseProgram(
  database: Database,
  scope: TenantScope,
  program: RecallProgram,
  clock: Clock,
): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const last = await withTenant(database, scope, async (tx) => {
      const people = await readPeople(tx, program, sql`m.id > ${after}::uuid`, peopleAtOnce);
      await release(tx, program, people, clock.now());
      return people.at(-1)?.member_id ?? null;
    });
    if (last === null) break;
    after = last;
  }
  await withTenant(database, scope, (tx) =>
    sql`update recirculation.programs set released_at = ${clock.now()}
      where vendor_id = ${scope.vendor.id} and id = ${program.id}::uuid and version = ${program.version}`.execute(
      tx,
    ),
  );
}

/** As `releaseProgram`, for one person: when a fact was learned in a course, or is known for good. */
export async function releaseToMember(
  tx: TenantTx,
  program: RecallProgram,
  memberId: string,
  clock: Clock,
): Promise<void> {
  await release(tx, program, await readPeople(tx, program, sql`m.id = ${memberId}::uuid`, 1), clock.now());
}

async function readPeople(
  tx: TenantTx,
  program: RecallProgram,
  who: ReturnType<typeof sql>,
  limit: number,
): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select a.member_id, a.partner_id,
      count(*) filter (where y.status = 'active') as active,
      coalesce(array_agg(y.item_id order by y.created_at, y.item_id) filter (where y.status = 'waiting'), '{}') as waiting,
      coalesce(array_agg(y.item_id) filter (where y.item_id is not null), '{}') as known
    from (${selectAudience(tx, program)} and ${who} order by m.id limit ${limit}) as a
    left join recirculation.memories as y on y.vendor_id = ${tx.scope.vendor.id} and y.member_id = a.member_id
      and y.program_id = ${program.id}::uuid
    group by a.member_id, a.partner_id
    order by a.member_id`.execute(tx);
  return rows;
}

async function release(
  tx: TenantTx,
  program: RecallProgram,
  people: readonly PersonRow[],
  now: Date,
): Promise<void> {
  const open = people.filter(({ active }) => Number(active) < program.activeItems);
  if (open.length === 0) return;
  const items = await listItemIds(tx, program.id);
  const released = open.flatMap((person) =>
    decideRelease(candidatesFor(person, items), {
      active: Number(person.active),
      most: program.activeItems,
    }).map((candidate) => ({ ...candidate, person })),
  );
  if (released.length === 0) return;
  const news = released.filter(({ status }) => status === "new");
  await insertMemories(
    tx,
    program,
    news.map(({ person, itemId }) => ({
      ...{ memberId: person.member_id, partnerId: person.partner_id, itemId },
      dueAt: firstDue(person.member_id, itemId, now),
    })),
    { now, status: "active" },
  );
  const waiting = released.filter(({ status }) => status === "waiting");
  const vendorId = tx.scope.vendor.id;
  await sql`
    update recirculation.memories as y set status = 'active'
    from unnest(${waiting.map(({ person }) => person.member_id)}::uuid[],
      ${waiting.map(({ itemId }) => itemId)}::uuid[]) as w (member_id, item_id)
    where y.vendor_id = ${vendorId} and y.member_id = w.member_id and y.item_id = w.item_id
      and y.status = 'waiting'`.execute(tx);
  await lookAt(
    tx,
    released.map(({ person }) => ({ memberId: person.member_id, partnerId: person.partner_id })),
    now,
  );
}

/** Facts that nobody asked about yet come up within three days, not all on one. */
function firstDue(memberId: string, itemId: string, now: Date): Date {
  const days = fallsInto(34, `first ${memberId} ${itemId}`)
    ? 1
    : fallsInto(50, `${itemId} ${memberId}`)
      ? 2
      : 3;
  return new Date(now.getTime() + days * dayMs);
}

function candidatesFor({ waiting, known }: PersonRow, items: readonly string[]): Candidate[] {
  const open = new Set(items);
  const met = new Set(known);
  return [
    ...waiting.filter((itemId) => open.has(itemId)).map((itemId) => ({ itemId, status: "waiting" as const })),
    ...items.filter((itemId) => !met.has(itemId)).map((itemId) => ({ itemId, status: "new" as const })),
  ];
}

async function listItemIds(tx: TenantTx, programId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("recirculation.knowledge_items")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("program_id", "=", programId)
    .where("archived_at", "is", null)
    .orderBy("id")
    .select("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** A memory that begins. */
export interface NewMemory {
  readonly memberId: string;
  readonly partnerId: string;
  readonly itemId: string;
  readonly dueAt: Date;
}

/**
 * Begins memories; those that are there stay. The part that the program leaves alone comes due only after two months,
 * and is written down as such, so that what mails change can be measured.
 */
export async function insertMemories(
  tx: TenantTx,
  program: RecallProgram,
  memories: readonly NewMemory[],
  { now, status }: { now: Date; status: "active" | "waiting" },
): Promise<void> {
  if (memories.length === 0) return;
  const until = new Date(now.getTime() + heldDays * dayMs);
  const isHeld = ({ memberId, itemId }: NewMemory) =>
    fallsInto(program.holdoutPercent, `held ${memberId} ${itemId}`);
  const rows = memories.map((memory) => (isHeld(memory) ? { ...memory, dueAt: until } : memory));
  const keys = (list: readonly NewMemory[]) => sql`
    ${list.map(({ memberId }) => memberId)}::uuid[], ${list.map(({ itemId }) => itemId)}::uuid[],
    ${list.map(({ partnerId }) => partnerId)}::uuid[]`;
  const held = memories.filter(isHeld);
  if (held.length > 0) {
    await sql`
      insert into recirculation.holdouts (member_id, item_id, partner_id, until)
      select member_id, item_id, partner_id, ${until}
      from unnest(${keys(held)}) as w (member_id, item_id, partner_id)
      on conflict do nothing`.execute(tx);
  }
  await sql`
    insert into recirculation.memories (member_id, item_id, partner_id, program_id, status, due_at, created_at)
    select member_id, item_id, partner_id, ${program.id}::uuid, ${status}, due_at, ${now}
    from unnest(${keys(rows)}, ${rows.map(({ dueAt }) => dueAt.toISOString())}::timestamptz[])
      as w (member_id, item_id, partner_id, due_at)
    on conflict do nothing`.execute(tx);
}

/** Has the planner look at people; writes down that they exist where nothing was written yet. */
export async function lookAt(
  tx: TenantTx,
  people: readonly { memberId: string; partnerId: string }[],
  now: Date,
): Promise<void> {
  const once = new Map(people.map(({ memberId, partnerId }) => [memberId, partnerId]));
  await sql`
    insert into recirculation.preferences as p (member_id, partner_id, next_at)
    select member_id, partner_id, ${now}
    from unnest(${[...once.keys()]}::uuid[], ${[...once.values()]}::uuid[]) as w (member_id, partner_id)
    order by member_id
    on conflict (vendor_id, member_id) do update set next_at = least(p.next_at, excluded.next_at)`.execute(
    tx,
  );
}

import type { TenantTables, TenantTx } from "@tributary/db";
import { addDays, dayMs, startOfDay, timeOfDay } from "@tributary/kernel";
import { type LastElsewhere, refreshLastActivity } from "@tributary/recruitment";
import { type Insertable, sql } from "kysely";
import type { World } from "../draw-world.ts";
import type { Somebody } from "../lead-rows.ts";
import type { Tools } from "../make-partners.ts";
import { cardMadeAt } from "../partner-rows.ts";
import { type Random, seededRandom } from "../random.ts";
import { seedIds } from "../seed-ids.ts";
import type { Partner } from "../world.ts";
import { writeRows } from "../write-rows.ts";
import { cardTexts } from "./card-texts.ts";

type ActivityRow = Insertable<TenantTables["recruitment.activities"]>;
type AssignmentRow = Insertable<TenantTables["recruitment.assignments"]>;

/** A drawing of its own, so that what is added here moves nothing else of the demo. */
interface Pen {
  readonly tools: Tools;
  readonly random: Random;
  readonly newId: (at: Date) => string;
  readonly managerOf: (partner: Partner) => Somebody;
}

/** How many of the cards on which nothing moves are free, and how many become free soon. */
const quietCards = { free: 4, near: 7 } as const;

/**
 * Writes what managers did with their cards in the last months: calls, notes and tasks, who has a card since when; a
 * few cards are free, and a few become free soon.
 */
export async function writeCards(tx: TenantTx, tools: Tools, { partners, managers }: World): Promise<void> {
  const random = seededRandom(`${tools.vendor.slug} cards ${tools.calendar.today}`);
  const managerOf = ({ managerId }: Partner) => managers.get(managerId) as Somebody;
  const pen: Pen = { tools, random, newId: seedIds(random), managerOf };
  const quiet = await findQuiet(tx, tools, partners);
  const free = new Set(quiet.slice(0, quietCards.free));
  const near = quiet.slice(quietCards.free, quietCards.free + quietCards.near);
  const activities = partners.flatMap((partner) => {
    if (free.has(partner)) return pastOf(pen, partner, { count: 3, from: 260, to: 130 });
    const place = near.indexOf(partner);
    if (place >= 0) return pastOf(pen, partner, { count: 3, from: 200, to: 88 - 2 * place });
    return [
      ...pastOf(pen, partner, { count: random.whole(3, 12), from: 190, to: 1 }),
      ...tasksOf(pen, partner),
    ];
  });
  await writeRows(tx, "recruitment.activities", activities);
  await writeRows(
    tx,
    "recruitment.assignments",
    partners.flatMap((partner) => handsOf(pen, partner, free.has(partner))),
  );
  await settleCards(tx, tools, { partners, free });
}

/** The partners whose leads nobody has moved for long, not counting those that have only just joined. */
async function findQuiet(
  tx: TenantTx,
  { calendar }: Tools,
  partners: readonly Partner[],
): Promise<Partner[]> {
  const since = startOfDay(addDays(calendar.today, -95), calendar.timeZone);
  const { rows } = await sql<{ partner_id: string }>`
    select distinct partner_id from leads.lead_moves where at > ${since}`.execute(tx);
  const busy = new Set(rows.map((row) => row.partner_id));
  const old = calendar.days.length - 300;
  return partners.filter(({ id, joined }) => !busy.has(id) && joined < old);
}

interface Stretch {
  readonly count: number;
  /** Days before today. */
  readonly from: number;
  readonly to: number;
}

/** What was done for a partner, the last of it exactly at the end of the stretch. */
function pastOf(pen: Pen, partner: Partner, { count, from, to }: Stretch): ActivityRow[] {
  const { random, tools } = pen;
  const { calendar } = tools;
  const oldest = Math.min(from, calendar.days.length - 1 - partner.joined);
  if (oldest < to) return [];
  return Array.from({ length: count }, (_, index) => {
    const before =
      index === 0 ? Math.min(oldest, to + random.whole(0, to < 30 ? 25 : 0)) : random.whole(to, oldest);
    const kind = random.pick(["call", "call", "call", "meeting", "mail", "note", "note", "task"] as const);
    const at = calendar.instantOn(addDays(calendar.today, -before), random);
    return activityOf(pen, partner, { kind, at, due: kind === "task" ? at : null, done: at });
  });
}

/** Tasks: some overdue, some for today, more to come. */
function tasksOf(pen: Pen, partner: Partner): ActivityRow[] {
  const { random, tools } = pen;
  const { today, timeZone, now } = tools.calendar;
  if (!random.chance(0.3)) return [];
  const day = addDays(today, random.pick([-6, -3, -1, 0, 0, 0, 1, 2, 4, 7, 12, 20]));
  const isTimed = random.chance(0.4);
  const due = isTimed
    ? timeOfDay(day, random.pick(["09:30", "11:00", "14:00", "16:30", "18:00"]), timeZone)
    : new Date(startOfDay(addDays(day, 1), timeZone).getTime() - 1);
  const at = new Date(Math.min(now.getTime(), due.getTime()) - random.whole(2, 9) * dayMs);
  if (at < cardMadeAt(partner, tools)) return [];
  return [{ ...activityOf(pen, partner, { kind: "task", at, due, done: null }), due_all_day: !isTimed }];
}

interface Deed {
  readonly kind: "call" | "meeting" | "mail" | "note" | "task";
  readonly at: Date;
  readonly due: Date | null;
  readonly done: Date | null;
}

function activityOf({ random, newId, managerOf, tools }: Pen, partner: Partner, deed: Deed): ActivityRow {
  const manager = managerOf(partner);
  return {
    id: newId(deed.at),
    partner_id: partner.id,
    kind: deed.kind,
    body: random.pick(cardTexts[tools.vendor.locale][deed.kind]),
    author_user_id: manager.id,
    author_name: manager.name,
    assignee_user_id: deed.kind === "task" ? manager.id : null,
    due_at: deed.due,
    due_all_day: true,
    done_at: deed.done,
    created_at: deed.at,
  };
}

/** Who had the card: its manager from the beginning, and nobody any more where it was released. */
function handsOf({ newId, managerOf, tools }: Pen, partner: Partner, isFree: boolean): AssignmentRow[] {
  const manager = managerOf(partner);
  const made = cardMadeAt(partner, tools);
  const { today, timeZone } = tools.calendar;
  const by = { actor_kind: "user" as const, actor_id: manager.id, actor_name: manager.name };
  const taken: AssignmentRow = {
    ...{ id: newId(made), partner_id: partner.id, user_id: manager.id, from_user_id: null },
    ...{ reason: "created", at: made, ...by },
  };
  if (!isFree) return [taken];
  const at = startOfDay(addDays(today, -35), timeZone);
  return [
    taken,
    {
      ...{
        id: newId(at),
        partner_id: partner.id,
        user_id: null,
        from_user_id: manager.id,
        reason: "released",
        at,
      },
      ...{ actor_kind: "job", actor_id: null, actor_name: "Tributary" },
    },
  ];
}

async function settleCards(
  tx: TenantTx,
  { calendar }: Tools,
  { partners, free }: { partners: readonly Partner[]; free: ReadonlySet<Partner> },
): Promise<void> {
  const released = startOfDay(addDays(calendar.today, -35), calendar.timeZone);
  await sql`update recruitment.partners set assigned_at = created_at where vendor_id = ${tx.scope.vendor.id}`.execute(
    tx,
  );
  for (const { id } of free) {
    await tx
      .updateTable("recruitment.partners")
      .set({ manager_user_id: null, assigned_at: released })
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("id", "=", id)
      .execute();
  }
  for (const { id } of partners) await refreshLastActivity(tx, id, lastMove);
}

/** When a partner's lead was last moved, by its manager or by anybody. */
const lastMove: LastElsewhere = async (tx, { partnerId, userId }) => {
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from leads.lead_moves
    where vendor_id = ${tx.scope.vendor.id} and partner_id = ${partnerId} and actor_kind = 'user'
      and (${userId}::uuid is null or actor_id = ${userId}::uuid)`.execute(tx);
  return rows[0]?.at ?? null;
};

import type { TenantTx } from "@tributary/db";
import { addDays, type Clock, dayInZone, startOfDay } from "@tributary/kernel";
import { type Expression, sql } from "kysely";
import { selectCountdowns } from "../assignments/card-care.ts";
import { warningDays } from "../assignments/release-policy.ts";

/** A task that is due today, or was before. */
export interface DayTask {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly body: string;
  readonly dueAt: Date;
  readonly dueAllDay: boolean;
}

/** An opportunity that has stood in its stage for longer than the stage allows. */
export interface StaleOpportunity {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly stageName: string;
  readonly stageEnteredAt: Date;
}

/** A card that becomes free soon. */
export interface CardInDanger {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly lastActivityAt: Date | null;
  /** A calendar day. */
  readonly releaseOn: string;
}

/** Whose day, and by whose clock today ends. */
export interface WhoseDay {
  readonly userId: string;
  readonly timeZone: string;
}

const shown = 50;

/** When today ends, by the person's clock. */
function endOfToday({ timeZone }: WhoseDay, clock: Clock): Date {
  return startOfDay(addDays(dayInZone(clock.now(), timeZone), 1), timeZone);
}

/**
 * What waits for a person today: tasks until the end of the day, the overdue first; negotiations that have stood still
 * for too long; cards that become free within two weeks. Of each 50 at most.
 */
export async function listDay(
  tx: TenantTx,
  who: WhoseDay,
  clock: Clock,
): Promise<{ tasks: DayTask[]; stale: StaleOpportunity[]; inDanger: CardInDanger[] }> {
  return {
    tasks: await listDueTasks(tx, who, clock),
    stale: await listStale(tx, who, clock),
    inDanger: await listInDanger(tx, who, clock),
  };
}

async function listDueTasks(tx: TenantTx, who: WhoseDay, clock: Clock): Promise<DayTask[]> {
  const rows = await tx
    .selectFrom("recruitment.activities as a")
    .innerJoin("recruitment.partners as p", (on) =>
      on.onRef("p.vendor_id", "=", "a.vendor_id").onRef("p.id", "=", "a.partner_id"),
    )
    .where("a.vendor_id", "=", tx.scope.vendor.id)
    .where("a.assignee_user_id", "=", who.userId)
    .where("a.done_at", "is", null)
    .where("a.deleted_at", "is", null)
    .where("a.due_at", "<", endOfToday(who, clock))
    .where("p.archived_at", "is", null)
    .select([
      "a.id",
      "a.partner_id as partnerId",
      "p.name as partnerName",
      "a.body",
      "a.due_at as dueAt",
      "a.due_all_day as dueAllDay",
    ])
    .$narrowType<{ dueAt: Date }>()
    .orderBy("a.due_at")
    .orderBy("a.id")
    .limit(shown)
    .execute();
  return rows;
}

/** Opportunities that are stale at an instant, as a condition on `o` and its stage `s`. */
const isStale = (now: Date) =>
  sql<boolean>`o.status = 'open' and s.stale_after_days is not null
    and o.stage_entered_at < ${now}::timestamptz - make_interval(days => s.stale_after_days)`;

async function listStale(tx: TenantTx, { userId }: WhoseDay, clock: Clock): Promise<StaleOpportunity[]> {
  return tx
    .selectFrom("recruitment.opportunities as o")
    .innerJoin("programs.stages as s", (on) =>
      on.onRef("s.vendor_id", "=", "o.vendor_id").onRef("s.id", "=", "o.stage_id"),
    )
    .innerJoin("recruitment.partners as p", (on) =>
      on.onRef("p.vendor_id", "=", "o.vendor_id").onRef("p.id", "=", "o.partner_id"),
    )
    .where("o.vendor_id", "=", tx.scope.vendor.id)
    .where("o.manager_user_id", "=", userId)
    .where(isStale(clock.now()))
    .select([
      "o.id",
      "o.partner_id as partnerId",
      "p.name as partnerName",
      "s.name as stageName",
      "o.stage_entered_at as stageEnteredAt",
    ])
    .orderBy("o.stage_entered_at")
    .orderBy("o.id")
    .limit(shown)
    .execute();
}

async function listInDanger(tx: TenantTx, { userId }: WhoseDay, clock: Clock): Promise<CardInDanger[]> {
  const { rows } = await sql<CardInDanger>`
    select c.partner_id as "partnerId", p.name as "partnerName", p.last_activity_at as "lastActivityAt",
      c.release_on as "releaseOn"
    from (${selectCountdowns(tx, clock)}) as c
    join recruitment.partners as p on p.vendor_id = ${tx.scope.vendor.id} and p.id = c.partner_id
    where c.manager_user_id = ${userId} and c.release_on <= ${lastDayOfDanger(tx, clock)}::date
    order by c.release_on, p.name_key, p.id limit ${shown}`.execute(tx);
  return rows;
}

/** The last day of the two weeks in which a card counts as becoming free soon. */
export function lastDayOfDanger(tx: TenantTx, clock: Clock): string {
  return addDays(dayInZone(clock.now(), tx.scope.vendor.timeZone), warningDays.first);
}

/** How much waits for a person today: the number beside the room, for `readCounts`. */
export function dayCount(tx: TenantTx, who: WhoseDay, clock: Clock): Expression<number> {
  const vendorId = tx.scope.vendor.id;
  return sql<number>`select (
    (select count(*) from recruitment.activities as a
      join recruitment.partners as p on p.vendor_id = a.vendor_id and p.id = a.partner_id and p.archived_at is null
      where a.vendor_id = ${vendorId} and a.assignee_user_id = ${who.userId} and a.done_at is null
        and a.deleted_at is null and a.due_at < ${endOfToday(who, clock)})
    + (select count(*) from recruitment.opportunities as o
      join programs.stages as s on s.vendor_id = o.vendor_id and s.id = o.stage_id
      where o.vendor_id = ${vendorId} and o.manager_user_id = ${who.userId} and ${isStale(clock.now())})
    + (select count(*) from (${selectCountdowns(tx, clock)}) as c
      where c.manager_user_id = ${who.userId} and c.release_on <= ${lastDayOfDanger(tx, clock)}::date))::int`;
}

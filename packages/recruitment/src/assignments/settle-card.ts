import { recordEvent, type TenantTx } from "@tributary/db";
import { type Clock, dayInZone, type LocalDay } from "@tributary/kernel";
import { sql } from "kysely";
import { partnerReleaseNear } from "./assignment-events.ts";
import { releaseAfterDays, selectCountdowns } from "./card-care.ts";
import { changeManager, lockCard } from "./change-manager.ts";
import { type LastElsewhere, storeLastActivity } from "./last-activity.ts";
import { decideCard, warningDays } from "./release-policy.ts";

/**
 * The cards of which the manager is to be told, or which are to be released, by what is stored; `after` is the last of
 * the cards that were given before.
 */
export async function listDueCards(
  tx: TenantTx,
  { after = null, limit }: { after?: string | null; limit: number },
  clock: Clock,
): Promise<string[]> {
  const today = dayInZone(clock.now(), tx.scope.vendor.timeZone);
  const { first, last } = warningDays;
  const { rows } = await sql<{ partnerId: string }>`
    select c.partner_id as "partnerId" from (${selectCountdowns(tx, clock)}) as c
    where (${after}::uuid is null or c.partner_id > ${after}::uuid) and case
      when c.release_told is not null then c.release_on <= ${today}::date
      when c.counted_on + c.days - ${last}::int <= ${today}::date then true
      else c.days > ${first}::int and c.counted_on + c.days - ${first}::int <= ${today}::date
        and c.first_told is not true
    end
    order by c.partner_id limit ${limit}`.execute(tx);
  return rows.map(({ partnerId }) => partnerId);
}

/**
 * Does with one card what the policy says now: warns its manager, frees it, or nothing. The card is locked first and
 * everything is read under the lock, so an activity that comes in between keeps the card, and whoever settles it a
 * second time finds nothing to do. `elsewhere` is asked for what the manager did in other slices.
 */
export async function settleCard(
  tx: TenantTx,
  { partnerId, elsewhere }: { partnerId: string; elsewhere: LastElsewhere },
  clock: Clock,
): Promise<"kept" | "warned" | "released"> {
  const card = await lockCard(tx, partnerId);
  if (!card?.managerUserId) return "kept";
  const held = { partnerId, userId: card.managerUserId };
  const facts = await readCountdown(tx, partnerId);
  const lastActivityAt = await storeLastActivity(tx, { ...held, before: facts.lastActivityAt }, elsewhere);
  const isActive = lastActivityAt && lastActivityAt > facts.assignedAt;
  const countedFrom = isActive ? lastActivityAt : facts.assignedAt;
  const { timeZone } = tx.scope.vendor;
  const countedOn = dayInZone(countedFrom, timeZone);
  const warnings = await listWarnings(tx, { ...held, countedOn });
  const countdown = { countedFrom, releaseAfterDays: facts.days, timeZone, warnings };
  const deed = decideCard(countdown, clock.now());
  if (deed.do === "warn") return (await warn(tx, { ...held, ...deed, countedOn }, clock)) ? "warned" : "kept";
  if (deed.do === "keep") return "kept";
  await changeManager(tx, card, { to: null, reason: "released" }, clock);
  return "released";
}

interface Warning {
  readonly partnerId: string;
  readonly userId: string;
  readonly countedOn: LocalDay;
  readonly daysLeft: number;
  readonly releaseOn: LocalDay;
}

/** False when this very warning was given before. */
async function warn(tx: TenantTx, warning: Warning, clock: Clock): Promise<boolean> {
  const row = {
    partner_id: warning.partnerId,
    user_id: warning.userId,
    counted_on: warning.countedOn,
    days_left: warning.daysLeft,
    release_on: warning.releaseOn,
  };
  const told = await tx
    .insertInto("recruitment.release_warnings")
    .values({ ...row, at: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("days_left")
    .executeTakeFirst();
  if (told) await recordEvent(tx, partnerReleaseNear, row);
  return told !== undefined;
}

async function readCountdown(tx: TenantTx, partnerId: string) {
  const { rows } = await sql<{ assignedAt: Date; lastActivityAt: Date | null; days: number }>`
    select p.assigned_at as "assignedAt", p.last_activity_at as "lastActivityAt",
      ${releaseAfterDays(tx.scope.vendor.id)} as days
    from recruitment.partners as p
    where p.vendor_id = ${tx.scope.vendor.id} and p.id = ${partnerId}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("a locked card is there");
  return row;
}

async function listWarnings(
  tx: TenantTx,
  { partnerId, userId, countedOn }: { partnerId: string; userId: string; countedOn: string },
) {
  return tx
    .selectFrom("recruitment.release_warnings")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .where("user_id", "=", userId)
    .where("counted_on", "=", countedOn)
    .select(["days_left as daysLeft", "release_on as releaseOn"])
    .execute();
}

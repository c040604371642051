import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import { isForSome, selectStillInside } from "./audience.ts";
import type { DueItem, Learner } from "./domain/plan-mail.ts";
import type { RecallProgram } from "./program-queries.ts";

/** Where and how somebody is written to. */
export interface RecallMailbox {
  readonly email: string;
  readonly locale: "en" | "ru";
}

/** Somebody whose time has come. */
export interface DuePerson extends Learner {
  /** Where a page that ends with them goes on. */
  readonly key: PageKey;
  readonly memberId: string;
  readonly partnerId: string;
  /** Null for those who may not enter any more, or never could. */
  readonly mailbox: RecallMailbox | null;
}

/** The place of a person among those whose time has come, to the microsecond. */
export interface PageKey {
  readonly nextAt: string;
  readonly memberId: string;
}

interface PersonRow {
  nextAt: string;
  memberId: string;
  partnerId: string;
  pace: "normal" | "weekly";
  pausedUntil: Date | null;
  unanswered: number;
  lastSlot: string | null;
  lastMailAt: Date | null;
  email: string | null;
  locale: "en" | "ru";
  timeZone: string;
  /** Facts with a comma between them, each its id, its program's and the millisecond it is due; null when there are none. */
  facts: string | null;
}

/**
 * The next people whose time has come, those that wait longest first, from behind `after` on. Locked until the transaction
 * ends when something is to be written: whom another tick holds is passed over. Each comes with as many of their oldest facts as one mail could hold; the index gives
 * them, so it costs the same however many facts people have.
 */
export async function readDuePeople(
  tx: TenantTx,
  programs: ReadonlyMap<string, RecallProgram>,
  { now, limit, after, lock }: { now: Date; limit: number; after: PageKey | null; lock: boolean },
): Promise<DuePerson[]> {
  const vendorId = tx.scope.vendor.id;
  const most = Math.max(1, ...[...programs.values()].map(({ questionsAMail }) => questionsAMail));
  const open = [...programs.keys()];
  const forSome = [...programs.values()].filter(isForSome);
  const { rows } = await sql<PersonRow>`
    with due as materialized (
      select p.member_id, p.partner_id, p.pace, p.paused_until, p.unanswered, p.last_slot, p.last_mail_at, p.next_at
      from recirculation.preferences as p
      where p.vendor_id = ${vendorId} and p.stopped_at is null and p.next_at <= ${now}
        ${after ? sql`and (p.next_at, p.member_id) > (${after.nextAt}::timestamptz, ${after.memberId}::uuid)` : sql``}
      order by p.next_at, p.member_id limit ${limit} ${lock ? sql`for no key update skip locked` : sql``}
    ),
    inside as (${selectStillInside(tx, forSome, sql`select member_id from due`)})
    select d.next_at::text as "nextAt", d.member_id as "memberId", d.partner_id as "partnerId", d.pace, d.paused_until as "pausedUntil",
      d.unanswered, d.last_slot as "lastSlot", d.last_mail_at as "lastMailAt",
      u.email, coalesce(u.locale, 'en') as locale, coalesce(u.time_zone, 'UTC') as "timeZone",
      f.facts
    from due as d
    left join lateral (
      -- by key, a person at a time: joined as a whole, all members would be gone through for each of them
      select m.user_id from recruitment.members as m
      where m.vendor_id = ${vendorId} and m.id = d.member_id and m.disabled_at is null
        and exists (select from recruitment.partners as p
          where p.vendor_id = ${vendorId} and p.id = m.partner_id and p.archived_at is null)
      limit 1
    ) as m on true
    left join identity.users as u on u.id = m.user_id and u.disabled_at is null
    cross join lateral (
      -- one text a person: arrays take longer to be taken apart than all else that is read of them
      select string_agg(y.item_id || ' ' || y.program_id || ' ' || (date_part('epoch', y.due_at) * 1000)::bigint, ',') as facts
      from (
        select item_id, program_id, due_at from recirculation.memories
        where vendor_id = ${vendorId} and member_id = d.member_id and status = 'active'
          and program_id = any(${open}::uuid[])
          and (program_id <> all(${forSome.map(({ id }) => id)}::uuid[]) or exists (
            select from inside as i where i.member_id = d.member_id and i.program_id = memories.program_id))
        order by due_at limit ${most}
      ) as y
    ) as f
    order by d.next_at, d.member_id`.execute(tx);
  return rows.map(toPerson);
}

function toPerson(row: PersonRow): DuePerson {
  return {
    key: { nextAt: row.nextAt, memberId: row.memberId },
    memberId: row.memberId,
    partnerId: row.partnerId,
    mailbox: row.email === null ? null : { email: row.email, locale: row.locale },
    timeZone: row.timeZone,
    pace: row.pace,
    pausedUntil: row.pausedUntil,
    stopped: false,
    unanswered: row.unanswered,
    lastSlot: row.lastSlot,
    lastMailAt: row.lastMailAt,
    items: row.facts === null ? [] : row.facts.split(",").map(toItem),
  };
}

function toItem(fact: string): DueItem {
  const [itemId = "", programId = "", dueMs] = fact.split(" ");
  return { itemId, programId, dueAt: new Date(Number(dueMs)) };
}

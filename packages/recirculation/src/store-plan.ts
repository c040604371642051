import type { TenantTx } from "@tributary/db";
import { dayMs, newId } from "@tributary/kernel";
import { sql } from "kysely";
import type { DueItem } from "./domain/plan-mail.ts";
import { shuffledPlaces } from "./domain/shuffle.ts";
import type { RecallMailbox } from "./due-people.ts";
import type { AskableVariant } from "./variants-of-items.ts";

/** Links of a mail answer for so long; an answer that comes late counts with its own time. */
const expiresAfterMs = 30 * dayMs;

/** A mail that is about to be stored. */
export interface PlannedMail {
  readonly memberId: string;
  readonly partnerId: string;
  readonly mailbox: RecallMailbox;
  readonly slot: string;
  readonly programId: string;
  readonly kind: "questions" | "last_notice";
  readonly items: readonly DueItem[];
  readonly plannedAt: Date;
}

/** A mail that was stored, under its id. */
export interface StoredMail extends PlannedMail {
  readonly id: string;
}

/** What a page of people came to. */
export interface Plan {
  readonly mails: readonly PlannedMail[];
  readonly variants: ReadonlyMap<string, readonly AskableVariant[]>;
  readonly looks: readonly { readonly memberId: string; readonly nextAt: Date }[];
  readonly now: Date;
}

/**
 * Stores a page of people: their mails with what they ask, and when each person is looked at again. Gives the mails that
 * were new: one whose slot has a mail already, whoever wrote it, is left out. One statement a table.
 */
export async function storePlan(tx: TenantTx, { mails, variants, looks, now }: Plan): Promise<StoredMail[]> {
  const fresh = await insertDeliveries(tx, mails);
  await insertItems(tx, fresh, variants);
  await markPeople(tx, fresh, looks, now);
  return fresh;
}

async function insertDeliveries(tx: TenantTx, planned: readonly PlannedMail[]): Promise<StoredMail[]> {
  if (planned.length === 0) return [];
  const mails: StoredMail[] = planned.map((mail) => ({ ...mail, id: newId() }));
  const column = <T>(of: (mail: StoredMail) => T): T[] => mails.map(of);
  const { rows } = await sql<{ id: string }>`
    insert into recirculation.deliveries
      (id, member_id, partner_id, program_id, slot, kind, planned_at, expires_at)
    select id, member_id, partner_id, program_id, slot, kind, planned_at, planned_at + ${`${expiresAfterMs} ms`}::interval
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ memberId }) => memberId)}::uuid[],
      ${column(({ partnerId }) => partnerId)}::uuid[], ${column(({ programId }) => programId)}::uuid[],
      ${column(({ slot }) => slot)}::text[], ${column(({ kind }) => kind)}::text[],
      ${column(({ plannedAt }) => plannedAt.toISOString())}::timestamptz[])
      as w (id, member_id, partner_id, program_id, slot, kind, planned_at)
    on conflict (vendor_id, member_id, slot) do nothing
    returning id`.execute(tx);
  const stored = new Set(rows.map(({ id }) => id));
  return mails.filter(({ id }) => stored.has(id));
}

/**
 * The ways to ask take turns: which one it is says how often the fact was shown to that person, and the statement that
 * counts the showing reads it. The options are shuffled by the id of what is asked.
 */
async function insertItems(
  tx: TenantTx,
  mails: readonly StoredMail[],
  variants: ReadonlyMap<string, readonly AskableVariant[]>,
): Promise<void> {
  const asked = mails.flatMap((mail) => mail.items.map((item, position) => ({ mail, item, position })));
  if (asked.length === 0) return;
  const { rows } = await sql<{ memberId: string; itemId: string; shown: number }>`
    update recirculation.memories as y set shown = (y.shown + 1) % 30000
    from unnest(${asked.map(({ mail }) => mail.memberId)}::uuid[], ${asked.map(({ item }) => item.itemId)}::uuid[])
      as w (member_id, item_id)
    where y.vendor_id = ${tx.scope.vendor.id} and y.member_id = w.member_id and y.item_id = w.item_id
    returning y.member_id as "memberId", y.item_id as "itemId", y.shown`.execute(tx);
  const shown = new Map(rows.map(({ memberId, itemId, shown: times }) => [memberId + itemId, times]));
  const lines = asked.flatMap(({ mail, item, position }) => {
    const ways = variants.get(item.itemId) ?? [];
    const way = ways[(shown.get(mail.memberId + item.itemId) ?? 0) % Math.max(1, ways.length)];
    if (!way) return [];
    const id = newId();
    return [{ id, mail, itemId: item.itemId, position, way, order: shuffledPlaces(way.options, id) }];
  });
  const column = <T>(of: (line: (typeof lines)[number]) => T): T[] => lines.map(of);
  await sql`
    insert into recirculation.delivery_items
      (id, delivery_id, item_id, variant_id, member_id, partner_id, position, option_order)
    select id, delivery_id, item_id, variant_id, member_id, partner_id, position, string_to_array(places, ',')::smallint[]
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ mail }) => mail.id)}::uuid[],
      ${column(({ itemId }) => itemId)}::uuid[], ${column(({ way }) => way.id)}::uuid[],
      ${column(({ mail }) => mail.memberId)}::uuid[], ${column(({ mail }) => mail.partnerId)}::uuid[],
      ${column(({ position }) => position)}::smallint[], ${column(({ order }) => order.join(","))}::text[])
      as w (id, delivery_id, item_id, variant_id, member_id, partner_id, position, places)`.execute(tx);
}

async function markPeople(
  tx: TenantTx,
  mails: readonly StoredMail[],
  looks: Plan["looks"],
  now: Date,
): Promise<void> {
  if (looks.length === 0) return;
  const mailOf = new Map(mails.map((mail) => [mail.memberId, mail]));
  await sql`
    update recirculation.preferences as p
    set next_at = w.next_at,
      last_slot = coalesce(w.slot, p.last_slot),
      last_mail_at = case when w.slot is null then p.last_mail_at else ${now} end,
      unanswered = p.unanswered + (case when w.slot is null then 0 else 1 end),
      stopped_at = case when w.kind = 'last_notice' then ${now} else p.stopped_at end,
      stopped_by = case when w.kind = 'last_notice' then 'silence' else p.stopped_by end
    from unnest(${looks.map(({ memberId }) => memberId)}::uuid[],
      ${looks.map(({ nextAt }) => nextAt.toISOString())}::timestamptz[],
      ${looks.map(({ memberId }) => mailOf.get(memberId)?.slot ?? null)}::text[],
      ${looks.map(({ memberId }) => mailOf.get(memberId)?.kind ?? null)}::text[])
      as w (member_id, next_at, slot, kind)
    where p.vendor_id = ${tx.scope.vendor.id} and p.member_id = w.member_id`.execute(tx);
}

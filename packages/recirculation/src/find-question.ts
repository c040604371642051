import type { TenantTx } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import { sql } from "kysely";
import type { VariantContent } from "./domain/variant.ts";

/** Where a fact can be read up. */
export interface FactSource {
  readonly kind: "none" | "lesson" | "course" | "library" | "link";
  readonly id: string | null;
  readonly courseId: string | null;
  readonly title: string | null;
  readonly url: string | null;
}

/** What became of a question: shown once it was answered. */
export interface GivenAnswer {
  readonly right: boolean;
  /** Places in the order shown, from 0. */
  readonly chosen: readonly number[];
  readonly rightPlaces: readonly number[];
  readonly fact: string;
  readonly explanation: string;
  readonly source: FactSource;
  readonly at: Date;
}

/** A question of a mail, as its page shows it. What is right is told only with the answer. */
export interface AskedQuestion {
  readonly id: string;
  readonly memberId: string;
  readonly partnerId: string;
  readonly locale: "en" | "ru";
  readonly kind: "single" | "multiple";
  readonly prompt: string;
  /** In the order shown. */
  readonly options: readonly string[];
  readonly answer: GivenAnswer | null;
  /** It can be answered no more. */
  readonly closed: boolean;
  /** Another question of the same mail that waits for an answer. */
  readonly nextId: string | null;
}

interface QuestionRow {
  id: string;
  delivery_id: string;
  member_id: string;
  partner_id: string;
  item_id: string;
  program_id: string;
  course_id: string | null;
  variant_id: string;
  option_order: number[];
  locale: "en" | "ru";
  kind: "single" | "multiple";
  prompt: string;
  options: VariantContent["options"];
  expires_at: Date;
  gone: boolean;
  chosen: number[] | null;
  is_right: boolean | null;
  answered_at: Date | null;
  fact: string;
  explanation: string;
  source_kind: FactSource["kind"];
  source_id: string | null;
  source_title: string | null;
  source_url: string | null;
  next_id: string | null;
}

/** A question of a mail by its id; null when there is none. Reads only. */
export async function findQuestion(tx: TenantTx, id: string, clock: Clock): Promise<AskedQuestion | null> {
  const row = await readQuestion(tx, id);
  return row ? toQuestion(row, clock) : null;
}

/** The stored question with its answer, if it has one. */
export async function readQuestion(tx: TenantTx, id: string): Promise<QuestionRow | null> {
  const { rows } = await sql<QuestionRow>`
    select q.id, q.delivery_id, q.member_id, q.partner_id, q.item_id, d.program_id, i.course_id, q.variant_id,
      q.option_order, coalesce(u.locale, ${tx.scope.vendor.locale}) as locale, v.kind, v.prompt, v.options, d.expires_at,
      i.archived_at is not null or m.disabled_at is not null as gone,
      a.chosen, a.is_right, a.at as answered_at,
      i.fact, i.explanation, i.source_kind, i.source_id, i.source_title, i.source_url,
      (select other.id from recirculation.delivery_items as other
        where other.vendor_id = q.vendor_id and other.delivery_id = q.delivery_id and other.id <> q.id
          and not exists (select from recirculation.answers as done
            where done.vendor_id = other.vendor_id and done.delivery_item_id = other.id)
        order by other.position limit 1) as next_id
    from recirculation.delivery_items as q
    join recirculation.deliveries as d on d.vendor_id = q.vendor_id and d.id = q.delivery_id
    join recirculation.knowledge_items as i on i.vendor_id = q.vendor_id and i.id = q.item_id
    join recirculation.item_variants as v on v.vendor_id = q.vendor_id and v.id = q.variant_id
    join recruitment.members as m on m.vendor_id = q.vendor_id and m.id = q.member_id
    left join identity.users as u on u.id = m.user_id
    left join recirculation.answers as a on a.vendor_id = q.vendor_id and a.delivery_item_id = q.id
    where q.vendor_id = ${tx.scope.vendor.id} and q.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** As the page shows it. */
export function toQuestion(row: QuestionRow, clock: Clock): AskedQuestion {
  const { option_order: order, options } = row;
  const closed = row.answered_at === null && (row.gone || row.expires_at <= clock.now());
  return {
    id: row.id,
    memberId: row.member_id,
    partnerId: row.partner_id,
    locale: row.locale,
    kind: row.kind,
    prompt: row.prompt,
    options: order.map((place) => options[place]?.text ?? ""),
    answer: answerOf(row),
    closed,
    nextId: closed ? null : row.next_id,
  };
}

function answerOf(row: QuestionRow): GivenAnswer | null {
  if (row.answered_at === null) return null;
  const { option_order: order, options, chosen } = row;
  return {
    right: row.is_right === true,
    chosen: order.flatMap((place, shown) => (chosen?.includes(place) ? [shown] : [])),
    rightPlaces: order.flatMap((place, shown) => (options[place]?.right ? [shown] : [])),
    fact: row.fact,
    explanation: row.explanation,
    source: {
      kind: row.source_kind,
      id: row.source_id,
      courseId: row.course_id,
      title: row.source_title,
      url: row.source_url,
    },
    at: row.answered_at,
  };
}

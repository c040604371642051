import type { TenantTx } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import { sql } from "kysely";

/** What a mail asks, in the order shown. */
export interface MailQuestion {
  readonly id: string;
  readonly kind: "single" | "multiple";
  readonly prompt: string;
  readonly options: readonly string[];
}

/** What a mail is written from. */
export interface RecallMail {
  readonly deliveryId: string;
  readonly memberId: string;
  readonly questions: readonly MailQuestion[];
}

interface MailRow {
  deliveryId: string;
  memberId: string;
  kind: "questions" | "last_notice";
  questions: {
    id: string;
    kind: "single" | "multiple";
    prompt: string;
    options: { text: string }[];
    places: number[];
  }[];
}

/**
 * What mails are written from, by the delivery's id: those that are still worth sending. Left out are mails that ran
 * out, to people who want none any more or may not enter, and what was answered or withdrawn meanwhile.
 */
export async function mailsOfDeliveries(
  tx: TenantTx,
  ids: readonly string[],
  clock: Clock,
): Promise<ReadonlyMap<string, RecallMail>> {
  const { rows } = await sql<MailRow>`
    select d.id as "deliveryId", d.member_id as "memberId", d.kind, coalesce(q.list, '[]') as questions
    from recirculation.deliveries as d
    join recruitment.members as m on m.vendor_id = d.vendor_id and m.id = d.member_id and m.disabled_at is null
    join recirculation.preferences as p on p.vendor_id = d.vendor_id and p.member_id = d.member_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', q.id, 'kind', v.kind, 'prompt', v.prompt, 'options', v.options,
        'places', q.option_order) order by q.position) as list
      from recirculation.delivery_items as q
      join recirculation.item_variants as v on v.vendor_id = q.vendor_id and v.id = q.variant_id
      join recirculation.knowledge_items as i on i.vendor_id = q.vendor_id and i.id = q.item_id and i.archived_at is null
      where q.vendor_id = d.vendor_id and q.delivery_id = d.id and not exists (
        select from recirculation.answers as a where a.vendor_id = q.vendor_id and a.delivery_item_id = q.id)
    ) as q on true
    where d.vendor_id = ${tx.scope.vendor.id} and d.id = any(${[...ids]}::uuid[]) and d.expires_at > ${clock.now()}
      and (p.stopped_at is null or d.kind = 'last_notice' and p.stopped_by = 'silence')`.execute(tx);
  const sendable = rows.filter(({ kind, questions }) => kind === "last_notice" || questions.length > 0);
  return new Map(sendable.map((row) => [row.deliveryId, toMail(row)]));
}

function toMail({ deliveryId, memberId, questions }: MailRow): RecallMail {
  return {
    deliveryId,
    memberId,
    questions: questions.map(({ id, kind, prompt, options, places }) => ({
      id,
      kind,
      prompt,
      options: places.map((place) => options[place]?.text ?? ""),
    })),
  };
}

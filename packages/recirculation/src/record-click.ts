import type { TenantTx } from "@tributary/db";
import { type Clock, newId } from "@tributary/kernel";
import { sql } from "kysely";

/** Programs that open links to look for harm, or to show what is behind them. */
const machines =
  /bot|crawl|spider|preview|scan|safe ?links|barracuda|proofpoint|mimecast|urldefense|python|curl|wget|go-http|headless|okhttp|java\//i;

/** No more than so many are kept for a question, however many come. */
const most = 20;

/**
 * Writes down that a link was opened, for the share of programs among clicks and for nothing else: no answer, memory or
 * mail depends on it.
 */
export async function recordClick(
  tx: TenantTx,
  click: {
    readonly questionId: string;
    readonly method: "GET" | "HEAD" | "POST";
    readonly agent: string;
    readonly chosen: number | null;
  },
  clock: Clock,
): Promise<void> {
  await sql`
    insert into recirculation.click_events (id, delivery_item_id, partner_id, at, method, chosen, verdict)
    select ${newId()}::uuid, q.id, q.partner_id, ${clock.now()}, ${click.method}, ${click.chosen}::smallint,
      ${verdictOf(click)}
    from recirculation.delivery_items as q
    where q.vendor_id = ${tx.scope.vendor.id} and q.id = ${click.questionId}::uuid
      and (select count(*) from (select from recirculation.click_events as c
        where c.vendor_id = q.vendor_id and c.delivery_item_id = q.id limit ${most}) as kept) < ${most}`.execute(
    tx,
  );
}

/** Who it was, as far as it can be told: whoever answers is a person, whoever asks for the head only is none. */
export function verdictOf({
  method,
  agent,
}: {
  method: string;
  agent: string;
}): "person" | "program" | "unknown" {
  if (method === "POST") return "person";
  return method === "HEAD" || agent === "" || machines.test(agent) ? "program" : "unknown";
}

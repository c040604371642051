import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** What the deals of a file are: sales alone, or as they lie in a CRM, some lost and some still open. */
export type DealMix = "sales" | "deals";

/**
 * Writes a file of deals, the same for the same arguments: 120 partners, 5,000 clients with tax ids, nine products, two
 * years, in the order in which the deals were opened, as a CRM exports them. Gives its size in bytes.
 */
export async function makeDeals(path: string, rows: number, mix: DealMix): Promise<number> {
  const file = createWriteStream(path);
  file.write(
    "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,client_inn\n",
  );
  let waiting: string[] = [];
  for (let at = 0; at < rows; at += 1) {
    waiting.push(makeDeal(at, Math.floor((600 * at) / rows), mix));
    if (waiting.length < 10_000) continue;
    if (!file.write(waiting.join(""))) await once(file, "drain");
    waiting = [];
  }
  file.end(waiting.join(""));
  await once(file, "close");
  return file.bytesWritten;
}

/** As many of a hundred as in a real year of a real vendor: 48 won, 28 lost, 24 open. */
const stages = Array.from({ length: 100 }, (_, at) => (at < 48 ? "Won" : at < 76 ? "Lost" : "Engaging"));

function makeDeal(at: number, openedOn: number, mix: DealMix): string {
  const client = scatter(at, 5_000);
  const stage = mix === "sales" ? "Won" : stages[scatter(at * 7, 100)];
  const opened = day(openedOn);
  const closed = day(openedOn + 30 + scatter(at * 3, 100));
  const number = at.toString(36).toUpperCase().padStart(7, "0");
  const amount = 100 + scatter(at * 11, 9_000);
  return `${number},Partner ${scatter(at * 5, 120)},Product ${at % 9},Client ${client},${stage},${opened},${closed},${amount},${taxId(client)}\n`;
}

/** A number below `count` that looks random and is not. */
function scatter(at: number, count: number): number {
  return (Math.imul(at + 1, 2_654_435_761) >>> 0) % count;
}

function day(offset: number): string {
  return new Date(Date.UTC(2016, 0, 1 + offset)).toISOString().slice(0, 10);
}

/** Ten digits of which the last is the check digit of a Russian tax id. */
function taxId(client: number): string {
  const digits = String(770_000_000 + client);
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${(sum % 11) % 10}`;
}

import type { TenantTx } from "@tributary/db";
import { type Clock, newId } from "@tributary/kernel";
import { sql } from "kysely";

const names = { en: "What every partner should know", ru: "Что должен знать каждый партнёр" } as const;

/** The vendor's first program, made with what a program begins with when there is none; gives its id. */
export async function ensureProgram(tx: TenantTx, clock: Clock): Promise<string> {
  const { vendor } = tx.scope;
  // Two who make their first fact at once make one program.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`recall program ${vendor.id}`}, 0))`.execute(tx);
  const first = await tx
    .selectFrom("recirculation.programs")
    .where("vendor_id", "=", vendor.id)
    .orderBy("created_at")
    .orderBy("id")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  if (first) return first.id;
  const id = newId();
  await tx
    .insertInto("recirculation.programs")
    .values({ id, name: names[vendor.locale], created_at: clock.now() })
    .execute();
  return id;
}

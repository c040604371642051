import type { PlatformDb } from "@tributary/db";
import { acme } from "./acme.ts";
import { globex } from "./globex.ts";
import { type SeedJob, seedVendor } from "./seed-vendor.ts";

/** What became of the demo. */
export type SeedOutcome = "seeded" | "there_already" | "left_out";

const began = "demo.began";
const seeded = "demo.seeded";

/** Set by a restore: what a backup brings is not to be mixed with a demo. */
const restored = "backup.restored";

/**
 * Makes the two vendors of the demo, once in the life of an installation. A seed that was cut off goes on at the next
 * start. Left out where a backup was restored, or where somebody has taken one of its names.
 */
export async function seedDemo(job: SeedJob): Promise<SeedOutcome> {
  const { platform } = job.database;
  const facts = await readFacts(platform);
  if (facts.has(seeded)) return "there_already";
  if (facts.has(restored) || (!facts.has(began) && (await isTaken(platform)))) return "left_out";
  await recordFact(platform, began);
  await seedVendor(job, acme);
  await seedVendor(job, globex);
  await recordFact(platform, seeded);
  return "seeded";
}

async function readFacts(platform: PlatformDb): Promise<Set<string>> {
  const rows = await platform.selectFrom("platform.installation_facts").select("name").execute();
  return new Set(rows.map(({ name }) => name));
}

async function isTaken(platform: PlatformDb): Promise<boolean> {
  const taken = await platform
    .selectFrom("platform.vendors")
    .where("slug", "in", [acme.slug, globex.slug])
    .select("id")
    .executeTakeFirst();
  return taken !== undefined;
}

async function recordFact(platform: PlatformDb, name: string): Promise<void> {
  await platform
    .insertInto("platform.installation_facts")
    .values({ name, value: "true" })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
}

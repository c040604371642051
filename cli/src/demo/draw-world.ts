import { listRules, setRate } from "@tributary/bonuses";
import type { TenantTx } from "@tributary/db";
import { type Clock, fixedClock, startOfDay, unwrap } from "@tributary/kernel";
import { createProduct, defaultProgram, productInput } from "@tributary/programs";
import type { Somebody } from "./lead-rows.ts";
import { makeHistory, type StoredProduct } from "./make-history.ts";
import { makePartners, type Tools } from "./make-partners.ts";
import { makeThisMonth } from "./make-this-month.ts";
import type { Rate } from "./sale-rows.ts";
import type { History, Partner } from "./world.ts";

/** All that is written of a demo vendor. */
export interface World {
  readonly programId: string;
  readonly rates: readonly Rate[];
  readonly managers: ReadonlyMap<string, Somebody>;
  readonly userIdOf: (email: string) => string | undefined;
  readonly partners: readonly Partner[];
  readonly history: History;
}

/** Sets the vendor's products and rates, then draws its partners and what they did. */
export async function drawWorld(
  tx: TenantTx,
  tools: Tools,
  people: ReadonlyMap<string, string>,
): Promise<World> {
  const { vendor } = tools;
  const { id: programId } = await defaultProgram(tx);
  const rates = await ensureRates(tx, tools, programId);
  const products: StoredProduct[] = [];
  for (const product of vendor.products) {
    const { id } = unwrap(await createProduct(tx, productInput.parse(product), openedAt(tools)));
    products.push({ ...product, id });
  }
  const leading = vendor.staff.filter(({ role }) => role === "manager" || vendor.staff.length === 1);
  const managers = leading.map(({ email, name }) => ({ id: people.get(email) as string, name }));
  const partners = makePartners(
    tools,
    managers.map(({ id }) => id),
  );
  const history = makeHistory(tools, partners, products);
  makeThisMonth(tools, partners, products, history);
  return {
    ...{ programId, rates, partners, history, userIdOf: (email) => people.get(email) },
    managers: new Map(managers.map((manager) => [manager.id, manager])),
  };
}

function openedAt({ calendar }: Tools): Clock {
  return fixedClock(startOfDay(calendar.days[0] ?? calendar.today, calendar.timeZone));
}

/** The vendor's rates, each set on the day from which it holds. */
async function ensureRates(tx: TenantTx, { vendor, calendar }: Tools, programId: string): Promise<Rate[]> {
  const first = calendar.days[0] ?? calendar.today;
  for (const { fromMonth, basisPoints } of vendor.rates) {
    const day = new Date(`${first}T00:00:00Z`);
    day.setUTCMonth(day.getUTCMonth() + fromMonth);
    const validFrom = day.toISOString().slice(0, 10);
    const clock = fixedClock(startOfDay(validFrom, calendar.timeZone));
    unwrap(await setRate(tx, { programId, rateBasisPoints: basisPoints, validFrom }, clock));
  }
  const rules = await listRules(tx, programId);
  return rules
    .map(({ id, validFrom, rateBasisPoints }) => ({ id, validFrom, basisPoints: rateBasisPoints }))
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
}

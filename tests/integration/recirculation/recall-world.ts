import { type Database, type TenantTx, withTenant } from "@tributary/db";
import { type Clock, fixedClock, newId, unwrap } from "@tributary/kernel";
import {
  createItem,
  createRecallProgram,
  itemInput,
  planDueMails,
  programDefaults,
  programInput,
} from "@tributary/recirculation";
import { makePartner, makeVendor, type TestPartner, type TestVendor } from "../../support/vendors.ts";

/** Monday in working hours of Berlin and London, before those of New York. */
export const monday = "2026-03-02T10:00:00Z";

/** A vendor with an adaptive program, some facts, and people with accounts. */
export interface RecallWorld {
  readonly vendor: TestVendor;
  readonly programId: string;
  readonly itemIds: readonly string[];
  readonly partner: TestPartner;
  readonly clock: ReturnType<typeof fixedClock>;
  within<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
  /** Plans the mails that are due, at an instant if one is given. */
  tick(at?: string): ReturnType<typeof planDueMails>;
}

/** Makes a world in which `items` facts are kept; its clock stands on the Thursday before `monday`. */
export async function makeRecallWorld(
  database: Database,
  { items = 4, program = {} }: { items?: number; program?: Record<string, unknown> } = {},
): Promise<RecallWorld> {
  const vendor = await makeVendor(database);
  const partner = await makePartner(database, vendor);
  const clock = fixedClock("2026-02-26T10:00:00Z");
  await giveAccount(database, vendor, partner.memberId);
  const within: RecallWorld["within"] = (work) => withTenant(database, vendor.scope, work);
  const made = await within(async (tx) => {
    const input = programInput.parse({ ...programDefaults, name: "Basics", ...program });
    const { id: programId } = unwrap(await createRecallProgram(tx, input, clock));
    const itemIds: string[] = [];
    for (let at = 0; at < items; at += 1) itemIds.push(await makeItem(tx, programId, `Fact ${at}`, clock));
    return { programId, itemIds };
  });
  const tick: RecallWorld["tick"] = (at) => {
    if (at) clock.set(at);
    return planDueMails(database, vendor.scope, clock);
  };
  return { vendor, partner, clock, within, tick, ...made };
}

export async function makeItem(tx: TenantTx, programId: string, fact: string, clock: Clock): Promise<string> {
  const variant = (prompt: string) => ({
    kind: "single",
    prompt,
    options: [
      { text: "right one", right: true },
      { text: "wrong one", right: false },
      { text: "another wrong one", right: false },
    ],
  });
  const input = itemInput.parse({
    programId,
    fact,
    explanation: `Because of ${fact}.`,
    sourceKind: "link",
    sourceTitle: "Handbook",
    sourceUrl: "https://docs.example/handbook",
    variants: [variant(`${fact}, asked one way?`), variant(`${fact}, asked another way?`)],
  });
  return unwrap(await createItem(tx, input, clock)).id;
}

/** Gives a member a person with a zone. */
export async function giveAccount(
  database: Database,
  vendor: TestVendor,
  memberId: string,
  timeZone = "Europe/Berlin",
): Promise<string> {
  const id = newId();
  await database.platform
    .insertInto("identity.users")
    .values({ id, email: `${id}@example.com`, name: "Rita", time_zone: timeZone })
    .execute();
  await withTenant(database, vendor.scope, (tx) =>
    tx
      .updateTable("recruitment.members")
      .set({ user_id: id })
      .where("vendor_id", "=", vendor.id)
      .where("id", "=", memberId)
      .execute(),
  );
  return id;
}

/** The questions of the newest mail to a member, in their order. */
export async function questionsFor(
  world: RecallWorld,
  memberId = world.partner.memberId,
): Promise<
  { id: string; item_id: string; variant_id: string; option_order: number[]; delivery_id: string }[]
> {
  return world.within((tx) =>
    tx
      .selectFrom("recirculation.delivery_items")
      .where("vendor_id", "=", world.vendor.id)
      .where("member_id", "=", memberId)
      .where("delivery_id", "=", (from) =>
        from
          .selectFrom("recirculation.deliveries")
          .where("vendor_id", "=", world.vendor.id)
          .where("member_id", "=", memberId)
          .orderBy("planned_at", "desc")
          .select("id")
          .limit(1),
      )
      .orderBy("position")
      .select(["id", "item_id", "variant_id", "option_order", "delivery_id"])
      .execute(),
  );
}

/** Where the right answer is shown: it is the first of the variant. */
export const rightPlace = ({ option_order }: { option_order: readonly number[] }): number =>
  option_order.indexOf(0);
export const wrongPlace = ({ option_order }: { option_order: readonly number[] }): number =>
  option_order.indexOf(1);

/** A world whose people were handed their facts on the Thursday before. */
export async function makeReadyWorld(
  database: Database,
  options: Parameters<typeof makeRecallWorld>[1] = {},
): Promise<RecallWorld> {
  const world = await makeRecallWorld(database, options);
  await world.tick();
  return world;
}

/** In the evening after: whoever is handed facts now has one that is due on Monday, as first facts come within three days. */
export const evening = "2026-02-26T20:00:00Z";

/** All deliveries of the vendor, oldest first. */
export function deliveriesOf(world: RecallWorld) {
  return world.within((tx) =>
    tx
      .selectFrom("recirculation.deliveries")
      .where("vendor_id", "=", world.vendor.id)
      .orderBy("planned_at")
      .selectAll()
      .execute(),
  );
}

/** All mails of the vendor. */
export function mailsOf(database: Database, world: RecallWorld) {
  return database.platform
    .selectFrom("platform.mails")
    .where("vendor_id", "=", world.vendor.id)
    .selectAll()
    .execute();
}

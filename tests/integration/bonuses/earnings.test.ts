import {
  accrueForSale,
  earningsByMember,
  listLedger,
  memberEarnings,
  memberMonths,
  rateInput,
  reverseForRefund,
  setRate,
} from "@tributary/bonuses";
import { withTenant } from "@tributary/db";
import { fixedClock, monthRange, unwrap } from "@tributary/kernel";
import { refundSale } from "@tributary/leads";
import { beforeEach, expect, it } from "vitest";
import { memberScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { addMember, type LeadsWorld, makeLeadsWorld, noon, win } from "../leads/leads-world.ts";

const db = testDatabase();
const zone = "America/New_York";
const march = monthRange("2026-03", zone);
let world: LeadsWorld;

beforeEach(async () => {
  world = await makeLeadsWorld(db.database);
  const first = rateInput.parse({
    programId: world.vendor.programId,
    rateBasisPoints: 500,
    validFrom: "2026-01-01",
  });
  unwrap(await withTenant(db.database, world.staff, (tx) => setRate(tx, first, noon)));
});

/** A sale of 1,200.00 won at an instant, with its bonus of 60.00. */
async function earn(at: string, memberId = world.north.memberId): Promise<string> {
  const clock = fixedClock(at);
  const { saleId } = await win(db.database, world, { ...world.north, memberId }, {}, clock);
  await withTenant(db.database, world.vendor.scope, (tx) => accrueForSale(tx, saleId, clock));
  return saleId;
}

it("sums a member's month and all time at once, and takes reversals off", async () => {
  const { memberId } = world.north;
  expect(await withTenant(db.database, world.northRep, (tx) => memberEarnings(tx, memberId, march))).toEqual(
    [],
  );
  await earn("2026-02-10T12:00:00Z");
  await earn("2026-03-04T12:00:00Z");
  const undone = await earn("2026-03-05T12:00:00Z");
  const { id } = unwrap(
    await withTenant(db.database, world.staff, (tx) => refundSale(tx, { saleId: undone }, noon)),
  );
  await withTenant(db.database, world.vendor.scope, (tx) => reverseForRefund(tx, id, noon));
  expect(await withTenant(db.database, world.northRep, (tx) => memberEarnings(tx, memberId, march))).toEqual([
    { currency: "USD", inRangeMinor: 6_000, inAllMinor: 12_000 },
  ]);
});

it("puts a line into the month that it was in the zone asked for", async () => {
  const { memberId } = world.north;
  await earn("2026-03-01T03:00:00Z");
  const months = (timeZone: string) =>
    withTenant(db.database, world.northRep, (tx) => memberMonths(tx, memberId, { timeZone, limit: 9 }));
  expect(await months("UTC")).toEqual([{ month: "2026-03", currency: "USD", amountMinor: 6_000 }]);
  expect(await months(zone)).toEqual([{ month: "2026-02", currency: "USD", amountMinor: 6_000 }]);
});

it("shows a head what each of the team earned, a rep their own, and another partner nothing", async () => {
  const north = world.north;
  const colleague = await addMember(db.database, world, { partnerId: north.id, name: "Second" });
  await earn("2026-03-04T12:00:00Z");
  await earn("2026-03-04T13:00:00Z", colleague);
  await earn("2026-02-01T12:00:00Z", colleague);
  const seenBy = async (scope: typeof world.northRep) => {
    const rows = await withTenant(db.database, scope, (tx) => earningsByMember(tx, march));
    return rows.map(({ memberId, amountMinor }) => [memberId, amountMinor]).sort();
  };
  const head = memberScope(world.vendor, {
    partnerId: north.id,
    memberId: north.memberId,
    level: "department_head",
  });
  expect(await seenBy(head)).toEqual(
    [
      [north.memberId, 6_000],
      [colleague, 6_000],
    ].sort(),
  );
  expect(await seenBy(world.northRep)).toEqual([[north.memberId, 6_000]]);
  expect(await seenBy(world.southRep)).toEqual([]);
});

it("says on a line what was sold", async () => {
  await earn("2026-03-04T12:00:00Z");
  const { rows } = await withTenant(db.database, world.northRep, (tx) => listLedger(tx, { limit: 1 }));
  expect(rows).toMatchObject([{ saleKind: "first", productName: null, clientName: "Cancity" }]);
});

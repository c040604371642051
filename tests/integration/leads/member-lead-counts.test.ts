import { type TenantScope, withTenant } from "@tributary/db";
import { fixedClock, unwrap } from "@tributary/kernel";
import { countLeadsByMember } from "@tributary/leads";
import { expect, it } from "vitest";
import { memberScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { addMember, makeLeadsWorld, move, send } from "./leads-world.ts";

const db = testDatabase();

it("counts what each sent in the range and what of it was accepted, for those whom one may see", async () => {
  const world = await makeLeadsWorld(db.database);
  const { north } = world;
  const colleague = await addMember(db.database, world, { partnerId: north.id, name: "Second" });
  const sent = async (memberId: string, at: string, accepted: boolean) => {
    const clock = fixedClock(at);
    await withTenant(db.database, world.staff, async (tx) => {
      const { id } = unwrap(await send(tx, { ...north, memberId }, {}, clock));
      if (accepted) unwrap(await move(tx, id, "accepted", {}, clock));
    });
  };
  await sent(north.memberId, "2026-03-01T00:00:00Z", true);
  await sent(north.memberId, "2026-03-31T23:59:59Z", false);
  await sent(north.memberId, "2026-04-01T00:00:00Z", true);
  await sent(colleague, "2026-03-15T12:00:00Z", true);
  const march = { from: new Date("2026-03-01T00:00:00Z"), to: new Date("2026-04-01T00:00:00Z") };
  const seenBy = (scope: TenantScope) =>
    withTenant(db.database, scope, (tx) => countLeadsByMember(tx, march));
  const own = { memberId: north.memberId, sent: 2, accepted: 1 };
  const head = memberScope(world.vendor, {
    partnerId: north.id,
    memberId: colleague,
    level: "department_head",
  });
  expect(await seenBy(head)).toHaveLength(2);
  expect(await seenBy(head)).toEqual(
    expect.arrayContaining([own, { memberId: colleague, sent: 1, accepted: 1 }]),
  );
  expect(await seenBy(world.northRep)).toEqual([own]);
  expect(await seenBy(world.southRep)).toEqual([]);
});

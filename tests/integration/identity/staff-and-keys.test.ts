import { createApiKey, recogniseApiKey, revokeApiKey, scopeForJob, updateStaff } from "@tributary/identity";
import { systemClock, unwrap } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor } from "../../support/vendors.ts";
import { found, vendorInput } from "./founding.ts";

const db = testDatabase();

describe("the vendor's people", () => {
  it("cannot lose their last director", async () => {
    const { vendorId, userId } = await found(db.database, vendorInput());
    const scope = await scopeForJob(db.database, vendorId);
    for (const change of [{ role: "analyst" }, { disabled: true }] as const) {
      const answer = await updateStaff(db.database, scope, { userId, ...change }, systemClock);
      expect(answer).toMatchObject({ error: { code: "conflict" } });
    }
  });
});

describe("API keys", () => {
  it("open what their role and scopes have, for their vendor, until revoked", async () => {
    const vendor = await makeVendor(db.database);
    const made = unwrap(
      await createApiKey(db.database, vendor.scope, {
        name: "CRM",
        role: "analyst",
        scopes: ["lead.read", "lead.move"],
      }),
    );
    const key = unwrap(await recogniseApiKey(db.database, made.key));
    expect(unwrap(key.scopeFor("lead.read")).vendor.id).toBe(vendor.id);
    expect(key.scopeFor("lead.move").ok).toBe(false);
    expect(key.scopeFor("sale.read").ok).toBe(false);
    const other = await makeVendor(db.database);
    expect((await revokeApiKey(db.database, other.scope, made.id, systemClock)).ok).toBe(false);
    unwrap(await revokeApiKey(db.database, vendor.scope, made.id, systemClock));
    expect((await recogniseApiKey(db.database, made.key)).ok).toBe(false);
  });

  it.each(["", "trib_", "trib_xxx", `trib_${"a".repeat(50)}`])("do not include %j", async (text) => {
    expect(await recogniseApiKey(db.database, text)).toMatchObject({ error: { code: "unauthenticated" } });
  });
});

import { withTenant } from "@tributary/db";
import { createApiKey, type KnownKey, openKeyring, revokeApiKey } from "@tributary/identity";
import { newId, ok, type Result, systemClock, unwrap } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor, type TestVendor } from "../../support/vendors.ts";

const db = testDatabase();

async function makeKey() {
  const vendor = await makeVendor(db.database);
  const scopes = ["partner.create", "lead.move"] as const;
  const made = unwrap(
    await createApiKey(db.database, vendor.scope, { name: "CRM", role: "manager", scopes }),
  );
  const known = unwrap(await openKeyring(db.database).recognise(made.key));
  return { vendor, known, ...made };
}

/** Writes a row by the key, and gives the vendor's name as the scope has it. */
function write(known: KnownKey, id = newId()): Promise<Result<string>> {
  return known.inScope("partner.create", (scope) =>
    withTenant(db.database, scope, async (tx) => {
      await tx
        .insertInto("recruitment.partners")
        .values({ id, name: "Northwind", name_key: "northwind" })
        .execute();
      return ok(scope.vendor.name);
    }),
  );
}

async function countRows({ id }: TestVendor): Promise<number> {
  const { rowCount } = await db.superuser.query("select from recruitment.partners where vendor_id = $1", [
    id,
  ]);
  return rowCount ?? 0;
}

describe("a keyring", () => {
  it("opens what role and scopes of a key have, for its vendor", async () => {
    const { vendor, known } = await makeKey();
    expect(known.may("partner.create")).toBe(true);
    expect(known.may("lead.read")).toBe(false);
    expect(unwrap(await known.scopeNow("partner.create")).vendor.id).toBe(vendor.id);
    expect(await known.scopeNow("lead.read")).toMatchObject({ error: { code: "forbidden" } });
    expect(await known.inScope("lead.read", async () => ok(1))).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(await write(known)).toMatchObject({ ok: true });
    expect(await countRows(vendor)).toBe(1);
  });

  it.each(["", "trib_", "trib_xxx", `trib_${"a".repeat(50)}`])("does not know %j", async (text) => {
    expect(await openKeyring(db.database).recognise(text)).toMatchObject({
      error: { code: "unauthenticated" },
    });
  });

  it("asks for a key that it remembers nothing, and notes the day of its use", async () => {
    const { id, key } = await makeKey();
    const keyring = openKeyring(db.database);
    unwrap(await keyring.recognise(key));
    const { rows } = await db.owner.query(
      "select last_used_on = current_date as today from identity.api_keys where id = $1",
      [id],
    );
    expect(rows).toEqual([{ today: true }]);
    await db.owner.query("alter table identity.api_keys rename to keys_away");
    try {
      expect((await keyring.recognise(key)).ok).toBe(true);
    } finally {
      await db.owner.query("alter table identity.keys_away rename to api_keys");
    }
  });

  it("lets a remembered key do nothing from the moment on that it is revoked", async () => {
    const { vendor, known, id } = await makeKey();
    unwrap(await revokeApiKey(db.database, vendor.scope, id, systemClock));
    expect(await write(known)).toMatchObject({ error: { code: "unauthenticated" } });
    expect(await known.scopeNow("partner.create")).toMatchObject({ error: { code: "unauthenticated" } });
    expect(await countRows(vendor)).toBe(0);
  });

  it("lets a remembered key do nothing once its time is over", async () => {
    const { vendor, known, id } = await makeKey();
    await db.superuser.query("update identity.api_keys set expires_at = now() where id = $1", [id]);
    expect(await write(known)).toMatchObject({ error: { code: "unauthenticated" } });
    expect(await countRows(vendor)).toBe(0);
  });

  it("works on with what is so now, when the vendor has changed since", async () => {
    const { vendor, known } = await makeKey();
    await db.superuser.query("update platform.vendors set name = 'Renamed' where id = $1", [vendor.id]);
    expect(await write(known)).toEqual(ok("Renamed"));
    expect(await countRows(vendor)).toBe(1);
  });

  it("does not run work twice that fails for another reason", async () => {
    const { vendor, known } = await makeKey();
    const id = newId();
    unwrap(await write(known, id));
    let runs = 0;
    const again = known.inScope("partner.create", (scope) => {
      runs += 1;
      return withTenant(db.database, scope, async (tx) => {
        await tx
          .insertInto("recruitment.partners")
          .values({ id, name: "Twice", name_key: "twice" })
          .execute();
        return ok(null);
      });
    });
    await expect(again).rejects.toMatchObject({ code: "23505" });
    expect(runs).toBe(1);
    expect(await countRows(vendor)).toBe(1);
  });
});

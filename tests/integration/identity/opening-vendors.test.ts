import { findSession, foundVendor, scopeForStaff, signIn } from "@tributary/identity";
import { systemClock, unwrap } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { found, from, tryFound, vendorInput } from "./founding.ts";

const db = testDatabase();

describe("opening a vendor", () => {
  it("makes its first person a director who can sign in and enter it", async () => {
    const input = vendorInput();
    const founded = await found(db.database, input);
    const { token } = unwrap(await signIn(db.database, from(input.email), systemClock));
    const session = await findSession(db.database, token);
    expect(session?.person.id).toBe(founded.userId);
    expect(scopeForStaff(session?.person as never, input.slug, "vendor.configure").ok).toBe(true);
  });

  it("leaves nothing behind when furnishing fails", async () => {
    const input = vendorInput();
    const fail = () => Promise.reject(new Error("no furniture"));
    await expect(
      foundVendor(db.database, { vendor: input, founder: { kind: "password", ...input } }, fail),
    ).rejects.toThrow("no furniture");
    const left = await db.owner.query("select from identity.users where email = $1", [input.email]);
    expect(left.rowCount).toBe(0);
  });

  it("refuses a slug that is taken, and the name of somebody else's account without its password", async () => {
    const input = vendorInput();
    await found(db.database, input);
    expect(await tryFound(db.database, vendorInput({ slug: input.slug }))).toMatchObject({
      error: { code: "taken", details: { field: "slug" } },
    });
    const stolen = vendorInput({ email: input.email, password: "some other words here" });
    expect(await tryFound(db.database, stolen)).toMatchObject({
      error: { code: "credentials_refused" },
    });
  });
});

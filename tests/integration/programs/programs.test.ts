import { withTenant } from "@tributary/db";
import { systemClock, unwrap } from "@tributary/kernel";
import {
  createProduct,
  createProgram,
  defaultProgram,
  findProductByKey,
  findProgram,
  getProgram,
  listProducts,
  listPrograms,
  productInput,
  programInput,
} from "@tributary/programs";
import { beforeEach, describe, expect, it } from "vitest";
import { staffScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor, type TestVendor } from "../../support/vendors.ts";

const db = testDatabase();
let vendor: TestVendor;
let abroad: TestVendor;

beforeEach(async () => {
  [vendor, abroad] = [await makeVendor(db.database), await makeVendor(db.database)];
});

function program(input: Record<string, unknown>, of = vendor) {
  const parsed = programInput.parse({ name: "Agencies", slug: "agencies", kind: "agency", ...input });
  return withTenant(db.database, staffScope(of), (tx) => createProgram(tx, parsed, systemClock));
}

function product(input: Record<string, unknown>, of = vendor) {
  return withTenant(db.database, staffScope(of), (tx) =>
    createProduct(tx, productInput.parse(input), systemClock),
  );
}

describe("programs", () => {
  it("have the vendor's money and zone unless others are named", async () => {
    const [own, other] = [
      unwrap(await program({})),
      unwrap(await program({ slug: "eu", currency: "eur", timeZone: "Europe/Berlin" })),
    ];
    await withTenant(db.database, vendor.scope, async (tx) => {
      expect(await getProgram(tx, own.id)).toMatchObject({ currency: "USD", timeZone: "America/New_York" });
      expect(await getProgram(tx, other.id)).toMatchObject({ currency: "EUR", timeZone: "Europe/Berlin" });
      expect((await defaultProgram(tx)).id).toBe(vendor.programId);
      expect(await listPrograms(tx)).toHaveLength(3);
    });
  });

  it("have a slug once a vendor, and are not seen by another", async () => {
    const { id } = unwrap(await program({}));
    expect(await program({ name: "Other" })).toMatchObject({
      error: { code: "taken", details: { field: "slug" } },
    });
    expect(await program({}, abroad)).toMatchObject({ ok: true });
    await withTenant(db.database, abroad.scope, async (tx) => {
      expect(await findProgram(tx, id)).toBeNull();
      await expect(getProgram(tx, id)).rejects.toThrow("no program");
    });
  });

  it.each([
    [{ slug: "Not a slug" }, "slug_form"],
    [{ kind: "casino" }, "unknown"],
    [{ currency: "XXQ" }, "currency_unknown"],
    [{ timeZone: "Mars/Olympus" }, "time_zone_unknown"],
    [{ name: " " }, "required"],
  ])("refuse %j: %s", (input, problem) => {
    const parsed = programInput.safeParse({ name: "A", slug: "a", kind: "agency", ...input });
    expect(parsed.error?.issues[0]?.message).toBe(problem);
  });
});

describe("products", () => {
  it("are one however they are written, and a second is told of the first", async () => {
    const first = unwrap(await product({ name: "GTX Pro", priceMinor: 482_100, externalId: "p1" }));
    expect(await product({ name: "gtxpro" })).toMatchObject({
      error: { code: "taken", details: { field: "name", existing: { id: first.id, label: "GTX Pro" } } },
    });
    expect(await product({ name: "Other", externalId: "p1" })).toMatchObject({
      error: { code: "taken", details: { field: "externalId" } },
    });
    await withTenant(db.database, vendor.scope, async (tx) => {
      expect(await findProductByKey(tx, "GTX-PRO")).toMatchObject({ id: first.id, priceMinor: 482_100 });
      expect(await findProductByKey(tx, "GTX Plus")).toBeNull();
    });
    expect(await product({ name: "GTX Pro" }, abroad)).toMatchObject({ ok: true });
  });

  it("are listed by name, page by page, and found anywhere in it", async () => {
    for (const name of ["MG Special", "GTX Pro", "GTX Basic", "GTK 500"]) unwrap(await product({ name }));
    await withTenant(db.database, vendor.scope, async (tx) => {
      const first = await listProducts(tx, { limit: 3 });
      const second = await listProducts(tx, { limit: 3, cursor: first.nextCursor as string });
      expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual([
        "GTK 500",
        "GTX Basic",
        "GTX Pro",
        "MG Special",
      ]);
      expect(second.nextCursor).toBeNull();
      expect((await listProducts(tx, { limit: 9, search: "x p" })).rows.map(({ name }) => name)).toEqual([
        "GTX Pro",
      ]);
    });
    expect(
      (await withTenant(db.database, abroad.scope, (tx) => listProducts(tx, { limit: 9 }))).rows,
    ).toEqual([]);
  });
});

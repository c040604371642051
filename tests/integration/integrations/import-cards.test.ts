import { withTenant } from "@tributary/db";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor } from "../../support/vendors.ts";
import { deals, importing, stored } from "./importing.ts";

const test = testDatabase();
const imports = importing(() => test.database);

describe("partners", () => {
  const file =
    "name,inn,region,email,size\nMoses Frase,7707083893,Central,Moses@Partners.example,7\nVicki,,West,,\n";

  it("are made with their partner IDs, and the same file changes nothing", async () => {
    const { scope } = await makeVendor(test.database);
    expect((await imports.import(scope, file, "partners")).rows).toEqual({
      read: 2,
      imported: 2,
      unchanged: 0,
      rejected: 0,
    });
    expect((await imports.import(scope, file, "partners")).rows).toEqual({
      read: 2,
      imported: 0,
      unchanged: 2,
      rejected: 0,
    });
    expect(await stored(test.database, scope)).toMatchObject({ counts: { partners: 2, codes: 2 } });
  });

  it("complete what a file of sales has begun, and leave what they do not say", async () => {
    const { scope } = await makeVendor(test.database);
    await imports.import(scope, deals("D1,moses frase,Cancity,Won,,2017-03-01,5,GTX"));
    await imports.import(scope, file, "partners");
    await imports.import(scope, "name,inn,site\nMoses Frase,7707083893,moses.example\n", "partners");
    const partners = await withTenant(test.database, scope, (tx) =>
      tx
        .selectFrom("recruitment.partners")
        .where("tax_id", "=", "7707083893")
        .select(["name", "region", "email", "size_band", "site"])
        .execute(),
    );
    expect(partners).toEqual([
      {
        name: "Moses Frase",
        region: "Central",
        email: "moses@partners.example",
        size_band: "1-10",
        site: "moses.example",
      },
    ]);
    expect(await stored(test.database, scope)).toMatchObject({
      counts: { partners: 2 },
      sales: [{ partner: "Moses Frase" }],
    });
  });

  it("are given to the vendor's own people whom the file names", async () => {
    const { scope, id } = await makeVendor(test.database);
    const userId = "01900000-0000-7000-8000-000000000001";
    await test.database.platform
      .insertInto("identity.users")
      .values({ id: userId, email: "dustin@vendor.example", name: "Dustin Brinkmann" })
      .execute();
    await test.database.platform
      .insertInto("identity.vendor_memberships")
      .values({ vendor_id: id, user_id: userId, role: "manager" })
      .execute();
    await imports.import(
      scope,
      "partner,manager\nA,dustin  brinkmann\nB,Dustin@vendor.example\nC,Somebody Else\n",
      "partners",
    );
    const managers = await withTenant(test.database, scope, (tx) =>
      tx.selectFrom("recruitment.partners").select("manager_user_id").orderBy("name").execute(),
    );
    expect(managers.map((row) => row.manager_user_id)).toEqual([userId, userId, null]);
    await imports.import(scope, "partner,manager\nA,Dustin Brinkmann\nC,Dustin Brinkmann\n", "partners");
    const log = await withTenant(test.database, scope, (tx) =>
      tx
        .selectFrom("recruitment.assignments as a")
        .innerJoin("recruitment.partners as p", "p.id", "a.partner_id")
        .select(["p.name", "a.user_id", "a.reason"])
        .execute(),
    );
    expect(log).toEqual([{ name: "C", user_id: userId, reason: "assigned" }]);
  });

  it("that stand twice in a file are refused when they disagree", async () => {
    const { scope } = await makeVendor(test.database);
    const done = await imports.import(
      scope,
      "name,inn,region\nA,7707083893,West\nA,,East\nA,,East\n",
      "partners",
    );
    expect(done.rows.read).toBe(3);
    expect(done.rows.imported + done.rows.rejected + done.rows.unchanged).toBe(3);
    expect(await stored(test.database, scope)).toMatchObject({ counts: { partners: 1 } });
  });
});

describe("clients and products", () => {
  it("are completed and never doubled", async () => {
    const { scope } = await makeVendor(test.database);
    await imports.import(scope, deals("D1,Moses,Cancity,Won,,2017-03-01,5,GTXPro"));
    const clients =
      "account,sector,employees,inn\nCancity,retail,2448,4947525532\nIsdom,medical,4540,7590916999\n";
    expect((await imports.import(scope, clients, "clients")).outcome.made.clients).toBe(1);
    const products = "product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n";
    expect((await imports.import(scope, products, "products")).outcome.made.products).toBe(1);
    expect((await imports.import(scope, products, "products")).rows.unchanged).toBe(2);
    const [sale] = (await stored(test.database, scope)).sales;
    expect(sale).toMatchObject({ client: "Cancity", product: "GTX Pro" });
    const client = await withTenant(test.database, scope, (tx) =>
      tx
        .selectFrom("leads.clients")
        .where("tax_id", "=", "4947525532")
        .select(["industry", "employees"])
        .executeTakeFirst(),
    );
    expect(client).toEqual({ industry: "retail", employees: 2_448 });
  });

  it("tell a changed price from a product of another number", async () => {
    const { scope } = await makeVendor(test.database);
    await imports.import(scope, "id,name,price\n1,Alpha,5\n2,Beta,6\n", "products");
    const done = await imports.import(scope, "id,name,price\n1,Alpha,7\n3,Beta,6\n", "products");
    expect(done.rows).toEqual({ read: 2, imported: 1, unchanged: 0, rejected: 1 });
  });
});

describe("sites of imported partners", () => {
  it("are the first card's; others with the same keep the address, and none is refused", async () => {
    const { scope } = await makeVendor(test.database);
    const file =
      "name,inn,site\nHead,7707083893,https://www.chain.example/\nBranch,500100732259,chain.example\n";
    expect((await imports.import(scope, file, "partners")).rows).toMatchObject({ imported: 2, rejected: 0 });
    const read = () =>
      withTenant(test.database, scope, (tx) =>
        tx
          .selectFrom("recruitment.partners")
          .where("vendor_id", "=", scope.vendor.id)
          .select(["name", "site", "site_domain"])
          .orderBy("name")
          .execute(),
      );
    expect(await read()).toEqual([
      { name: "Branch", site: "chain.example", site_domain: null },
      { name: "Head", site: "https://www.chain.example/", site_domain: "chain.example" },
    ]);
    await imports.import(scope, "name,inn,site\nBranch,500100732259,branch.example\n", "partners");
    expect((await read())[0]?.site_domain).toBe("branch.example");
  });
});

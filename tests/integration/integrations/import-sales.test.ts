import { withTenant } from "@tributary/db";
import { unwrap } from "@tributary/kernel";
import { refundSale } from "@tributary/leads";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor } from "../../support/vendors.ts";
import { deals, importing, manyDeals, stored } from "./importing.ts";

const test = testDatabase();
const imports = importing(() => test.database);

const won = "D1,Moses Frase,Cancity,Won,2016-10-20,2017-03-01,1054,GTX Pro";
const lost = "D2,Moses Frase,Isdom,Lost,2016-10-25,2017-03-11,0,GTXPro";
const open = "D3,Darcel Schlecht,Codehow,Engaging,2016-11-01,,,MG Special";
const bare = "D4,Darcel Schlecht,,Prospecting,,,,MG Special";

async function aVendor() {
  const { scope } = await makeVendor(test.database);
  return scope;
}

describe("sales", () => {
  it("become sales where they were won and leads where not; a row without a client is refused", async () => {
    const scope = await aVendor();
    const done = await imports.import(scope, deals(won, lost, open, bare));
    expect(done).toMatchObject({
      status: "done",
      rows: { read: 4, imported: 3, unchanged: 0, rejected: 1 },
      outcome: {
        won: 1,
        lost: 1,
        open: 1,
        wonAmountMinor: 105_400,
        made: { partners: 2, clients: 3, products: 2 },
      },
    });
    expect(await stored(test.database, scope)).toEqual({
      sales: [
        {
          external_id: "D1",
          partner: "Moses Frase",
          client: "Cancity",
          product: "GTX Pro",
          kind: "first",
          amount_minor: 105_400,
          sold_on: "2017-03-01",
          of_lead: false,
        },
      ],
      leads: [
        {
          external_id: "D2",
          partner: "Moses Frase",
          client_name: "Isdom",
          status: "lost",
          amount_minor: 0,
          source: "import",
          moves: "lost",
        },
        {
          external_id: "D3",
          partner: "Darcel Schlecht",
          client_name: "Codehow",
          status: "accepted",
          amount_minor: null,
          source: "import",
          moves: "accepted",
        },
      ],
      days: { revenue: "105400", sales: 1, leads: 2 },
      counts: { partners: 2, clients: 3, products: 2, members: 0, codes: 2 },
    });
    expect(await imports.report(scope, done.id)).toBe(
      "\ufeffdeal_id,partner,client,stage,created,closed,amount,product,Row,Reason\r\n" +
        "D4,Darcel Schlecht,,Prospecting,,,,MG Special,5,“client”: is empty; every row needs it\r\n",
    );
    expect(await imports.report(scope, done.id, "ru")).toContain(
      "«client»: не заполнено, а нужно в каждой строке",
    );
  });

  it("are leads of no day while nobody says when they were opened, and of that day once a file does", async () => {
    const scope = await aVendor();
    const undated = "D5,Darcel Schlecht,Codehow,Prospecting,,,,MG Special";
    const facts = async () => {
      const { days } = await stored(test.database, scope);
      const [lead] = await withTenant(test.database, scope, (tx) =>
        tx
          .selectFrom("leads.leads")
          .where("external_id", "=", "D5")
          .select(["day_known", "accepted_at", "submitted_at"])
          .execute(),
      );
      return { leads: days?.leads ?? 0, ...lead };
    };
    await imports.import(scope, deals(undated));
    expect(await facts()).toMatchObject({ leads: 0, day_known: false, accepted_at: null });
    await imports.import(scope, deals(undated.replace("Prospecting,,", "Engaging,2016-11-01,")));
    const day = new Date("2016-11-01T04:00:00Z");
    expect(await facts()).toEqual({ leads: 1, day_known: true, accepted_at: day, submitted_at: day });
  });

  it("change nothing when the same file comes again, however it is wrapped", async () => {
    const scope = await aVendor();
    await imports.import(scope, deals(won, lost, open, bare));
    const before = await stored(test.database, scope);
    const again = await imports.import(scope, deals(won, lost, open, bare));
    expect(again.rows).toEqual({ read: 4, imported: 0, unchanged: 3, rejected: 1 });
    const semicolons = deals(
      won.replace("2017-03-01,1054", '01.03.2017,"1 054,00"'),
      lost,
      open,
      bare,
    ).replaceAll(/,(?! )/g, ";");
    const wrapped = Buffer.from(
      `\ufeffsep=;\r\n${semicolons.replace('"1 054;00"', '"1 054,00"').replaceAll("\n", "\r\n")}`,
      "utf16le",
    );
    expect((await imports.import(scope, wrapped)).rows).toEqual({
      read: 4,
      imported: 0,
      unchanged: 3,
      rejected: 1,
    });
    expect(await stored(test.database, scope)).toEqual(before);
  });

  it("take over what a newer file says: an open deal that was won becomes a sale of that lead", async () => {
    const scope = await aVendor();
    await imports.import(scope, deals(won, lost, open));
    const next = deals(
      won.replace("1054", "2000"),
      lost,
      "D3,Darcel Schlecht,Codehow,Won,2016-11-01,2017-04-01,700,MG Special",
    );
    expect((await imports.import(scope, next)).rows).toEqual({
      read: 3,
      imported: 2,
      unchanged: 1,
      rejected: 0,
    });
    const { sales, leads, days } = await stored(test.database, scope);
    expect(sales).toMatchObject([
      { external_id: "D1", amount_minor: 200_000, of_lead: false },
      { external_id: "D3", amount_minor: 70_000, of_lead: true },
    ]);
    expect(leads).toMatchObject([
      { external_id: "D2" },
      { external_id: "D3", status: "won", moves: "accepted won" },
    ]);
    expect(days).toMatchObject({ revenue: "270000", sales: 2 });
    expect((await imports.import(scope, next)).rows).toEqual({
      read: 3,
      imported: 0,
      unchanged: 3,
      rejected: 0,
    });
  });

  it("never take back a sale: what was sold or refunded here stays as it is", async () => {
    const scope = await aVendor();
    await imports.import(scope, deals(won));
    const reopened = await imports.import(scope, deals(won.replace("Won", "Lost")));
    expect(reopened.rows).toEqual({ read: 1, imported: 0, unchanged: 0, rejected: 1 });
    expect(await imports.report(scope, reopened.id)).toContain("only a refund takes a sale back");
    await withTenant(test.database, scope, async (tx) => {
      const { id } = await tx.selectFrom("leads.sales").select("id").executeTakeFirstOrThrow();
      unwrap(await refundSale(tx, { saleId: id }, imports.clock));
    });
    const changed = await imports.import(scope, deals(won.replace("1054", "2000")));
    expect(changed.rows).toEqual({ read: 1, imported: 0, unchanged: 0, rejected: 1 });
  });

  it("without numbers of their own are told apart by what they say and how often", async () => {
    const scope = await aVendor();
    const line = won.replace("D1", "");
    const file = deals(line, line, line.replace("1054", "5"));
    expect((await imports.import(scope, file)).rows).toEqual({
      read: 3,
      imported: 3,
      unchanged: 0,
      rejected: 0,
    });
    expect((await imports.import(scope, file)).rows).toEqual({
      read: 3,
      imported: 0,
      unchanged: 3,
      rejected: 0,
    });
    const longer = deals(line, line, line, line.replace("1054", "5"));
    expect((await imports.import(scope, longer)).rows).toEqual({
      read: 4,
      imported: 1,
      unchanged: 3,
      rejected: 0,
    });
  });

  it("with one number twice count once, and are refused when they disagree", async () => {
    const scope = await aVendor();
    const file = deals(won, won, won.replace("1054", "9"));
    const done = await imports.import(scope, file);
    expect(done.rows).toEqual({ read: 3, imported: 1, unchanged: 1, rejected: 1 });
    expect(await imports.report(scope, done.id)).toContain("stands in the file twice");
    expect((await imports.import(scope, file)).rows).toEqual({
      read: 3,
      imported: 0,
      unchanged: 2,
      rejected: 1,
    });
  });

  it("call the earliest sale of a client its first, also one that comes later", async () => {
    const scope = await aVendor();
    const sale = (id: string, day: string) => `${id},Moses Frase,Cancity,Won,,${day},10,GTX`;
    await imports.import(
      scope,
      deals(sale("A", "2017-05-01"), sale("B", "2017-04-01"), sale("C", "2017-06-01")),
    );
    await imports.import(scope, deals(sale("D", "2017-01-01")));
    const { sales } = await stored(test.database, scope);
    expect(sales.map(({ external_id, kind }) => `${external_id} ${kind}`)).toEqual([
      "A repeat",
      "B repeat",
      "C repeat",
      "D first",
    ]);
  });

  it("find partners and clients by tax id before name, and teach them theirs", async () => {
    const scope = await aVendor();
    const head = "id,partner,client,client_tax_id,date,amount\n";
    await imports.import(scope, `${head}1,P,Ромашка,,2017-01-01,1\n2,P,«ромашка»,7707083893,2017-01-02,1\n`);
    const done = await imports.import(
      scope,
      `${head}3,P,Renamed,77 07 08 38 93,2017-01-03,1\n4,p,Ромашка,7736050003,2017-01-04,1\n5,P,Ромашка,,2017-01-05,1\n`,
    );
    expect(done.rows).toEqual({ read: 3, imported: 2, unchanged: 0, rejected: 1 });
    expect(await imports.report(scope, done.id)).toContain("fits more than one; add a tax id");
    expect(await stored(test.database, scope)).toMatchObject({ counts: { partners: 1, clients: 2 } });
  });

  it("name the partner's people, who are made when nobody knows them", async () => {
    const scope = await aVendor();
    const file =
      "id,partner,rep,client,date,amount\n1,P,Ann Lee,C,2017-01-01,1\n2,P,ann lee,C,2017-01-02,1\n3,Q,Ann Lee,C,2017-01-03,1\n";
    expect((await imports.import(scope, file)).outcome.made.members).toBe(2);
    expect(await stored(test.database, scope)).toMatchObject({ counts: { members: 2 } });
  });
});

describe("a dry run", () => {
  it("says what the import then does, and writes nothing", async () => {
    const scope = await aVendor();
    const id = await imports.open(scope, manyDeals(50));
    const empty = await stored(test.database, scope);
    const preview = await imports.dryRun(scope, id);
    expect(await stored(test.database, scope)).toEqual(empty);
    expect(preview.good).toHaveLength(20);
    expect(preview.good[0]).toMatchObject({
      row: 2,
      values: { partner: "Partner 0", amountMinor: 10_000, stage: "won" },
    });
    expect(preview.bad).toHaveLength(7);
    expect(preview.problems).toEqual([{ field: "client", problem: "required", count: 7 }]);
    await imports.start(scope, id);
    const done = await imports.run(scope, id);
    expect(done.rows).toEqual(preview.counts);
    expect(done.outcome).toEqual(preview.outcome);
  });

  it("shows stage words that nobody knows, and takes what a person says of them", async () => {
    const scope = await aVendor();
    const id = await imports.open(scope, deals(won.replace("Won", "Hooray"), lost.replace("Lost", "Meh")));
    const preview = await imports.dryRun(scope, id);
    expect(preview).toMatchObject({ counts: { rejected: 2 }, unknownStages: ["Hooray", "Meh"] });
    await imports.start(scope, id, { stageWords: { Hooray: "won", Meh: "lost" } });
    expect((await imports.run(scope, id)).outcome).toMatchObject({ won: 1, lost: 1 });
  });
});

import { withTenant } from "@tributary/db";
import {
  cancelImport,
  describeImport,
  findImport,
  listImports,
  receiveUpload,
  rejectedReport,
  rereadImport,
  runImport,
  setMapping,
  startDryRun,
  startImport,
  uploadLimitBytes,
} from "@tributary/integrations";
import { newId, unwrap } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor } from "../../support/vendors.ts";
import { deals, importing, stored } from "./importing.ts";

const test = testDatabase();
const imports = importing(() => test.database);

const won = "D1,Moses Frase,Cancity,Won,2016-10-20,2017-03-01,1054,GTX Pro";

async function aVendor() {
  const { scope } = await makeVendor(test.database);
  return scope;
}

describe("files", () => {
  it("beyond the limit are refused while they come", async () => {
    const piece = Buffer.alloc(8 * 1024 * 1024, "partner,client\n");
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += piece.length;
        yield piece;
      }
    }
    const received = await receiveUpload(imports.files, {
      stream: endless(),
      name: "200 MB.csv",
      kind: "sales",
    });
    expect(received).toEqual({
      ok: false,
      error: { code: "too_large", details: { limitBytes: uploadLimitBytes } },
    });
    expect(sent).toBeLessThanOrEqual(uploadLimitBytes + 2 * piece.length);
  });

  it("that cannot be read on end with what stands before, counted and reported", async () => {
    const scope = await aVendor();
    const bare = won.replace("D1", "D2").replace("Cancity", "");
    const done = await imports.import(
      scope,
      deals(won, bare, 'D3,"Moses,Isdom,Won,,2017-03-01,5,GTX', won.replace("D1", "D4")),
    );
    expect(done).toMatchObject({
      status: "failed",
      errorCode: "unreadable",
      errorRow: 4,
      rows: { read: 2, imported: 1, unchanged: 0, rejected: 1 },
    });
    expect(await stored(test.database, scope)).toMatchObject({
      sales: [{ external_id: "D1" }],
      days: { revenue: "105400" },
    });
    expect(await imports.report(scope, done.id)).toContain("D2");
  });

  it("that are gone fail with a word, not for ever", async () => {
    const scope = await aVendor();
    const id = await imports.open(scope, deals(won));
    await imports.start(scope, id);
    const { store_key } = await withTenant(test.database, scope, (tx) =>
      tx.selectFrom("platform.files").select("store_key").executeTakeFirstOrThrow(),
    );
    await imports.files.remove(store_key);
    expect(await imports.run(scope, id)).toMatchObject({ status: "failed", errorCode: "file_missing" });
  });

  it("that were taken for another wrapping are read again as a person says", async () => {
    const scope = await aVendor();
    const id = await imports.open(
      scope,
      "partner;client,x;date;amount\nA;B,1;2017-01-01;5\nC;D,1;2017-01-02;6\n",
    );
    const read = async (delimiter: "," | ";") => {
      unwrap(
        await withTenant(test.database, scope, (tx) => rereadImport(tx, imports.files, id, { delimiter })),
      );
      return (await withTenant(test.database, scope, (tx) => describeImport(tx, id)))?.columns.map(
        ({ name }) => name,
      );
    };
    expect(await read(",")).toEqual(["partner;client", "x;date;amount"]);
    expect(await read(";")).toEqual(["partner", "client,x", "date", "amount"]);
  });
});

describe("cells", () => {
  it.each([
    ["a day that does not exist", "2017-03-01", "2017-02-30", "“closed”: is a day that does not exist"],
    ["an amount below zero", "1054", "-1054", "“amount”: is below zero"],
    ["an amount beyond measure", "1054", "9".repeat(17), "“amount”: is larger than any amount"],
    ["a zero byte", "Cancity", "Can\u0000city", "“client”: holds a NUL character"],
    ["a formula", "Cancity", '"=HYPERLINK(""http://x"")"', "“client”: holds a formula"],
    ["an unknown stage", "Won", "Hooray", "“Hooray” is not matched"],
    ["too many cells", "GTX Pro", "GTX,Pro", "The row: has 9 cells where the header has 8"],
  ])("with %s are refused by name, and the rest of the file gets in", async (_, cell, bad, reason) => {
    const scope = await aVendor();
    const done = await imports.import(scope, deals(won.replace(cell, bad), won.replace("D1", "D2")));
    expect(done.rows).toEqual({ read: 2, imported: 1, unchanged: 0, rejected: 1 });
    expect(await imports.report(scope, done.id)).toContain(reason);
  });

  it("come back in the report as text that no spreadsheet runs, and are taken for what they were", async () => {
    const scope = await aVendor();
    const line = won.replace("Cancity", "+Plus").replace("2017-03-01", "2017-02-30");
    const done = await imports.import(scope, deals(line.replace("Moses Frase", "@Moses")));
    const report = await imports.report(scope, done.id);
    expect(report).toContain("D1,'@Moses,'+Plus,Won");
    const mended = await imports.import(scope, report.replace("2017-02-30", "2017-02-28"));
    expect(mended.rows.imported).toBe(1);
    expect(await stored(test.database, scope)).toMatchObject({
      sales: [{ partner: "@Moses", client: "+Plus" }],
    });
  });

  it("in another encoding than the beginning promised are refused, not garbled", async () => {
    const scope = await aVendor();
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff${deals(won)}`),
      Buffer.from([0x44, 0x32, 0x2c, 0xcf, 0xf0]),
      Buffer.from(",Isdom,Won,,2017-03-01,5,GTX\n"),
    ]);
    const id = await imports.open(scope, bytes);
    unwrap(
      await withTenant(test.database, scope, (tx) =>
        rereadImport(tx, imports.files, id, { encoding: "utf-8" }),
      ),
    );
    await imports.start(scope, id);
    expect((await imports.run(scope, id)).rows).toMatchObject({ imported: 1, rejected: 1 });
  });
});

describe("orders", () => {
  it("to start without a column that must be there, or with dates that may be read two ways, are refused by field", async () => {
    const scope = await aVendor();
    const id = await imports.open(scope, "partner,client,date,amount\nA,B,01/02/2017,5\nA,C,03/04/2017,6\n");
    const start = () => withTenant(test.database, scope, (tx) => startImport(tx, id));
    expect(await start()).toMatchObject({
      error: { code: "invalid", details: { fields: [{ problem: "date_order_unclear" }] } },
    });
    const map = (mapping: Record<string, string>) =>
      withTenant(test.database, scope, (tx) => setMapping(tx, id, { mapping, dateOrder: "dmy" }));
    expect(await map({ partner: "partner", client: "nowhere" })).toMatchObject({
      error: { details: { fields: [{ field: "client", problem: "column_unknown" }] } },
    });
    unwrap(await map({ partner: "partner", date: "date", amount: "amount" }));
    expect(await start()).toMatchObject({
      error: { details: { fields: [{ field: "client", problem: "column_required" }] } },
    });
    unwrap(await map({ partner: "partner", client: "client", date: "date", amount: "amount" }));
    unwrap(await start());
    expect((await imports.run(scope, id)).rows.imported).toBe(2);
    expect((await stored(test.database, scope)).sales.map(({ sold_on }) => sold_on)).toEqual([
      "2017-02-01",
      "2017-04-03",
    ]);
  });

  it("that come too late are told the state", async () => {
    const scope = await aVendor();
    const { id } = await imports.import(scope, deals(won));
    for (const order of [startImport, startDryRun]) {
      const given = await withTenant(test.database, scope, (tx) => order(tx, id));
      expect(given).toEqual({
        ok: false,
        error: { code: "conflict", details: { noun: "import", current: "done" } },
      });
    }
    const cancelled = await withTenant(test.database, scope, (tx) =>
      cancelImport(tx, id, imports.clock.now()),
    );
    expect(cancelled).toMatchObject({ error: { code: "conflict" } });
  });

  it("for an import of another vendor, or of none, find nothing", async () => {
    const owner = await aVendor();
    const stranger = await aVendor();
    const id = await imports.open(owner, deals(won));
    const before = await stored(test.database, owner);
    for (const foreign of [id, newId(), "no id"]) {
      const as = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(test.database, stranger, work);
      const missing = { ok: false, error: { code: "not_found", details: { noun: "import" } } };
      expect(await as((tx) => findImport(tx, foreign))).toBeNull();
      expect(await as((tx) => describeImport(tx, foreign))).toBeNull();
      expect(await as((tx) => setMapping(tx, foreign, {}))).toEqual(missing);
      expect(await as((tx) => startDryRun(tx, foreign))).toEqual(missing);
      expect(await as((tx) => startImport(tx, foreign))).toEqual(missing);
      expect(await as((tx) => cancelImport(tx, foreign, imports.clock.now()))).toEqual(missing);
      expect(await as((tx) => rereadImport(tx, imports.files, foreign, {}))).toEqual(missing);
      expect(await rejectedReport(test.database, stranger, foreign, "en")).toEqual(missing);
      const deps = { database: test.database, files: imports.files, clock: imports.clock };
      expect(await runImport(deps, stranger.vendor.id, foreign)).toBeNull();
    }
    expect(await withTenant(test.database, stranger, (tx) => listImports(tx, { limit: 10 }))).toMatchObject({
      rows: [],
    });
    expect(await stored(test.database, owner)).toEqual(before);
    expect(await withTenant(test.database, owner, (tx) => findImport(tx, id))).toMatchObject({
      status: "uploaded",
    });
  });
});

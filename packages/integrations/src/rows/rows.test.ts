import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stageReader } from "../matching/guess-stage.ts";
import { fieldsOf, type ImportField, type ImportKind } from "../matching/import-fields.ts";
import { checkRows } from "./check-rows.ts";
import { readClientRow, readPartnerRow, readProductRow } from "./read-card-rows.ts";
import { hashSaleRow, readSaleRow } from "./read-sale-row.ts";
import type { RowContext } from "./row-reader.ts";
import { createSeenRows } from "./seen-rows.ts";

type Cells = Partial<Record<ImportField, string>>;

function contextOf(kind: ImportKind): RowContext {
  const fields: readonly ImportField[] = fieldsOf[kind];
  return {
    at: new Map(fields.map((field, at) => [field, at])),
    width: fields.length,
    decimalMark: ".",
    dateOrder: "ymd",
    currency: "USD",
    stageOf: stageReader({}),
  };
}

const sales = contextOf("sales");
const good: Cells = {
  external_id: "X1",
  status: "Won",
  date: "2017-03-01",
  amount: "1054",
  partner: "Moses",
  client: "Cancity",
};

function sale(cells: Cells) {
  return readSaleRow(
    fieldsOf.sales.map((field) => cells[field] ?? ""),
    sales,
  );
}

function problemsOf(cells: Cells): string[] {
  const read = sale({ ...good, ...cells });
  return read.ok ? [] : read.error.map(({ field, problem }) => `${field} ${problem}`);
}

describe("readSaleRow", () => {
  it("reads a won deal", () => {
    const read = sale({
      ...good,
      kind: "продление",
      margin: "-5.5",
      client_tax_id: "77 07 08 38 93",
      product: " GTX  Pro ",
    });
    expect(read.ok && read.value).toEqual({
      externalId: "X1",
      stage: "won",
      kind: "renewal",
      day: "2017-03-01",
      openedOn: null,
      amountMinor: 105_400,
      marginMinor: -550,
      partner: "Moses",
      partnerTaxId: null,
      member: null,
      client: "Cancity",
      clientTaxId: "7707083893",
      product: "GTX Pro",
    });
  });

  it.each<[Cells, string[]]>([
    [{ client: "" }, ["client required"]],
    [{ client: " \u00a0 " }, ["client required"]],
    [{ client: "", client_tax_id: "7707083893" }, []],
    [{ partner: "" }, ["partner required"]],
    [{ date: "" }, ["date required"]],
    [{ date: "2017-02-30" }, ["date day_missing"]],
    [{ amount: "" }, ["amount required"]],
    [{ amount: "-1" }, ["amount amount_negative"]],
    [{ amount: "-1", kind: "refund" }, []],
    [{ amount: "1", kind: "возврат" }, []],
    [{ amount: "99999999999999" }, ["amount amount_too_large"]],
    [{ amount: "0" }, []],
    [{ currency: "usd" }, []],
    [{ currency: "$" }, []],
    [{ currency: "EUR" }, ["currency currency_other"]],
    [{ amount: "€5" }, ["amount currency_other"]],
    [{ status: "?!" }, ["status status_unknown"]],
    [{ status: "" }, ["status required"]],
    [{ kind: "gift" }, ["kind kind_unknown"]],
    [{ status: "Open", date: "", amount: "" }, []],
    [{ status: "Open", date: "soon" }, ["date day_form"]],
    [{ status: "Lost", date: "", amount: "" }, []],
    [{ client: "Can\u0000city" }, ["client unstorable"]],
    [{ client: "Can\ufffdcity" }, ["client unreadable"]],
    [{ client: "half \ud800" }, ["client unstorable"]],
    [{ client: "=HYPERLINK(1)" }, ["client formula"]],
    [{ client: '="00123"' }, []],
    [{ client: "x".repeat(201) }, ["client too_long"]],
    [{ client_tax_id: "7707083894" }, ["client_tax_id tax_id_checksum"]],
    [{ client: "", amount: "x", date: "x" }, ["date day_form", "amount amount_form", "client required"]],
  ])("%j: %j", (cells, problems) => {
    expect(problemsOf(cells)).toEqual(problems);
  });

  it("takes what a spreadsheet and our own report put around a value for what it is", () => {
    const read = sale({ ...good, external_id: '="00123"', client: "'+Plus" });
    expect(read.ok && [read.value.externalId, read.value.client]).toEqual(["00123", "+Plus"]);
  });

  it("keeps refunds below zero however they are written", () => {
    for (const amount of ["-5", "5", "(5)"]) {
      const read = sale({ ...good, kind: "refund", amount });
      expect(read.ok && read.value.amountMinor).toBe(-500);
    }
  });

  it("refuses a row whose cells have slipped", () => {
    const cells = [...fieldsOf.sales.map((field) => good[field] ?? ""), "one more"];
    expect(readSaleRow(cells, sales)).toMatchObject({
      ok: false,
      error: [{ field: "row", problem: "row_shape" }],
    });
    expect(readSaleRow([...cells.slice(0, -1), "", " "], sales).ok).toBe(true);
  });

  it("never throws, whatever stands in the cells", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("\u0000", "=1", "-", "(", "1,1"),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 16 }), (cells) => {
        const read = readSaleRow(cells, sales);
        expect(read.ok || read.error.length > 0).toBe(true);
      }),
    );
  });
});

describe("cards", () => {
  const read = {
    partner: (cells: Cells) =>
      readPartnerRow(
        fieldsOf.partners.map((field) => cells[field] ?? ""),
        contextOf("partners"),
      ),
    client: (cells: Cells) =>
      readClientRow(
        fieldsOf.clients.map((field) => cells[field] ?? ""),
        contextOf("clients"),
      ),
    product: (cells: Cells) =>
      readProductRow(
        fieldsOf.products.map((field) => cells[field] ?? ""),
        contextOf("products"),
      ),
  };

  it.each([
    ["1-10", "1-10"],
    ["11 – 50", "11-50"],
    ["251+", "251+"],
    ["7", "1-10"],
    ["3000", "251+"],
  ])("a partner of size %s is in %s", (size_band, sizeBand) => {
    expect(read.partner({ name: "A", size_band })).toMatchObject({ value: { sizeBand } });
  });

  it("are refused with what is wrong with each cell", () => {
    expect(read.partner({ name: "", email: "x", country: "Kenya", size_band: "big" })).toMatchObject({
      error: [
        { field: "name", problem: "required" },
        { field: "country", problem: "country_form" },
        { field: "email", problem: "email_form" },
        { field: "size_band", problem: "size_unknown" },
      ],
    });
    expect(read.client({ name: "A", employees: "many" })).toMatchObject({
      error: [{ problem: "count_form" }],
    });
    expect(read.product({ name: "A", price: "-1" })).toMatchObject({
      error: [{ problem: "amount_negative" }],
    });
  });

  it("count people however they are grouped", () => {
    expect(read.client({ name: "A", employees: "2 822" })).toMatchObject({ value: { employees: 2_822 } });
  });
});

describe("createSeenRows", () => {
  it("remembers as a Map would", () => {
    const seen = createSeenRows();
    const model = new Map<string, string>();
    for (let at = 0; at < 60_000; at += 1) {
      const identity = `id ${(at * 7919) % 40_000}`;
      const hash = hashOf(`content ${at % 3}`);
      const known = model.get(identity);
      const expected = known === undefined ? "first" : known === hash ? "same" : "other";
      if (known === undefined) model.set(identity, hash);
      expect(seen.meet(identity, hash)).toBe(expected);
    }
  });

  it("counts how often a content has come", () => {
    const seen = createSeenRows();
    const counts = ["a", "b", "a", "a", "b"].map((content) => seen.count(hashOf(content)));
    expect(counts).toEqual([1, 1, 2, 3, 2]);
  });

  function hashOf(content: string): string {
    const read = sale({ ...good, product: content });
    return read.ok ? hashSaleRow(read.value) : "";
  }
});

describe("checkRows", () => {
  const rules = {
    read: readSaleRow,
    hash: hashSaleRow,
    identity: (row: { externalId: string | null }) => row.externalId,
  };
  const check = (list: Cells[]) =>
    checkRows(
      list.map((cells, at) => ({ number: at + 2, cells: fieldsOf.sales.map((field) => cells[field] ?? "") })),
      rules,
      sales,
      createSeenRows(),
    );

  it("lets a copy pass and refuses a second row that says something else", () => {
    const {
      good: kept,
      copies,
      refused,
    } = check([good, good, { ...good, amount: "5" }, { ...good, external_id: "X2" }]);
    expect(kept.map(({ key }) => key)).toEqual(["X1", "X2"]);
    expect(copies.map(({ number }) => number)).toEqual([3]);
    expect(refused).toMatchObject([{ raw: { number: 4 }, problems: [{ problem: "twice_in_file" }] }]);
  });

  it("tells rows without a number apart by content and by how often it came", () => {
    const unnamed = { ...good, external_id: "" };
    const keys = check([unnamed, unnamed, { ...unnamed, amount: "5" }]).good.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(
      check([unnamed, { ...unnamed, amount: "5" }, unnamed])
        .good.map(({ key }) => key)
        .sort(),
    ).toEqual(keys.sort());
  });
});

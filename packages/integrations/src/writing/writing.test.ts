import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Company,
  type CompanyWanted,
  emptyBook,
  enter,
  nameKeyOf,
  settleCompany,
  takeUnsaved,
} from "./company-book.ts";
import { decideDeal } from "./decide-deal.ts";
import { decideSaleKinds, type FirstSales, type OpenSale } from "./decide-sale-kinds.ts";

function company(
  id: string,
  name: string,
  ids: Partial<Pick<Company, "taxId" | "externalId">> = {},
): Company {
  return {
    id,
    name,
    nameKey: nameKeyOf(name),
    taxId: null,
    externalId: null,
    sourceHash: null,
    unsaved: null,
    ...ids,
  };
}

function bookOf(...companies: Company[]) {
  const book = emptyBook();
  for (const one of companies) enter(book, one);
  return book;
}

const wanted = (want: Partial<CompanyWanted>): CompanyWanted => ({
  name: null,
  taxId: null,
  externalId: null,
  ...want,
});

describe("settleCompany", () => {
  const known = () =>
    bookOf(
      company("a", "Alpha", { taxId: "111" }),
      company("b", "Beta"),
      company("c", "Gamma"),
      company("d", "ГАММА"),
      company("e", "«Gamma»"),
    );

  it.each<[Partial<CompanyWanted>, string]>([
    [{ name: "alpha" }, "a"],
    [{ name: "Other", taxId: "111" }, "a"],
    [{ name: "Beta", taxId: "222" }, "b"],
    [{ name: "gamma" }, "name_ambiguous"],
    [{ name: "Alpha", taxId: "999" }, "new"],
    [{ name: "Delta" }, "new"],
    [{ taxId: "333" }, "new"],
  ])("%j is %s", (want, expected) => {
    const settled = settleCompany(known(), wanted(want));
    const found =
      "problem" in settled ? settled.problem : settled.company.unsaved === "all" ? "new" : settled.company.id;
    expect(found).toBe(expected);
  });

  it("teaches a company its tax id, so that the next row finds it by that", () => {
    const book = known();
    settleCompany(book, wanted({ name: "Beta", taxId: "222" }));
    expect(settleCompany(book, wanted({ name: "Renamed", taxId: "222" }))).toMatchObject({
      company: { id: "b" },
    });
    expect(settleCompany(book, wanted({ name: "Beta", taxId: "444" }))).toMatchObject({
      company: { unsaved: "all" },
    });
  });

  it("refuses a tax id that another company has", () => {
    const book = bookOf(
      company("a", "Alpha", { taxId: "111", externalId: "x" }),
      company("b", "Beta", { taxId: "222" }),
    );
    expect(settleCompany(book, wanted({ name: "Alpha", externalId: "x", taxId: "222" }))).toEqual({
      problem: "tax_id_taken",
    });
    expect(settleCompany(book, wanted({ name: "Alpha", externalId: "y", taxId: "111" }))).toEqual({
      problem: "tax_id_taken",
    });
  });

  it("hands out what is to be written once", () => {
    const book = known();
    const rows = [{ name: "Delta" }, { name: "delta" }, { name: "Beta", taxId: "222" }].map((want) =>
      settleCompany(book, wanted(want)),
    );
    const companies = rows.flatMap((settled) => ("company" in settled ? settled.company : []));
    expect(takeUnsaved(companies)).toMatchObject({
      made: [{ name: "Delta" }],
      learnt: [{ id: "b", taxId: "222" }],
    });
    expect(takeUnsaved(companies)).toEqual({ made: [], learnt: [] });
  });
});

describe("decideDeal", () => {
  const sale = { id: "s", partnerId: "p", sourceHash: "same", isSettled: false };
  const lead = { id: "l", partnerId: "p", sourceHash: "same", status: "accepted" as const };

  it.each([
    ["won", undefined, undefined, "other", "add sale"],
    ["won", sale, undefined, "same", "none"],
    ["won", sale, undefined, "other", "change sale"],
    ["won", { ...sale, isSettled: true }, undefined, "other", "refuse"],
    ["won", undefined, lead, "other", "win lead"],
    ["won", undefined, { ...lead, status: "lost" as const }, "other", "win lead"],
    ["won", undefined, { ...lead, status: "won" as const }, "other", "refuse"],
    ["lost", undefined, undefined, "other", "add lead"],
    ["open", undefined, undefined, "other", "add lead"],
    ["lost", sale, undefined, "other", "refuse"],
    ["open", sale, lead, "same", "refuse"],
    ["open", undefined, lead, "same", "none"],
    ["lost", undefined, lead, "other", "change lead"],
    ["lost", undefined, { ...lead, status: "won" as const }, "other", "refuse"],
  ] as const)("%s, with sale %j and lead %j, content %s: %s", (stage, knownSale, knownLead, hash, fate) => {
    expect(decideDeal(stage, hash, { sale: knownSale, lead: knownLead })).toMatchObject({ fate });
  });
});

describe("decideSaleKinds", () => {
  it("calls the earliest sale of each client its first, in whatever batches they come", () => {
    const sale = fc.record({ client: fc.constantFrom("a", "b", "c"), day: fc.integer({ min: 10, max: 28 }) });
    fc.assert(
      fc.property(fc.array(fc.array(sale, { maxLength: 8 }), { maxLength: 6 }), (batches) => {
        const stored = new Map<string, OpenSale>();
        const firstSales: FirstSales = new Map();
        for (const batch of batches) {
          const sales = batch.map(({ client, day }) => ({
            id: `${stored.size}-${Math.random()}`,
            clientId: client,
            soldOn: `2017-01-${day}`,
            kind: null,
          }));
          const demoted = decideSaleKinds(sales, firstSales);
          for (const one of sales) stored.set(one.id, one);
          for (const id of demoted) Object.assign(stored.get(id) ?? {}, { kind: "repeat" });
        }
        for (const client of ["a", "b", "c"]) {
          const own = [...stored.values()].filter(({ clientId }) => clientId === client);
          const firsts = own.filter(({ kind }) => kind === "first");
          expect(firsts).toHaveLength(Math.min(1, own.length));
          expect(own.every(({ soldOn }) => soldOn >= (firsts[0]?.soldOn ?? ""))).toBe(true);
        }
      }),
    );
  });

  it("leaves alone what the file says, and refunds", () => {
    const sales: OpenSale[] = [
      { id: "1", clientId: "a", soldOn: "2017-01-05", kind: "first" },
      { id: "2", clientId: "a", soldOn: "2017-01-01", kind: null },
      { id: "3", clientId: "a", soldOn: "2016-01-01", kind: "refund" },
      { id: "4", clientId: "a", soldOn: "2017-01-09", kind: null },
    ];
    expect(decideSaleKinds(sales, new Map())).toEqual([]);
    expect(sales.map(({ kind }) => kind)).toEqual(["first", "first", "refund", "repeat"]);
  });
});

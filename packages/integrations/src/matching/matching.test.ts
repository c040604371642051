import { describe, expect, it } from "vitest";
import { findMappingProblems, listIgnoredColumns, mergeMapping } from "./decide-mapping.ts";
import { guessMapping, knowsHeader } from "./guess-mapping.ts";
import { guessStage, stageReader } from "./guess-stage.ts";
import type { ImportKind } from "./import-fields.ts";

describe("guessMapping", () => {
  it.each<[ImportKind, string[], Record<string, string>]>([
    [
      "sales",
      [
        "opportunity_id",
        "sales_agent",
        "product",
        "account",
        "deal_stage",
        "engage_date",
        "close_date",
        "close_value",
        "client_inn",
      ],
      {
        external_id: "opportunity_id",
        partner: "sales_agent",
        product: "product",
        client: "account",
        status: "deal_stage",
        opened_date: "engage_date",
        date: "close_date",
        amount: "close_value",
        client_tax_id: "client_inn",
      },
    ],
    [
      "sales",
      [
        "Номер",
        "Партнёр",
        "ИНН партнёра",
        "Клиент",
        "ИНН",
        "Сумма сделки, руб.",
        "Дата закрытия",
        "Этап сделки",
        "Ответственный",
      ],
      {
        external_id: "Номер",
        partner: "Партнёр",
        partner_tax_id: "ИНН партнёра",
        client: "Клиент",
        client_tax_id: "ИНН",
        amount: "Сумма сделки, руб.",
        date: "Дата закрытия",
        status: "Этап сделки",
      },
    ],
    [
      "sales",
      ["DealID", "PartnerName", "CustomerName", "Total (USD)"],
      { external_id: "DealID", partner: "PartnerName", client: "CustomerName", amount: "Total (USD)" },
    ],
    [
      "partners",
      ["sales_agent", "manager", "regional_office", "email"],
      { name: "sales_agent", manager: "manager", region: "regional_office", email: "email" },
    ],
    [
      "clients",
      ["account", "sector", "revenue", "employees", "office_location", "inn", "okved"],
      {
        name: "account",
        industry: "sector",
        employees: "employees",
        region: "office_location",
        tax_id: "inn",
        activity_code: "okved",
      },
    ],
    [
      "products",
      ["product", "series", "sales_price"],
      { name: "product", series: "series", price: "sales_price" },
    ],
    [
      "products",
      ["Артикул", "Наименование", "Цена"],
      { external_id: "Артикул", name: "Наименование", price: "Цена" },
    ],
  ])("%s: %j", (kind, columns, mapping) => {
    expect(guessMapping(kind, columns, [])).toEqual(mapping);
  });

  it("looks at the values where the header says nothing", () => {
    const rows = [
      ["Moses", "Cancity", "Won", "2017-03-01"],
      ["Moses", "Isdom", "Lost", "2017-03-02"],
    ];
    expect(guessMapping("sales", ["partner", "client", "xyz", "when"], rows)).toMatchObject({
      status: "xyz",
      date: "when",
    });
  });

  it("gives one column to one field", () => {
    const mapping = guessMapping("sales", ["client", "client (2)", "amount", "sum"], []);
    expect(new Set(Object.values(mapping)).size).toBe(Object.values(mapping).length);
  });

  it("knows a header from a value", () => {
    expect(knowsHeader("sales", "Close Date")).toBe(true);
    expect(knowsHeader("sales", "2017-03-01")).toBe(false);
    expect(knowsHeader("sales", "Moses Frase")).toBe(false);
  });
});

describe("findMappingProblems", () => {
  const columns = ["a", "b", "c"];
  it.each([
    [{ partner: "a", client: "b" }, []],
    [{ partner_tax_id: "a", client_tax_id: "b" }, []],
    [{ partner: "a" }, ["client column_required"]],
    [{ partner: "a", client: "z" }, ["client column_unknown"]],
    [{ partner: "a", client: "a" }, ["client column_twice"]],
    [{ partner: "a", client: "b", colour: "c" }, ["colour field_unknown"]],
  ])("%j: %j", (mapping, problems) => {
    const found = findMappingProblems("sales", columns, mapping);
    expect(found.map(({ field, problem }) => `${field} ${problem}`)).toEqual(problems);
  });

  it("lists what is left out", () => {
    expect(listIgnoredColumns(columns, { partner: "a" })).toEqual(["b", "c"]);
  });
});

describe("mergeMapping", () => {
  it("puts what is told before what was guessed, and leaves the other guesses", () => {
    const guessed = { partner: "agent", client: "account", amount: "value" };
    expect(mergeMapping(guessed, { client: "agent", date: "day" })).toEqual({
      client: "agent",
      amount: "value",
      date: "day",
    });
    expect(mergeMapping(guessed, {})).toEqual(guessed);
  });
});

describe("stages", () => {
  it.each([
    ["Won", "won"],
    ["closed-won", "won"],
    ["Сделка успешна", "won"],
    ["ОПЛАЧЕНО", "won"],
    ["Lost", "lost"],
    ["Сделка провалена", "lost"],
    ["Engaging", "open"],
    ["Prospecting", "open"],
    ["В работе", "open"],
    ["Новая", "open"],
    ["Счёт выставлен", "open"],
    ["Whatever", null],
  ] as const)("%s is %s", (word, stage) => {
    expect(guessStage(word)).toBe(stage);
  });

  it("are what a person has said, before any guess", () => {
    const read = stageReader({ "  whatEver ": "lost", Won: "open" });
    expect([read("Whatever"), read("won"), read("Lost"), read("?")]).toEqual(["lost", "open", "lost", null]);
  });
});

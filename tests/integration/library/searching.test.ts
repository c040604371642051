import { type TenantScope, withTenant } from "@tributary/db";
import { countLibrary, listItems, listLibrary } from "@tributary/library";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor, type TestVendor } from "../../support/vendors.ts";
import { enrolledMember, publish } from "./library-world.ts";

const db = testDatabase();
const made: { vendor?: TestVendor; rep?: TenantScope } = {};
const vendor = (): TestVendor => made.vendor as TestVendor;
const rep = (): TenantScope => made.rep as TenantScope;

beforeAll(async () => {
  made.vendor = await makeVendor(db.database);
  made.rep = await enrolledMember(db, made.vendor);
  const item = (title: string, summary = "", content?: { kind: string } & Record<string, unknown>) =>
    publish(db, vendor().scope, { title, summary, ...(content && { content }) });
  await item("Презентация для розничных сетей", "Как рассказать о складском учёте");
  await item("Прайс-лист на 2026 год", "Цены для партнёров", {
    kind: "price_list",
    rows: [{ product: "Ещё один тариф", price: "900 ₽" }],
  });
  await item("How companies cut losses", "A case about bakeries", {
    kind: "case",
    niche: "Retail",
    client: "Cancity",
    problem: "Spoiled goods",
    result: "Losses fell by half after three deliveries",
  });
  await item("Скрипт первого звонка", "", { kind: "template", message: "Здравствуйте, {{client_name}}" });
  await publish(db, vendor().scope, { title: "Презентация для руководителей", levels: ["department_head"] });
});

const find = async (search: string): Promise<string[]> => {
  const { rows } = await withTenant(db.database, rep(), (tx) => listLibrary(tx, { search, limit: 10 }));
  return rows.map(({ title }) => title.split(" ").slice(0, 2).join(" "));
};

describe("search", () => {
  it.each([
    ["презентации", ["Презентация для"]],
    ["презентациями розничной сети", ["Презентация для"]],
    ["ПРЕЗЕНТАЦИЯ", ["Презентация для"]],
    ["презент", ["Презентация для"]],
    ["складского учета", ["Презентация для"]],
    ["учёт", ["Презентация для"]],
    ["цена партнера", ["Прайс-лист на"]],
    ["еще тарифы", ["Прайс-лист на"]],
    ["company", ["How companies"]],
    ["loss", ["How companies"]],
    ["bakery delivery", ["How companies"]],
    ["the companies", ["How companies"]],
    ["comp", ["How companies"]],
    ["звонок", ["Скрипт первого"]],
    ["скрипты звонков", ["Скрипт первого"]],
    ["здравствуй", ["Скрипт первого"]],
    ["презентация пекарни", []],
    ["zzz", []],
    ["' or 1=1 --", []],
  ])("%j finds %j", async (words, titles) => {
    expect(await find(words)).toEqual(titles);
  });

  it("puts what says it in the title first, and shows where the rest says it", async () => {
    const text = {
      kind: "template",
      message: `${"слово ".repeat(60)} кофейня открылась ${"слово ".repeat(60)}`,
    };
    await publish(db, vendor().scope, { title: "Заметка", content: text, at: "2026-04-01T10:00:00Z" });
    await publish(db, vendor().scope, { title: "Кофейни города", at: "2026-02-01T10:00:00Z" });
    const found = await withTenant(db.database, rep(), (tx) =>
      listLibrary(tx, { search: "кофейням", limit: 1 }),
    );
    expect(found.rows).toMatchObject([{ title: "Кофейни города", excerpt: null }]);
    const cursor = found.nextCursor ?? "";
    const next = await withTenant(db.database, rep(), (tx) =>
      listLibrary(tx, { search: "кофейням", limit: 1, cursor }),
    );
    expect(next.rows).toMatchObject([
      { title: "Заметка", excerpt: expect.stringContaining("кофейня открылась") },
    ]);
    expect(next.nextCursor).toBeNull();
  });

  it("narrows by kind and trade, and counts only what the member sees", async () => {
    const list = (filter: object) =>
      withTenant(db.database, rep(), (tx) => listLibrary(tx, { limit: 10, ...filter }));
    expect((await list({ kind: "case", niche: "RETAIL" })).rows).toHaveLength(1);
    expect((await list({ kind: "case", niche: "banks" })).rows).toHaveLength(0);
    const { kinds, niches } = await withTenant(db.database, rep(), countLibrary);
    expect(niches).toEqual(["retail"]);
    expect(kinds.find(({ kind }) => kind === "case")?.count).toBe(1);
  });

  it("of editors looks into drafts", async () => {
    const { rows } = await withTenant(db.database, vendor().scope, (tx) =>
      listItems(tx, { search: "руководителю", limit: 10 }),
    );
    expect(rows.map(({ title }) => title)).toEqual(["Презентация для руководителей"]);
  });

  it.each(["x", "WzEsMiwzXQ", Buffer.from('["a","b","c"]').toString("base64url")])(
    "with a cursor that somebody made up (%s) is the first page",
    async (cursor) => {
      const page = await withTenant(db.database, rep(), (tx) => listLibrary(tx, { limit: 2, cursor }));
      expect(page.rows).toHaveLength(2);
    },
  );
});

describe("over 5,000 items", () => {
  it("reads only the rows of its words, behind row security", async () => {
    const big = await makeVendor(db.database);
    const member = await enrolledMember(db, big);
    await db.superuser.query(
      `with made as (
         insert into library.items (vendor_id, id, kind, published_version_id, published_at, changed_at, created_at)
         select $1, platform.new_id(), 'template', platform.new_id(), now() - n * interval '1 minute', now(), now()
         from generate_series(1, 5000) n returning *
       ), versions as (
         insert into library.versions (vendor_id, id, item_id, number, title, content, published_at)
         select vendor_id, published_version_id, id, 1, 'Item', '{"kind": "template", "message": "x"}', published_at from made
       )
       insert into library.words (vendor_id, lexeme, item_id, weight)
       select vendor_id, word, id, 1 from (
         -- by its place and not by its id: the same items have the same words in every run
         select *, row_number() over (order by published_at) as place from made
       ) as placed, lateral (
         select 'word' || (('x' || substr(md5(place || '-' || w), 1, 4))::bit(16)::int % 2000) as word
         from generate_series(1, 40) w group by 1) words`,
      [big.id],
    );
    await db.superuser.query("analyze library.items, library.versions, library.words");
    const tables = ["library.items", "library.versions", "library.words"];
    const [count, page] = await withTenant(db.database, member, async (tx) => {
      const found = await listLibrary(tx, { search: "word77 word1999", limit: 20 });
      const { rows } = await sql<{ read: number }>`
        select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read
        from pg_stat_xact_user_tables where relid = any(${tables}::text[]::regclass[])`.execute(tx);
      return [rows[0]?.read ?? 0, found] as const;
    });
    expect(page.rows.length).toBeGreaterThan(0);
    // Each of the words stands in a hundred items; the library has 5,000 of them and 200,000 words.
    expect(count).toBeLessThan(3_000);
    const plan = await withTenant(db.database, member, async (tx) => {
      const { rows } = await sql<{ "QUERY PLAN": string }>`
        explain (costs off) select item_id from library.words where vendor_id = ${big.id} and lexeme = any('{word77}')
        union all select item_id from library.words
          where vendor_id = ${big.id} and lexeme >= 'word12' and lexeme < ${"word12\u{10ffff}"}`.execute(tx);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
    expect(plan.match(/Index (Only )?Scan|Bitmap Index Scan/g)).toHaveLength(2);
    expect(plan).toMatch(/Index Cond: .*lexeme = /);
    expect(plan).toMatch(/Index Cond: .*lexeme >= /);
    expect(plan).not.toMatch(/Seq Scan/);
  });
});

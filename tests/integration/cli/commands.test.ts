import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openKeyring } from "@tributary/identity";
import { fixedClock } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { commandLine, vendorCreate } from "./command-line.ts";

const test = testDatabase();
const cli = commandLine(test);

describe("vendor create and api-key create", () => {
  it("open a vendor once, and give a key that is recognised", async () => {
    const made = await cli.run(vendorCreate("keys"));
    expect(made).toMatchObject({ status: 0, result: { slug: "keys" } });
    expect(await cli.run(vendorCreate("keys"))).toMatchObject({
      status: 1,
      result: null,
      error: { code: "taken" },
    });
    const key = await cli.run(["api-key", "create", "--vendor", "keys", "--role", "director"]);
    expect(key.status).toBe(0);
    const text = (key.result as { key: string }).key;
    expect(text).toMatch(/^trib_/);
    const recognised = await openKeyring(test.database).recognise(text);
    expect(recognised.ok).toBe(true);
  });

  it("say what does not fit, by option", async () => {
    const words = vendorCreate("Not A Slug").map((word) => (word === "USD" ? "dollars" : word));
    const { status, error } = await cli.run(words);
    expect(status).toBe(1);
    expect(error).toMatchObject({
      code: "invalid",
      fields: [{ option: "--slug" }, { option: "--currency" }, { option: "--email" }],
    });
    expect(await cli.run(["api-key", "create", "--vendor", "nobody", "--role", "director"])).toMatchObject({
      status: 1,
      error: { code: "not_found", message: "There is no vendor nobody." },
    });
    expect(await cli.run(["api-key", "create"])).toMatchObject({ status: 2, error: { code: "usage" } });
  });
});

describe("import and segments partners", () => {
  const header = "id,partner,client,amount,date,status";
  const rows = [
    ...Array.from({ length: 4 }, (_, index) => `k${index},Key,Client ${index},1000,2017-12-2${index},Won`),
    ...Array.from({ length: 3 }, (_, index) => `s${index},Small,Client ${index},100,2017-12-2${index},Won`),
    "x1,Key,,1000,2017-12-20,Won",
  ];

  it("import a file once, write what was refused, and class the partners as of a day", async () => {
    await cli.run(vendorCreate("sales"));
    const file = join(cli.dataDir, "deals.csv");
    const rejected = join(cli.dataDir, "rejected.csv");
    writeFileSync(file, [header, ...rows].join("\n"));
    const words = ["import", "--vendor", "sales", "--kind", "sales", "--file", file];
    const first = await cli.run([...words, "--rejected", rejected]);
    expect(first).toMatchObject({
      status: 0,
      result: { status: "done", rows: { read: 8, imported: 7, unchanged: 0, rejected: 1 } },
    });
    expect(readFileSync(rejected, "utf8")).toContain("x1,Key");
    expect(await cli.run(words)).toMatchObject({ result: { rows: { imported: 0, unchanged: 7 } } });
    const classes = await cli.run(["segments", "partners", "--vendor", "sales", "--as-of", "2017-12-31"]);
    expect(classes).toMatchObject({
      status: 0,
      result: {
        data: [
          { name: "Key", class: "key", deals: 4, revenue: { amount_minor: 4_000_00, currency: "USD" } },
          { name: "Small", class: "low_yield", average_check: { amount_minor: 100_00, currency: "USD" } },
        ],
        meta: { as_of: "2017-12-31", key_count: 1, partner_count: 2 },
      },
    });
    const wrong = await cli.run(["segments", "partners", "--vendor", "sales", "--as-of", "2017-02-30"]);
    expect(wrong).toMatchObject({ status: 1, error: { code: "invalid" } });
  });

  it("take a mapping for what is guessed wrong, and refuse what is no table", async () => {
    await cli.run(vendorCreate("mapped"));
    const file = join(cli.dataDir, "odd.csv");
    const mapping = join(cli.dataDir, "mapping.json");
    writeFileSync(file, ["qwe,asd,client,amount,date", "1,Key,One,10,2017-12-20"].join("\n"));
    const words = ["import", "--vendor", "mapped", "--kind", "sales", "--file", file];
    expect(await cli.run(words)).toMatchObject({ status: 1, error: { code: "mapping" } });
    writeFileSync(mapping, JSON.stringify({ partner: "asd", external_id: "qwe" }));
    expect(await cli.run([...words, "--mapping", mapping])).toMatchObject({
      result: { rows: { imported: 1 } },
    });
    writeFileSync(mapping, "[1]");
    expect(await cli.run([...words, "--mapping", mapping])).toMatchObject({
      status: 1,
      error: { code: "mapping" },
    });
    writeFileSync(file, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    expect(await cli.run(words)).toMatchObject({ status: 1, error: { code: "file_refused" } });
    const none = words.map((word) => (word === file ? join(cli.dataDir, "none.csv") : word));
    expect(await cli.run(none)).toMatchObject({ status: 1, error: { code: "file" } });
  });
});

describe("doctor", () => {
  it("finds a healthy database well, and says the way out of what is not", async () => {
    const found = await cli.run(["doctor"]);
    const { checks } = found.result as { checks: { check: string; status: string; way_out?: string }[] };
    const good = [
      "node",
      "environment",
      "data folder",
      "database",
      "clock",
      "role",
      "schema",
      "row security",
      "relay",
      "queue",
    ];
    expect(checks.filter(({ status }) => status === "good").map(({ check }) => check)).toEqual(
      expect.arrayContaining(good),
    );
    expect(checks.find(({ check }) => check === "worker")).toMatchObject({
      status: "bad",
      way_out: "Start it: npm start",
    });
    expect(found.status).toBe(1);
    await test.owner.query(
      "insert into platform.installation_facts (name, value) values ('worker.heartbeat', '{}')",
    );
    expect(await cli.run(["doctor"])).toMatchObject({ status: 0, result: { healthy: true } });
  });

  it.each([
    ["clock", async () => fixedClock(new Date(Date.now() - 600_000)), async () => {}],
    [
      "row security",
      () => test.owner.query("alter table leads.leads no force row level security"),
      () => test.owner.query("alter table leads.leads force row level security"),
    ],
    [
      "schema",
      () => test.owner.query("update public.tributary_migrations set checksum = 'x' || checksum"),
      () => test.owner.query("update public.tributary_migrations set checksum = substr(checksum, 2)"),
    ],
    [
      "relay",
      () =>
        test.owner.query(
          "insert into platform.outbox (id, name, payload, created_at) values (gen_random_uuid(), 'x.y', '{}', now() - interval '1 hour')",
        ),
      () => test.owner.query("delete from platform.outbox where name = 'x.y'"),
    ],
    [
      "data folder",
      async () => writeFileSync(join(cli.dataDir, "secret"), "x", { mode: 0o644 }),
      async () => chmodSync(join(cli.dataDir, "secret"), 0o600),
    ],
  ] as const)("notices a broken %s", async (check, spoil, mend) => {
    const made = await spoil();
    const clock = check === "clock" ? { clock: made as ReturnType<typeof fixedClock> } : {};
    const { result, status } = await cli.run(["doctor"], clock);
    await mend();
    const bad = (result as { checks: { check: string; status: string }[] }).checks.filter(
      (found) => found.status === "bad",
    );
    expect(bad.map((found) => found.check)).toEqual([check]);
    expect(status).toBe(1);
  });
});

describe("every command line", () => {
  it("keeps to JSON: help too, when asked for it so", async () => {
    expect(await cli.run(["--help", "--json"])).toMatchObject({ status: 0 });
    expect(await cli.run(["mail", "list"])).toMatchObject({ status: 0, result: { data: [], more: false } });
    expect(await cli.run(["mail", "list", "--limit", "0"])).toMatchObject({
      status: 1,
      error: { code: "invalid" },
    });
  });
});

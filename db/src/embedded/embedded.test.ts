import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { attachOrStart, type EmbeddedPostgres, holdDataFolder, startEmbeddedPostgres } from "./index.ts";
import { findPostmaster } from "./postmaster.ts";

let dataDir: string;
const running = new Set<EmbeddedPostgres>();

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "tributary-embedded-"));
  chmodSync(dataDir, 0o711);
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  rmSync(dataDir, { recursive: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir });
  running.add(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

function postmasterPid(): number {
  return findPostmaster(join(dataDir, "postgres/data"))?.pid ?? 0;
}

test("what was written is there after a stop, and after a kill", async () => {
  const first = await start();
  await ask(first.ownerUrl, "create table kept as select 1 as value");
  await first.stop();
  const second = await start();
  await ask(second.ownerUrl, "insert into kept values (2)");
  process.kill(postmasterPid(), "SIGKILL");
  await second.exited;
  const third = await start();
  expect(await ask(third.ownerUrl, "select sum(value)::int from kept")).toBe(3);
  expect(new URL(third.ownerUrl).port).toBe(new URL(first.ownerUrl).port);
});

test("a server that a killed run left behind is ended, not met", async () => {
  const left = await start();
  const pid = postmasterPid();
  const next = await start();
  await left.exited;
  expect(postmasterPid()).not.toBe(pid);
  expect(await ask(next.runtimeUrl, "select 1")).toBe(1);
});

test("the runtime role owns nothing and cannot change the schema", async () => {
  const { runtimeUrl, ownerUrl } = await start();
  await expect(ask(runtimeUrl, "create table public.mine ()")).rejects.toMatchObject({ code: "42501" });
  await expect(ask(runtimeUrl, "create schema mine")).rejects.toMatchObject({ code: "42501" });
  await expect(ask(runtimeUrl, "set role tributary_owner")).rejects.toMatchObject({ code: "42501" });
  await ask(runtimeUrl, "create temporary table mine ()");
  const rights =
    "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user";
  expect(await ask(runtimeUrl, rights)).toBe(false);
  await ask(ownerUrl, "alter role tributary_app set statement_timeout = '30s'");
  await expect(ask(ownerUrl, "alter role postgres set statement_timeout = '30s'")).rejects.toMatchObject({
    code: "42501",
  });
});

test("text follows the rules of every script, and nothing that was promised can be lost", async () => {
  const { runtimeUrl } = await start();
  expect(await ask(runtimeUrl, "select lower('ЁЖИК ÄÖ') || upper('щука')")).toBe("ёжик äöЩУКА");
  expect(await ask(runtimeUrl, "select 'ЁЖИК' ~* 'ёжик'")).toBe(true);
  const settings = ["fsync", "synchronous_commit", "data_checksums", "full_page_writes"];
  for (const name of settings) expect(await ask(runtimeUrl, `show ${name}`)).toBe("on");
});

test("a half-written first start is not taken for a database", async () => {
  mkdirSync(join(dataDir, "postgres/data.new-1"), { recursive: true });
  writeFileSync(join(dataDir, "postgres/data.new-1/PG_VERSION"), "18\n");
  expect(await ask((await start()).runtimeUrl, "select 1")).toBe(1);
});

test("a damaged folder is told in one line with the way out", async () => {
  await (await start()).stop();
  const file = join(dataDir, "postgres/data/global/pg_control");
  writeFileSync(file, readFileSync(file).fill(7));
  await expect(start()).rejects.toThrow(/^The data folder .* is damaged: /);
  rmSync(file);
  await expect(start()).rejects.toThrow(
    /^The data folder .* is damaged: .*pg_control is missing\. Move it away .* restore a backup\.$/,
  );
  rmSync(join(dataDir, "postgres.json"));
  await expect(start()).rejects.toThrow(/is damaged: postgres\.json.* is missing/);
});

test("a database that is gone is told, and not replaced by an empty one", async () => {
  await (await start()).stop();
  rmSync(join(dataDir, "postgres"), { recursive: true });
  await expect(start()).rejects.toThrow(
    /is damaged: its database, .*, is missing\. Move it away to begin anew/,
  );
});

test("a database that has lost a file is told at the start, not when somebody asks for what was in it", async () => {
  const server = await start();
  await ask(server.ownerUrl, "create table kept as select 1 as value");
  const file = String(await ask(server.ownerUrl, "select pg_relation_filepath('kept')"));
  const folder = dirname(file);
  await server.stop();
  rmSync(join(dataDir, "postgres/data", file));
  await expect(start()).rejects.toThrow(/is damaged: the file of kept is missing\. Move it away/);
  rmSync(join(dataDir, "postgres/data", folder), { recursive: true });
  await expect(start()).rejects.toThrow(/is damaged: database "tributary" does not exist\./);
});

test("a stale number in postmaster.pid that another program has now does not hinder", async () => {
  await (await start()).stop();
  writeFileSync(join(dataDir, "postgres/data/postmaster.pid"), `${process.pid}\n`);
  expect(await ask((await start()).runtimeUrl, "select 1")).toBe(1);
});

test("a command uses what runs, and else starts it for its own time", async () => {
  const alone = await attachOrStart({ dataDir });
  expect(alone.started).toBe(true);
  const beside = await attachOrStart({ dataDir });
  expect(beside).toMatchObject({ started: false, runtimeUrl: alone.runtimeUrl });
  await alone.stop();
  expect(postmasterPid()).toBe(0);
});

test("two installations never share a data folder", async () => {
  const hold = await holdDataFolder(dataDir, "start");
  expect(hold.afterKill).toBe(false);
  await expect(holdDataFolder(dataDir, "start")).rejects.toThrow(/already runs from/);
  hold.release();
  writeFileSync(
    join(dataDir, "holder.json"),
    JSON.stringify({ pid: process.pid, birth: "1", what: "start" }),
  );
  expect((await holdDataFolder(dataDir, "start")).afterKill).toBe(true);
});

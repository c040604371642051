import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../embedded/index.ts";
import { prepareOutsideDatabase } from "./index.ts";

// The embedded server asks for passwords, so it can stand for an outside one.
const folder = mkdtempSync(join(tmpdir(), "tributary-outside-"));
const appSecret = "s".repeat(32);
let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: folder });
}, 60_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function owner(change: (url: URL) => void = () => {}): string {
  const url = new URL(server.ownerUrl);
  change(url);
  return url.href;
}

function prepare(databaseUrl: string, ownerUrl?: string) {
  return prepareOutsideDatabase({ databaseUrl, ownerUrl, appSecret });
}

test("two roles that were made beforehand are taken as they are", async () => {
  const made = await prepare(server.runtimeUrl, server.ownerUrl);
  expect(made).toMatchObject({
    runtimeUrl: server.runtimeUrl,
    ownerUrl: server.ownerUrl,
    runtimeRole: "tributary_app",
  });
});

test("with the owner alone, a runtime role is made once, and again with a new secret", async () => {
  const first = await prepare(owner());
  expect(first.runtimeRole).toBe("tributary_app");
  expect(await prepare(owner())).toEqual(first);
  const rotated = await prepareOutsideDatabase({
    databaseUrl: owner(),
    ownerUrl: undefined,
    appSecret: "t".repeat(32),
  });
  expect(rotated.runtimeUrl).not.toBe(first.runtimeUrl);
});

test.each<[string, (url: URL) => void, RegExp]>([
  [
    "a wrong password",
    (url) => (url.password = "hunter2"),
    /^The password of the user "tributary_owner" is wrong\. Correct DATABASE_URL\.$/,
  ],
  [
    "a missing database",
    (url) => (url.pathname = "/none"),
    /^There is no database "none" at 127\.0\.0\.1:\d+\. Make it \(createdb none\)/,
  ],
  [
    "an unknown host",
    (url) => (url.hostname = "no-such-host.invalid"),
    /^The host no-such-host\.invalid (is not known|cannot be looked up)/,
  ],
])("%s is told in one sentence", async (_, change, sentence) => {
  await expect(prepare(owner(change))).rejects.toThrow(sentence);
});

test("nothing that listens is told in one sentence", async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  const port = String(typeof address === "object" && address ? address.port : 1);
  await expect(prepare(owner((url) => (url.port = port)))).rejects.toThrow(
    /^No Postgres answers at 127\.0\.0\.1:\d+\./,
  );
});

test("missing rights are told in one sentence", async () => {
  await prepare(owner());
  await expect(prepare((await prepare(owner())).runtimeUrl)).rejects.toThrow(
    /may not create schemas in "tributary"/,
  );
  await expect(prepare(owner(), owner())).rejects.toThrow(/stands above the rules that keep vendors apart/);
});

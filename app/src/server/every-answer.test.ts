import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@tributary/db";
import { localFileStore } from "@tributary/files";
import { systemClock, unwrap } from "@tributary/kernel";
import { readServerEnv } from "@tributary/kernel/env";
import { createLogger } from "@tributary/kernel/log";
import { afterAll, describe, expect, it } from "vitest";
import { createApp } from "./create-app.ts";

const appUrl = "https://tributary.example";
// Nothing here comes so far as to ask the database or a page; what reaches a page breaks, as a bug in one would.
const told = { NODE_ENV: "test", DATABASE_URL: "postgres://127.0.0.1:1/nowhere", APP_URL: appUrl } as const;
const env = unwrap(readServerEnv({ ...told, APP_SECRET: "a secret of this test that is long enough" }));
const database = openDatabase({ url: env.DATABASE_URL, max: 1 });
const assets = mkdtempSync(join(tmpdir(), "tributary-assets-"));
mkdirSync(join(assets, "assets"));
writeFileSync(join(assets, "assets/page-1a2b.js"), "export {};");
const app = createApp(
  {
    env,
    database,
    clock: systemClock,
    log: createLogger("test", "silent"),
    files: localFileStore("nowhere"),
  },
  { mode: "production", assets, build: () => Promise.reject(new Error("no pages in this test")) },
);
afterAll(async () => {
  rmSync(assets, { recursive: true });
  await database.close();
});

function ask(path: string, init: RequestInit & { own?: true } = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (init.own) headers.set("origin", appUrl);
  return Promise.resolve(app.request(path, { ...init, headers }));
}

describe("every answer", () => {
  it.each([
    ["health", 200, "/healthz", {}],
    ["the API without a key", 401, "/api/v1/leads", {}],
    ["an unknown endpoint", 401, "/api/v1/nothing", {}],
    ["a request from elsewhere", 403, "/sign-in", { method: "POST" }],
    ["a method that no page has", 405, "/sign-in", { method: "DELETE", own: true }],
    ["a bug", 500, "/sign-in", {}],
  ] as const)("of %s guards the browser", async (_, status, path, init) => {
    const answer = await ask(path, init);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "strict-transport-security": expect.stringContaining("max-age"),
      "cache-control": "no-store",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(await answer.text()).not.toMatch(/no pages in this test|node_modules/);
  });

  it("that is an asset is kept for ever and may do nothing by itself, in few bytes", async () => {
    const answer = await ask("/assets/page-1a2b.js", { headers: { "accept-encoding": "br" } });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-encoding": "br",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
  });
});

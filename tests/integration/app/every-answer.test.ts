import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApiKey } from "@tributary/identity";
import { localFileStore } from "@tributary/integrations";
import { systemClock, unwrap } from "@tributary/kernel";
import { readEnv } from "@tributary/kernel/env";
import { createLogger } from "@tributary/kernel/log";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../app/src/server/create-app.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor } from "../../support/vendors.ts";

const appUrl = "https://tributary.example";
const db = testDatabase();
let dataDir: string;
let app: ReturnType<typeof createApp>;
let key: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "tributary-answers-"));
  const told = { DATABASE_URL: db.runtimeUrl, DATA_DIR: dataDir, APP_URL: appUrl };
  const env = unwrap(readEnv({ ...told, APP_SECRET: "a secret of this test that is long enough" }));
  app = createApp(
    {
      env,
      database: db.database,
      clock: systemClock,
      log: createLogger("test", "silent"),
      files: localFileStore(dataDir),
    },
    // The pages themselves are not asked here; whatever reaches them breaks, as a bug in a page would.
    { mode: "production", assets: null, build: () => Promise.reject(new Error("no pages in this test")) },
  );
  const { scope } = await makeVendor(db.database);
  ({ key } = unwrap(await createApiKey(db.database, scope, { name: "All", role: "director" })));
});
afterAll(() => rm(dataDir, { recursive: true }));

function ask(path: string, init: RequestInit & { own?: true; key?: true } = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (init.own) headers.set("origin", appUrl);
  if (init.key) headers.set("authorization", `Bearer ${key}`);
  return Promise.resolve(app.request(path, { ...init, headers }));
}

describe("every answer", () => {
  it.each([
    ["health", 200, "/healthz", {}],
    ["the API without a key", 401, "/api/v1/leads", {}],
    ["the API with one", 200, "/api/v1/leads", { key: true }],
    ["an unknown endpoint", 404, "/api/v1/nothing", { key: true }],
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

  it.each(["GET", "POST", "PUT"])("of the API to %s of nothing is a problem, not a page", async (method) => {
    const answer = await ask("/api/v1/nothing", { method, key: true });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 404, code: "not_found" });
  });

  it("to an upload whose parts have no end is a refusal", async () => {
    const answer = await ask("/api/v1/imports", {
      method: "POST",
      key: true,
      body: "x",
      headers: { "content-type": "multipart/form-data" },
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "file_refused" });
  });
});

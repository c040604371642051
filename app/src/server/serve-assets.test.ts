import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, expect, it } from "vitest";
import { serveAssets } from "./serve-assets.ts";

const folder = mkdtempSync(join(tmpdir(), "tributary-served-"));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([{}, { "accept-encoding": "br" }])(
  "answers for what is gone since it started as for what never was: %o",
  async (headers) => {
    const name = `page-${Object.keys(headers).length}.js`;
    writeFileSync(join(folder, name), "export {};");
    const app = new Hono().use(serveAssets(folder)).all("*", (c) => c.text("no such page", 404));
    expect((await app.request("/nothing.js")).status).toBe(404);
    rmSync(join(folder, name));
    const gone = await app.request(`/${name}`, { headers });
    expect([gone.status, await gone.text()]).toEqual([404, "no such page"]);
    writeFileSync(join(folder, name), "export {};");
    expect((await app.request(`/${name}`, { headers })).status).toBe(200);
  },
);

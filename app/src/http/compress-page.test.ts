import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressPage } from "./compress-page.ts";

const page = Buffer.from(`<p>${"words ".repeat(200)}</p>`);

describe("compressPage", () => {
  it.each([
    [null, null],
    ["identity", null],
    ["gzip, deflate", "gzip"],
    ["gzip, deflate, br", "br"],
    ["gzip;q=1.0, br;q=0.5", "br"],
    ["gzip, br;q=0", "gzip"],
    ["GZIP", "gzip"],
    ["gzip;q=0, br; q=0.000", null],
  ])("answers %j with %j", async (acceptEncoding, encoding) => {
    expect((await compressPage(page, acceptEncoding)).encoding).toBe(encoding);
  });

  it("loses nothing", async () => {
    expect(brotliDecompressSync((await compressPage(page, "br")).body)).toEqual(page);
    expect(gunzipSync((await compressPage(page, "gzip")).body)).toEqual(page);
    expect((await compressPage(page, null)).body).toEqual(page);
  });
});

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { localFileStore } from "@tributary/files";
import { invalid } from "@tributary/kernel";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readImportForm } from "./read-import-form.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tributary-form-"));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (request: Request) => readImportForm(request, localFileStore(folder));

async function filesKept(): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

function sent(type: string, ...parts: readonly string[]): Request {
  const body = `${parts.map((part) => `--x\r\n${part}\r\n`).join("")}--x--\r\n`;
  return new Request("http://127.0.0.1:3000/", { method: "POST", body, headers: { "content-type": type } });
}

const whole = "multipart/form-data; boundary=x";
const file = 'Content-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\npartner,client\r\nA,B';
const kind = (value: string) => `Content-Disposition: form-data; name="kind"\r\n\r\n${value}`;

describe("readImportForm", () => {
  it.each([
    ["no boundary", sent("multipart/form-data", kind("sales"), file), "file_refused"],
    ["another boundary", sent("multipart/form-data; boundary=y", kind("sales"), file), "file_refused"],
    [
      "a broken head",
      sent(whole, kind("sales"), 'Content-Disposition: form-data; name="file"'),
      "file_refused",
    ],
    ["another type", sent("application/json"), "invalid"],
    ["no file", sent(whole, kind("sales")), "invalid"],
  ])("refuses %s", async (_, request, code) => {
    expect(await read(request)).toMatchObject({ ok: false, error: { code } });
    expect(await filesKept()).toBe(0);
  });

  it.each([
    ["that says so beforehand", true, true, "too_large"],
    ["that says nothing of its size", false, true, "too_large"],
    ["that breaks off in the end", false, false, "file_refused"],
  ])(
    "answers a file beyond the limit %s once all of it is sent, and keeps nothing",
    async (_, told, ends, code) => {
      const piece = Buffer.alloc(128 * 1024, "partner,client\n");
      const pieces = 24;
      let sentPieces = 0;
      async function* body() {
        yield Buffer.from(`--x\r\n${kind("sales")}\r\n--x\r\n${file}`);
        for (; sentPieces < pieces; sentPieces += 1) yield piece;
        if (ends) yield Buffer.from("\r\n--x--\r\n");
      }
      const headers = {
        "content-type": whole,
        ...(told && { "content-length": String(pieces * piece.length) }),
      };
      const stream = Readable.toWeb(Readable.from(body())) as ReadableStream;
      const init = { method: "POST", body: stream, headers, duplex: "half" } as const;
      const request = new Request("http://127.0.0.1:3000/", init);
      const answer = await readImportForm(request, localFileStore(folder), 1024 * 1024);
      expect(answer).toMatchObject({ ok: false, error: { code } });
      expect(sentPieces).toBe(pieces);
      expect(await filesKept()).toBe(0);
    },
  );

  it.each([
    ["without a kind", [file]],
    ["of a kind that every object has", [kind("constructor"), file]],
  ])("refuses a file %s, and keeps nothing of it", async (_, parts) => {
    expect(await read(sent(whole, ...parts))).toEqual({ ok: false, error: invalid("kind", "required") });
    expect(await filesKept()).toBe(0);
  });

  it.each([
    ["behind", [kind("sales"), file]],
    ["before", [file, kind("sales")]],
  ])("takes a file that stands %s its kind", async (_, parts) => {
    expect(await read(sent(whole, ...parts))).toMatchObject({
      ok: true,
      value: { upload: { name: "a.csv", kind: "sales", mapping: { partner: "partner", client: "client" } } },
    });
    expect(await filesKept()).toBe(1);
  });

  it("keeps nothing of a file that is no table", async () => {
    const prose = file.replace("partner,client\r\nA,B", "Dear colleagues");
    expect(await read(sent(whole, kind("sales"), prose))).toMatchObject({ error: { code: "file_refused" } });
    expect(await filesKept()).toBe(0);
  });
});

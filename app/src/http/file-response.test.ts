import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FileStore, localFileStore, type ServedFile } from "@tributary/files";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileResponse } from "./file-response.ts";

const made: { folder?: string; files?: FileStore; file?: ServedFile } = {};
const content = "0123456789";
beforeAll(async () => {
  made.folder = await mkdtemp(join(tmpdir(), "tributary-serve-"));
  made.files = localFileStore(made.folder);
  async function* pieces() {
    yield Buffer.from(content);
  }
  const { key, bytes, sha256 } = await made.files.put(pieces(), { limitBytes: 100 });
  const createdAt = new Date("2026-03-01T10:00:00Z");
  made.file = {
    id: "1",
    key,
    bytes,
    sha256,
    name: 'Прайс "1".pdf',
    contentType: "application/pdf",
    createdAt,
  };
});
afterAll(() => rm(made.folder ?? "", { recursive: true }));

function ask(
  headers: Record<string, string> = {},
  facts: Partial<ServedFile> = {},
  method = "GET",
): Response {
  const request = new Request("http://here/v/acme/files/1/a.pdf", { headers, method });
  return fileResponse(request, { ...(made.file as ServedFile), ...facts }, made.files as FileStore);
}
const tag = (): string => `"${made.file?.sha256}"`;

describe("fileResponse", () => {
  it("sends the whole file with headers that let nothing be guessed or run", async () => {
    const response = ask();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(content);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-length": "10",
      "content-type": "application/pdf",
      "accept-ranges": "bytes",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache, no-transform",
      "content-disposition":
        "inline; filename=\"_____ _1_.pdf\"; filename*=UTF-8''%D0%9F%D1%80%D0%B0%D0%B9%D1%81%20%221%22.pdf",
      etag: tag(),
    });
  });

  it.each([
    ["image/png", "inline", true],
    ["audio/mpeg", "inline", true],
    ["video/mp4", "inline", true],
    ["application/pdf", "inline", false],
    ["text/plain", "attachment", true],
    ["text/csv", "attachment", true],
    ["image/svg+xml", "attachment", true],
    ["text/html", "attachment", true],
  ])("%s is %s, sandboxed: %s", async (contentType, how, sandboxed) => {
    const { headers, body } = ask({}, { contentType });
    await body?.cancel();
    expect(headers.get("content-disposition")).toMatch(new RegExp(`^${how};`));
    expect(headers.get("content-security-policy")?.includes("sandbox")).toBe(sandboxed);
  });

  it.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=20-", 416, "", "bytes */10"],
    ["bytes=0-1,4-5", 200, content, null],
  ])("answers %s with %d", async (range, status, text, contentRange) => {
    const response = ask({ range });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(text);
    expect(response.headers.get("content-range")).toBe(contentRange);
  });

  it("sends a slice only of the file that was meant", async () => {
    expect(await ask({ range: "bytes=0-1", "if-range": tag() }).text()).toBe("01");
    expect(await ask({ range: "bytes=0-1", "if-range": '"older"' }).text()).toBe(content);
  });

  it("sends nothing to who has it, or asks only about it", async () => {
    expect(ask({ "if-none-match": `"x", ${tag()}` })).toMatchObject({ status: 304, body: null });
    const head = ask({}, {}, "HEAD");
    expect(head).toMatchObject({ status: 200, body: null });
    expect(head.headers.get("content-length")).toBe("10");
  });
});

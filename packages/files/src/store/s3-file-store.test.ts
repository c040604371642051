import { createHash, createHmac, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileTooLarge } from "./file-store.ts";
import { s3FileStore } from "./s3-file-store.ts";

const secret = "very secret";
const objects = new Map<string, Buffer>();
const uploads = new Map<string, { name: string; parts: Map<number, Buffer> }>();
const asked: string[] = [];
const fail: { next: string | null } = { next: null };
let server: Server;

/** The signature of a request as S3 computes it (AWS Signature Version 4). */
function signatureOf(request: IncomingMessage, url: URL): string {
  const [, credential = "", signed = ""] =
    /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? "") ?? [];
  const [day = "", region = "", service = ""] = credential.split("/");
  const encode = (value: string) =>
    encodeURIComponent(value).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const query = [...url.searchParams]
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .sort()
    .join("&");
  const headers = signed.split(";").map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const hashed = String(request.headers["x-amz-content-sha256"]);
  const canonical = [request.method, url.pathname, query, headers.join(""), signed, hashed].join("\n");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const hash = createHash("sha256").update(canonical).digest("hex");
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, hash].join("\n");
  const sign = (key: string | Buffer, value: string) => createHmac("sha256", key).update(value).digest();
  const key = [region, service, "aws4_request"].reduce<Buffer>(sign, sign(`AWS4${secret}`, day));
  return sign(key, toSign).toString("hex");
}

interface Answer {
  readonly status: number;
  readonly body?: Buffer | string;
  readonly headers?: Record<string, string>;
}

interface Asked {
  readonly name: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly range: string | undefined;
}

const tagOf = (part: Buffer): string => createHash("md5").update(part).digest("hex");
const listed = (ids: readonly string[]): string =>
  ids.map((id) => `<UploadId>${id.replace("&", "&amp;")}</UploadId>`).join("");

/** What a bucket does, by verb and by what the address asks about. */
const deeds: Record<string, (asked: Asked) => Answer> = {
  PUT: ({ name, body }) => {
    objects.set(name, body);
    return { status: 200 };
  },
  GET: ({ name, range }) => read(objects.get(name), range),
  DELETE: ({ name }) => {
    objects.delete(name);
    return { status: 204 };
  },
  "POST uploads": ({ name }) => {
    const id = `u&${uploads.size}`;
    uploads.set(id, { name, parts: new Map() });
    return { status: 200, body: listed([id]) };
  },
  "GET uploads": ({ query }) => {
    const found = [...uploads].filter(([, { name }]) => name.startsWith(query.get("prefix") ?? ""));
    return { status: 200, body: listed(found.map(([id]) => id)) };
  },
  "PUT upload": ({ query, body }) => {
    if (fail.next === "part") return { status: 403, body: "<Error><Code>AccessDenied</Code></Error>" };
    uploads.get(query.get("uploadId") ?? "")?.parts.set(Number(query.get("partNumber")), body);
    return { status: 200, headers: { etag: `"${tagOf(body)}"` } };
  },
  "POST upload": ({ name, query, body }) => {
    if (fail.next === "complete") return { status: 200, body: "<Error><Code>InternalError</Code></Error>" };
    const id = query.get("uploadId") ?? "";
    const parts = [...(uploads.get(id)?.parts.values() ?? [])];
    if (!parts.every((part) => body.includes(tagOf(part)))) return { status: 400 };
    objects.set(name, Buffer.concat(parts));
    uploads.delete(id);
    return { status: 200, body: "<CompleteMultipartUploadResult/>" };
  },
  "DELETE upload": ({ query }) => {
    uploads.delete(query.get("uploadId") ?? "");
    return { status: 204 };
  },
};

function answer(request: IncomingMessage, url: URL, body: Buffer): Answer {
  const query = url.searchParams;
  const what = query.has("uploads") ? " uploads" : query.has("uploadId") ? " upload" : "";
  const deed = deeds[`${request.method}${what}`];
  const { range } = request.headers;
  return deed?.({ name: url.pathname.replace("/bucket/", ""), query, body, range }) ?? { status: 405 };
}

function read(object: Buffer | undefined, range: string | undefined): Answer {
  if (!object) return { status: 404, body: "<Error><Code>NoSuchKey</Code></Error>" };
  const [, start = "0", end = ""] = /bytes=(\d+)-(\d*)/.exec(range ?? "") ?? [];
  const slice = object.subarray(Number(start), end === "" ? object.length : Number(end) + 1);
  return { status: range ? 206 : 200, body: slice };
}

beforeEach(async () => {
  for (const kept of [objects, uploads]) kept.clear();
  asked.length = 0;
  fail.next = null;
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://here");
    const body = await buffer(request);
    asked.push(request.method ?? "");
    const hash = createHash("sha256").update(body).digest("hex");
    const told = /Signature=(\w+)/.exec(request.headers.authorization ?? "")?.[1];
    const genuine = told === signatureOf(request, url) && request.headers["x-amz-content-sha256"] === hash;
    if (fail.next === "busy") {
      fail.next = null;
      response.writeHead(503).end();
      return;
    }
    const given: Answer = genuine
      ? answer(request, url, body)
      : { status: 403, body: "<Code>SignatureDoesNotMatch</Code>" };
    response.writeHead(given.status, given.headers ?? {}).end(given.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const partBytes = 1_000;
function store(secretAccessKey = secret) {
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}/`;
  const settings = { endpoint, region: "eu-north-1", bucket: "bucket", accessKeyId: "key", secretAccessKey };
  return s3FileStore(settings, partBytes);
}

async function* pieces(content: Buffer, step = 300): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += step) yield content.subarray(at, at + step);
}

describe("s3FileStore", () => {
  it.each([
    ["nothing", 0, ["PUT"]],
    ["less than a part", 999, ["PUT"]],
    ["one part", 1_000, ["PUT"]],
    ["one part and a byte", 1_001, ["POST", "PUT", "PUT", "POST"]],
    ["several parts", 3_500, ["POST", "PUT", "PUT", "PUT", "PUT", "POST"]],
  ])("puts away %s and gives it back", async (_, bytes, verbs) => {
    const content = randomBytes(bytes);
    const file = await store().put(pieces(content), { limitBytes: 10_000 });
    expect(file).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      bytes,
      sha256: createHash("sha256").update(content).digest("hex"),
    });
    expect(asked).toEqual(verbs);
    expect([...objects.keys()]).toEqual([`files/${file.key}`]);
    expect((await buffer(store().open(file.key))).equals(content)).toBe(true);
  });

  it("reads slices, and removes what is there or is not", async () => {
    const { key } = await store().put(pieces(Buffer.from("0123456789")), { limitBytes: 10 });
    expect(await text(store().open(key, { start: 2, end: 4 }))).toBe("234");
    expect(await text(store().open(key, { start: 8 }))).toBe("89");
    expect(await text(store().open(key, { end: 1 }))).toBe("01");
    await store().remove(key);
    await store().remove(key);
    expect(objects.size).toBe(0);
    await expect(text(store().open(key))).rejects.toThrow("404 NoSuchKey");
  });

  it.each(["part", "complete"])("lets go of an upload whose %s fails", async (what) => {
    fail.next = what;
    await expect(store().put(pieces(randomBytes(2_500)), { limitBytes: 10_000 })).rejects.toThrow(
      "file store",
    );
    expect([objects.size, uploads.size]).toEqual([0, 0]);
  });

  it("keeps nothing of a stream that is too long or breaks", async () => {
    await expect(store().put(pieces(randomBytes(2_500)), { limitBytes: 2_400 })).rejects.toThrow(
      FileTooLarge,
    );
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield randomBytes(2_500);
      throw new Error("the sender hung up");
    }
    await expect(store().put(broken(), { limitBytes: 10_000 })).rejects.toThrow("hung up");
    expect([objects.size, uploads.size]).toEqual([0, 0]);
  });

  it("removes the parts that a killed process left", async () => {
    const key = "a".repeat(32);
    uploads.set("u&left", { name: `files/${key}`, parts: new Map() });
    await store().remove(key);
    expect(uploads.size).toBe(0);
  });

  it("asks a busy server again, and says what a refusing one said", async () => {
    fail.next = "busy";
    await store().put(pieces(Buffer.from("a")), { limitBytes: 10 });
    expect(asked).toEqual(["PUT", "PUT"]);
    await expect(store("wrong").put(pieces(Buffer.from("a")), { limitBytes: 10 })).rejects.toThrow(
      "403 SignatureDoesNotMatch",
    );
  });
});

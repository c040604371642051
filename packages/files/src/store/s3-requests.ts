import { createHash } from "node:crypto";
import type { S3Settings } from "@tributary/kernel/env";
import { AwsClient } from "aws4fetch";
import type { ByteSlice } from "./file-store.ts";

/** The few requests of S3's protocol that a store needs. Names are those of objects in the bucket. */
export interface S3Requests {
  putObject(name: string, body: Buffer): Promise<void>;
  getObject(name: string, slice: ByteSlice): Promise<AsyncIterable<Uint8Array>>;
  deleteObject(name: string): Promise<void>;
  createUpload(name: string): Promise<string>;
  /** Gives the part's tag, which completing wants back. */
  uploadPart(name: string, uploadId: string, number: number, body: Buffer): Promise<string>;
  completeUpload(name: string, uploadId: string, tags: readonly string[]): Promise<void>;
  abortUpload(name: string, uploadId: string): Promise<void>;
  listUploads(name: string): Promise<string[]>;
}

/** A request that does not come to its end in this time is given up; a part takes seconds. */
const patienceMs = 60_000;

/** Signed requests to one bucket, by path, which every server of this protocol knows; busy servers are asked again. */
export function s3Requests(settings: S3Settings): S3Requests {
  const { accessKeyId, secretAccessKey, region } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 4 });
  const root = `${settings.endpoint.replace(/\/+$/, "")}/${settings.bucket}`;
  const ask = async (method: string, path: string, init: AskInit = {}): Promise<Response> => {
    const { body, headers, fine = [] } = init;
    const response = await client.fetch(`${root}${path}`, {
      method,
      // Signed with the body's hash, so that what was damaged on its way is refused also where the line is not TLS.
      headers: {
        "x-amz-content-sha256": createHash("sha256")
          .update(body ?? "")
          .digest("hex"),
        ...headers,
      },
      ...(body ? { body: new Uint8Array(body) } : {}),
      ...(init.streams ? {} : { signal: AbortSignal.timeout(patienceMs) }),
    });
    if (response.ok || fine.includes(response.status)) return response;
    throw new Error(
      `the file store answered ${method} with ${response.status} ${codeIn(await response.text())}`,
    );
  };
  const tell = async (method: string, path: string, init?: AskInit): Promise<string> =>
    (await ask(method, path, init)).text();
  return {
    putObject: async (name, body) => void (await tell("PUT", `/${name}`, { body })),
    getObject: async (name, { start = 0, end }) => {
      const headers = start > 0 || end !== undefined ? { range: `bytes=${start}-${end ?? ""}` } : undefined;
      const { body } = await ask("GET", `/${name}`, { streams: true, ...(headers ? { headers } : {}) });
      if (!body) throw new Error("the file store answered without a body");
      return body as unknown as AsyncIterable<Uint8Array>;
    },
    deleteObject: async (name) => void (await tell("DELETE", `/${name}`, { fine: [404] })),
    createUpload: async (name) => inTag(await tell("POST", `/${name}?uploads=`), "UploadId"),
    uploadPart: async (name, uploadId, number, body) => {
      const path = `/${name}?partNumber=${number}&uploadId=${encodeURIComponent(uploadId)}`;
      const response = await ask("PUT", path, { body });
      await response.body?.cancel();
      return response.headers.get("etag") ?? "";
    },
    completeUpload: async (name, uploadId, tags) => {
      const parts = tags.map(
        (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${escaped(tag)}</ETag></Part>`,
      );
      const body = Buffer.from(`<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`);
      const answer = await tell("POST", `/${name}?uploadId=${encodeURIComponent(uploadId)}`, { body });
      // Completing takes long, so the status comes first and what went wrong in the body after it.
      if (answer.includes("<Error>"))
        throw new Error(`the file store did not put the parts together: ${codeIn(answer)}`);
    },
    abortUpload: async (name, uploadId) =>
      void (await tell("DELETE", `/${name}?uploadId=${encodeURIComponent(uploadId)}`, { fine: [404] })),
    listUploads: async (name) => {
      const answer = await tell("GET", `?uploads=&prefix=${encodeURIComponent(name)}`);
      return [...answer.matchAll(/<UploadId>([^<]*)<\/UploadId>/g)].map(([, id]) => unescaped(id ?? ""));
    },
  };
}

interface AskInit {
  readonly body?: Buffer;
  readonly headers?: Record<string, string>;
  /** Statuses that are as good as a success. */
  readonly fine?: readonly number[];
  /** The answer is read at the pace of somebody else, for as long as that takes. */
  readonly streams?: boolean;
}

function inTag(xml: string, tag: string): string {
  const found = new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(xml)?.[1];
  if (!found) throw new Error(`the file store answered without ${tag}`);
  return unescaped(found);
}

/** The code of an error: the rest of the answer may name keys and buckets. */
function codeIn(xml: string): string {
  return /<Code>([\w.]+)<\/Code>/.exec(xml)?.[1] ?? "";
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

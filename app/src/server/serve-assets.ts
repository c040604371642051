import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Context, MiddlewareHandler } from "hono";

const typeOf: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};
const compressed = new Set([".js", ".css", ".svg", ".webmanifest"]);
const compress = promisify(brotliCompress);

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly immutable: boolean;
  brotli?: Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Serves the built assets, and only those: the list is read once at the start, so no path of a request ever reaches
 * the disk. Names carry a hash and are cached for ever; texts are compressed once and kept.
 */
export function serveAssets(folder: string): MiddlewareHandler {
  const listed = listAssets(folder);
  return async (c, next) => {
    const asset =
      c.req.method === "GET" || c.req.method === "HEAD" ? (await listed).get(c.req.path) : undefined;
    if (!asset) return next();
    try {
      return await answerAsset(c, asset);
    } catch (error) {
      // Built anew while we run: it is not there any more, as for whoever asks for what never was.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      delete asset.brotli;
      return next();
    }
  };
}

async function answerAsset(c: Context, asset: Asset): Promise<Response> {
  const headers: Record<string, string> = {
    "content-type": asset.type,
    "cache-control": asset.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    vary: "accept-encoding",
  };
  if (compressed.has(extname(asset.path)) && /\bbr\b/.test(c.req.header("accept-encoding") ?? "")) {
    asset.brotli ??= compressFile(asset.path);
    return c.body(await asset.brotli, 200, { ...headers, "content-encoding": "br" });
  }
  const { size } = await stat(asset.path);
  const stream = Readable.toWeb(createReadStream(asset.path)) as ReadableStream;
  return c.body(stream, 200, { ...headers, "content-length": String(size) });
}

async function compressFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = await readFile(path);
  const options = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  };
  return new Uint8Array(await compress(text, options));
}

async function listAssets(folder: string): Promise<Map<string, Asset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && typeOf[extname(entry.name)]);
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const url = `/${relative(folder, path).split(sep).join("/")}`;
      return [url, { path, type: typeOf[extname(entry.name)] ?? "", immutable: url.startsWith("/assets/") }];
    }),
  );
}

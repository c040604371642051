import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A page is made anew for each request: what compresses it nearly as small in a tenth of the time is enough. */
const brotliOptions = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};
const zipOptions = { level: 5 };

/** Compresses a page the best way the browser can read, away from the thread that renders. */
export async function compressPage(
  page: Buffer,
  acceptEncoding: string | null,
): Promise<{ body: Buffer; encoding: "br" | "gzip" | null }> {
  if (accepts(acceptEncoding, "br")) return { body: await brotli(page, brotliOptions), encoding: "br" };
  if (accepts(acceptEncoding, "gzip")) return { body: await zip(page, zipOptions), encoding: "gzip" };
  return { body: page, encoding: null };
}

/** Named, and not with a weight of nothing, which refuses it. */
function accepts(acceptEncoding: string | null, encoding: string): boolean {
  return (acceptEncoding ?? "").split(",").some((part) => {
    const [name = "", ...facts] = part.split(";").map((fact) => fact.trim().toLowerCase());
    return name === encoding && !facts.some((fact) => /^q=0(\.0*)?$/.test(fact));
  });
}

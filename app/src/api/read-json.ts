import type { HttpBindings } from "@hono/node-server";
import { domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import type { Context } from "hono";

/** The most a body of the API may weigh; files have a limit of their own. */
export const jsonBytes = 1024 * 1024;

const tooLarge = err(domainError("too_large", { limitBytes: jsonBytes }));
const unreadable = err(invalid("body", "json_form"));

/** Reads a JSON body. It is counted while it comes, so a large one is refused before it is held. */
export async function readJson(c: Context): Promise<Result<unknown>> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) {
    return err(invalid("Content-Type", "content_type"));
  }
  if (Number(c.req.header("content-length") ?? 0) > jsonBytes) return tooLarge;
  try {
    const bytes = await readBytes(c);
    return bytes ? ok(JSON.parse(new TextDecoder().decode(bytes))) : tooLarge;
  } catch {
    return unreadable;
  }
}

/** The body, or null when it is too large. */
async function readBytes(c: Context): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of piecesOf(c)) {
    length += piece.length;
    if (length > jsonBytes) return null;
    pieces.push(piece);
  }
  return pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);
}

/**
 * Straight from the connection: a web stream around it costs as much as all else that is done for a small request. What
 * is not read of a refused body stays there, so that its answer can still be sent.
 */
function piecesOf(c: Context): AsyncIterable<Uint8Array> {
  const incoming = (c.env as HttpBindings | undefined)?.incoming;
  const pieces = incoming ? incoming.iterator({ destroyOnReturn: false }) : (c.req.raw.body ?? []);
  // Node's web streams can be iterated; the types of browsers do not know it yet.
  return pieces as AsyncIterable<Uint8Array>;
}

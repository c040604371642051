import pg, { type Pool as PgPool, type PoolConfig } from "pg";

/** A pool of connections to one database. */
export type Pool = PgPool;

const int8 = 20;
const int8s = 1016;
const date = 1082;
const dates = 1182;
const texts: number = 1009;

/** Counts and minor units come as numbers; one that a number cannot hold exactly is a bug, never rounded. */
function readInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error("an int8 beyond 2^53 came from the database");
  return value;
}

/** The elements of an array as texts; one that is not there is null. */
function readTexts(text: string): (string | null)[] {
  return pg.types.getTypeParser(texts)(text) as (string | null)[];
}

const types: NonNullable<PoolConfig["types"]> = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    if (oid === int8) return readInt8;
    // A calendar day has no zone; as a Date it would move with the machine's.
    if (oid === date) return (text: string) => text;
    if (oid === int8s) return (text: string) => readTexts(text).map((each) => each && readInt8(each));
    if (oid === dates) return readTexts;
    return pg.types.getTypeParser(oid, format as "text");
  },
} as NonNullable<PoolConfig["types"]>;

/** Opens a pool. `max` bounds its connections; a request waits at most 10 s for one. */
export function openPool(url: string, max: number, onIdleError: (error: Error) => void): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    pipeline: true,
  });
  // Without a listener an idle connection that the server closes would end the process.
  pool.on("error", onIdleError);
  // The same for one that is lent out and lost between two statements: its next statement fails and tells whoever has it.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

import { readFile } from "node:fs/promises";
import pg from "pg";

const counted = /LOG: {2}(execute [^:]*|statement): (.*)/;

/** Counts the statements of one request by the server's own log; entering and leaving a transaction are not counted. */
export async function makeStatementCounter(superuserUrl: string, logFile: string) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query("alter system set log_statement = 'all'");
  await client.query("select pg_reload_conf()");
  await client.end();
  return async (request: () => Promise<unknown>): Promise<number> => {
    const before = (await readFile(logFile, "utf8")).length;
    await request();
    const lines = (await readFile(logFile, "utf8")).slice(before).split("\n");
    return lines.filter((line) => {
      const text = counted.exec(line)?.[2];
      return text !== undefined && !/^(begin|commit|rollback|notify)/i.test(text);
    }).length;
  };
}

import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { explainConnection } from "./outside-problem.ts";

const stillStarting = "57P03";
const patienceMs = 60_000;

/**
 * Connects for the time of `work`. Waits up to a minute for a server that is only just starting; every other failure
 * to connect is thrown as an OutsideProblem.
 */
export async function withConnection<T>(
  connectionString: string,
  variable: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connect(connectionString, variable);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function connect(connectionString: string, variable: string): Promise<pg.Client> {
  for (let waited = 0; ; waited += 500) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
    try {
      await client.connect();
      return client;
    } catch (error) {
      const isStarting = (error as { code?: string }).code === stillStarting;
      if (!isStarting || waited >= patienceMs)
        throw explainConnection(error, new URL(connectionString), variable);
      await wait(500);
    }
  }
}

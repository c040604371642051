import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { trackAnswers } from "./last-answers.ts";

const patienceMs = 20_000;

/** What draining waits for, and what it does then. */
export interface Draining {
  /** Makes every answer the last of its connection. */
  readonly lastAnswers: () => void;
  /** Settles once no request is worked on any more. */
  readonly ended: () => Promise<void>;
  /** Closes what requests needed. */
  readonly close: () => Promise<void>;
}

/** On SIGTERM or SIGINT drains the server and exits. */
export function drainOnSignal(server: Server, draining: Omit<Draining, "lastAnswers">): void {
  const lastAnswers = trackAnswers(server);
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    void drain(server, { ...draining, lastAnswers }).finally(() => process.exit());
  };
  process.once("SIGTERM", begin);
  process.once("SIGINT", begin);
}

/**
 * Takes no new connections, lets the requests under way finish, those of clients that hung up too, ends each connection
 * with the next answer on it, and closes what they needed. Requests that have not ended after 20 s are cut.
 */
export async function drain(
  server: Server,
  { lastAnswers, ended, close }: Draining,
  withinMs = patienceMs,
): Promise<void> {
  const patience = new AbortController();
  const late = pause(withinMs, undefined, { signal: patience.signal }).catch(() => {});
  void late.then(() => server.closeAllConnections());
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  lastAnswers();
  await Promise.race([closed.then(ended), late]);
  patience.abort();
  await close();
}

import type { Server } from "node:http";

const patience = 20_000;

/**
 * On SIGTERM or SIGINT: takes no new connections, lets the requests under way finish, then closes what they needed
 * and exits. Requests that have not ended after 20 s are cut.
 */
export function drainOnSignal(server: Server, close: () => Promise<void>): void {
  let draining = false;
  const drain = (): void => {
    if (draining) return;
    draining = true;
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      void close().finally(() => process.exit());
    });
    server.closeIdleConnections();
  };
  process.once("SIGTERM", drain);
  process.once("SIGINT", drain);
}

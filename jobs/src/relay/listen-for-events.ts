import { outboxChannel } from "@tributary/db";
import pg from "pg";
import { startLoop } from "../process/loop.ts";

const reconnectEveryMs = 1_000;

/** An ear on the outbox. */
export interface Listener {
  stop(): Promise<void>;
}

/**
 * Calls `onEvents` soon after events were written. On a connection of its own, opened again whenever it is lost; what
 * is missed meanwhile costs only time, as the relay also looks by itself.
 */
export function listenForEvents(
  databaseUrl: string,
  { onEvents, onError }: { onEvents: () => void; onError: (error: unknown) => void },
): Listener {
  let hangUp = (): void => {};
  const loop = startLoop({
    everyMs: reconnectEveryMs,
    onError,
    step: async () => {
      const client = new pg.Client({
        connectionString: databaseUrl,
        keepAlive: true,
        connectionTimeoutMillis: 10_000,
      });
      const lost = new Promise<Error | null>((resolve) => {
        client.on("error", resolve);
        client.on("end", () => resolve(null));
        hangUp = () => resolve(null);
      });
      try {
        await client.connect();
        client.on("notification", onEvents);
        await client.query(`listen ${outboxChannel}`);
        onEvents();
        const reason = await lost;
        if (reason) throw reason;
      } finally {
        await client.end().catch(() => {});
      }
      return false;
    },
  });
  return {
    stop: async () => {
      hangUp();
      await loop.stop();
    },
  };
}

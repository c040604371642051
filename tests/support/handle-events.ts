import { handlers } from "@tributary/jobs";
import type { Clock } from "@tributary/kernel";
import type { TestDatabase } from "./test-database.ts";

/** Does what the relay and the worker do with the events that wait: each handler of a slice once, until none waits. */
export async function handleEvents(
  { database, owner }: TestDatabase,
  slice: string,
  clock: Clock,
): Promise<void> {
  for (;;) {
    const { rows } = await owner.query(
      "update platform.outbox set dispatched_at = now() where dispatched_at is null returning id, vendor_id, name, payload",
    );
    if (rows.length === 0) return;
    for (const { id: eventId, vendor_id: vendorId, name, payload } of rows.toSorted((a, b) =>
      a.id < b.id ? -1 : 1,
    )) {
      for (const handler of handlers.filter(({ event }) => event.name === name)) {
        if (!handler.name.startsWith(`${slice}.`)) continue;
        const files = {} as Parameters<typeof handler.handle>[0]["files"];
        await handler.handle(
          { database, clock, files },
          { eventId, vendorId, payload },
          new AbortController().signal,
        );
      }
    }
  }
}

import { withTenant } from "@tributary/db";
import { cleanUp } from "@tributary/jobs";
import { dayMs, fixedClock, newId } from "@tributary/kernel";
import { expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor } from "../../support/vendors.ts";

const db = testDatabase();
const now = new Date();
const ago = (days: number): Date => new Date(now.getTime() - days * dayMs);

it("removes what is done with, and nothing that still waits or still guards", async () => {
  const vendor = await makeVendor(db.database);
  const event = (dispatchedAt: Date | null) =>
    db.owner.query(
      "insert into platform.outbox (id, name, payload, dispatched_at) values ($1, 'a.b', '{}', $2)",
      [newId(), dispatchedAt],
    );
  const mark = (handledAt: Date) =>
    db.owner.query(
      "insert into platform.handled_events (handler, event_id, handled_at) values ('a.b', $1, $2)",
      [newId(), handledAt],
    );
  const reply = (key: string, createdAt: Date) =>
    withTenant(db.database, vendor.scope, (tx) =>
      tx
        .insertInto("platform.idempotency_keys")
        .values({ api_key_id: newId(), key, request_hash: "h", created_at: createdAt })
        .execute(),
    );
  await Promise.all([event(ago(15)), event(ago(13)), event(null)]);
  await Promise.all([mark(ago(16)), mark(ago(14.5))]);
  await Promise.all([reply("old", ago(3)), reply("new", ago(1))]);

  const removed = await cleanUp(db.database, fixedClock(now));

  expect(removed).toEqual({ events: 1, marks: 1, mails: 0, signUps: 0, tries: 0, replies: 1 });
  const { rows } = await db.superuser.query(
    `select (select count(*)::int from platform.outbox) as events,
      (select count(*)::int from platform.handled_events) as marks,
      (select string_agg(key, ',') from platform.idempotency_keys) as replies`,
  );
  expect(rows).toEqual([{ events: 2, marks: 1, replies: "new" }]);
});

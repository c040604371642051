import { endAllSessions, findSession, signIn } from "@tributary/identity";
import { fixedClock, newId, systemClock, unwrap } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { found, from, vendorInput } from "./founding.ts";

const db = testDatabase();

describe("signing in", () => {
  it("answers an unknown address, a wrong password and a closed account alike", async () => {
    const input = vendorInput();
    const { userId } = await found(db.database, input);
    const wrong = await signIn(
      db.database,
      { ...from(input.email), password: "wrong words entirely" },
      systemClock,
    );
    const unknown = await signIn(db.database, from("nobody@nowhere.example"), systemClock);
    await db.owner.query("update identity.users set disabled_at = now() where id = $1", [userId]);
    const closed = await signIn(db.database, from(input.email), systemClock);
    expect([wrong, unknown, closed].map((answer) => !answer.ok && answer.error)).toEqual(
      Array(3).fill({ code: "credentials_refused", details: {} }),
    );
  });

  it("waits longer after each wrong try, whether the address is known or not, and says for how long", async () => {
    const input = vendorInput();
    await found(db.database, input);
    for (const email of [input.email, `guess-${newId()}@acme.example`]) {
      const clock = fixedClock(new Date("2026-03-02T09:00:00Z"));
      const wrong = { email, password: "wrong words entirely", ip: newId() };
      const tries = await Promise.all(Array.from({ length: 9 }, () => signIn(db.database, wrong, clock)));
      const codes = tries.map((answer) => (answer.ok ? "in" : answer.error.code));
      expect(codes.filter((code) => code === "credentials_refused")).toHaveLength(6);
      const refused = tries.filter((answer) => !answer.ok && answer.error.code === "throttled");
      expect(refused.map((answer) => !answer.ok && answer.error.details)).toEqual(
        Array(3).fill({ retryAfterSeconds: 2 }),
      );
      const later = fixedClock(new Date("2026-03-02T09:00:02Z"));
      expect(await signIn(db.database, wrong, later)).toMatchObject({
        error: { code: "credentials_refused" },
      });
      expect(await signIn(db.database, wrong, later)).toMatchObject({
        error: { details: { retryAfterSeconds: 4 } },
      });
    }
  });

  it("keeps nobody out of their own account because strangers guess at it", async () => {
    const input = vendorInput();
    const { userId } = await found(db.database, input);
    const clock = fixedClock(new Date("2026-03-02T09:00:00Z"));
    for (let guess = 0; guess < 8; guess += 1)
      await signIn(db.database, { email: input.email, password: `guess ${guess} at it`, ip: newId() }, clock);
    const elsewhere = { ...from(input.email), ip: newId() };
    expect(await signIn(db.database, elsewhere, clock)).toMatchObject({ error: { code: "throttled" } });
    expect((await signIn(db.database, { ...elsewhere, knownUserId: userId }, clock)).ok).toBe(true);
    const stranger = { ...elsewhere, knownUserId: newId() };
    expect(await signIn(db.database, stranger, clock)).toMatchObject({ error: { code: "throttled" } });
  });

  it("counts wrong tries of a network address over all accounts, and right ones not at all", async () => {
    const input = vendorInput();
    await found(db.database, input);
    const clock = fixedClock(new Date("2026-03-02T09:00:00Z"));
    const ip = newId();
    const right = { ...from(input.email), ip };
    for (let day = 0; day < 3; day += 1) unwrap(await signIn(db.database, right, clock));
    const wrong = () => ({ email: `${newId()}@acme.example`, password: "wrong words entirely", ip });
    await Promise.all(Array.from({ length: 51 }, () => signIn(db.database, wrong(), clock)));
    expect(await signIn(db.database, wrong(), clock)).toMatchObject({ error: { code: "throttled" } });
  });

  it("stores nothing from which a session could be opened", async () => {
    const input = vendorInput();
    await found(db.database, input);
    const { token } = unwrap(await signIn(db.database, from(input.email), systemClock));
    const { rows } = await db.owner.query<{ id: string }>("select id from identity.sessions");
    expect(rows.some(({ id }) => id === token)).toBe(false);
    for (const { id } of rows) expect(await findSession(db.database, id)).toBeNull();
  });

  it("ends everywhere at once, and at the absolute age however busy it was", async () => {
    const input = vendorInput();
    const { userId } = await found(db.database, input);
    const one = unwrap(await signIn(db.database, from(input.email), systemClock));
    const two = unwrap(await signIn(db.database, from(input.email), systemClock));
    await endAllSessions(db.database.platform, userId);
    expect(await findSession(db.database, one.token)).toBeNull();
    expect(await findSession(db.database, two.token)).toBeNull();
    const three = unwrap(await signIn(db.database, from(input.email), systemClock));
    await db.owner.query(
      "update identity.sessions set ends_at = now() - interval '1 second' where user_id = $1",
      [userId],
    );
    expect(await findSession(db.database, three.token)).toBeNull();
  });
});

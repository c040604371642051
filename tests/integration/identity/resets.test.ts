import { findSession, requestPasswordReset, resetPassword, signIn, signLink } from "@tributary/identity";
import { fixedClock, newId, ok, systemClock, unwrap } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { found, from, secret, vendorInput } from "./founding.ts";

const db = testDatabase();

describe("resetting a password", () => {
  async function askedReset() {
    const input = vendorInput();
    const { userId } = await found(db.database, input);
    unwrap(await requestPasswordReset(db.database, { email: input.email, ip: "192.0.2.2" }, systemClock));
    const { rows } = await db.owner.query<{ id: string }>(
      "select id from identity.password_resets where user_id = $1",
      [userId],
    );
    return { input, token: signLink(secret, "reset", rows[0]?.id as string) };
  }

  it("works once, ends all sessions, and of two at once one wins", async () => {
    const { input, token } = await askedReset();
    const { token: session } = unwrap(await signIn(db.database, from(input.email), systemClock));
    const reset = () =>
      resetPassword(db.database, { token, secret, password: "new words for an old door" }, systemClock);
    const answers = await Promise.all([reset(), reset()]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await findSession(db.database, session)).toBeNull();
    expect((await signIn(db.database, from(input.email), systemClock)).ok).toBe(false);
  });

  it("refuses a link that was altered, made with another secret or for another purpose, or is an hour old", async () => {
    const { token } = await askedReset();
    const id = token.split(".")[0] as string;
    const bad = [
      `${token}x`,
      `${newId()}.${token.split(".")[1]}`,
      signLink("other", "reset", id),
      signLink(secret, "invite", id),
    ];
    for (const link of bad) {
      const answer = await resetPassword(
        db.database,
        { token: link, secret, password: "new words here now" },
        systemClock,
      );
      expect(answer).toMatchObject({ error: { code: "link_expired" } });
    }
    const later = fixedClock(new Date(Date.now() + 61 * 60_000));
    const late = await resetPassword(db.database, { token, secret, password: "new words here now" }, later);
    expect(late).toMatchObject({ error: { code: "link_expired" } });
  });

  it("says the same for an address that nobody has", async () => {
    expect(
      await requestPasswordReset(db.database, { email: "no@one.example", ip: "192.0.2.3" }, systemClock),
    ).toEqual(ok(null));
  });
});

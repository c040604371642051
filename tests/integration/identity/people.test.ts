import { withTenant } from "@tributary/db";
import {
  acceptInvitation,
  createApiKey,
  endAllSessions,
  findInvitation,
  findSession,
  foundVendor,
  inviteMember,
  inviteStaff,
  recogniseApiKey,
  requestPasswordReset,
  resetPassword,
  revokeApiKey,
  scopeForJob,
  scopeForMember,
  scopeForStaff,
  signIn,
  signLink,
  updateStaff,
  type VendorInput,
} from "@tributary/identity";
import { fixedClock, newId, ok, systemClock, unwrap } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner, makeVendor } from "../../support/vendors.ts";

const db = testDatabase();
const secret = "a secret of this test, long enough";
const password = "four unrelated words";

function vendorInput(changes: Partial<VendorInput> = {}): VendorInput {
  const tail = newId().slice(-8);
  return {
    name: "Acme",
    slug: `acme-${tail}`,
    currency: "USD",
    timeZone: "Europe/Berlin",
    locale: "en",
    personName: "Dana Director",
    email: `dana-${tail}@acme.example`,
    password,
    ...changes,
  };
}

const nothing = async (): Promise<void> => {};
const from = (email: string) => ({ email, password, ip: "192.0.2.1" });

describe("opening a vendor", () => {
  it("makes its first person a director who can sign in and enter it", async () => {
    const input = vendorInput();
    const founded = unwrap(await foundVendor(db.database, input, nothing));
    const { token } = unwrap(await signIn(db.database, from(input.email), systemClock));
    const session = await findSession(db.database, token);
    expect(session?.person.id).toBe(founded.userId);
    expect(scopeForStaff(session?.person as never, input.slug, "vendor.configure").ok).toBe(true);
  });

  it("leaves nothing behind when furnishing fails", async () => {
    const input = vendorInput();
    const fail = () => Promise.reject(new Error("no furniture"));
    await expect(foundVendor(db.database, input, fail)).rejects.toThrow("no furniture");
    const left = await db.owner.query("select from identity.users where email = $1", [input.email]);
    expect(left.rowCount).toBe(0);
  });

  it("refuses a slug that is taken, and the name of somebody else's account without its password", async () => {
    const input = vendorInput();
    unwrap(await foundVendor(db.database, input, nothing));
    expect(await foundVendor(db.database, vendorInput({ slug: input.slug }), nothing)).toMatchObject({
      error: { code: "taken", details: { field: "slug" } },
    });
    const stolen = vendorInput({ email: input.email, password: "some other words here" });
    expect(await foundVendor(db.database, stolen, nothing)).toMatchObject({
      error: { code: "credentials_refused" },
    });
  });
});

describe("signing in", () => {
  it("answers an unknown address, a wrong password and a closed account alike", async () => {
    const input = vendorInput();
    const { userId } = unwrap(await foundVendor(db.database, input, nothing));
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
    unwrap(await foundVendor(db.database, input, nothing));
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
    const { userId } = unwrap(await foundVendor(db.database, input, nothing));
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
    unwrap(await foundVendor(db.database, input, nothing));
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
    unwrap(await foundVendor(db.database, input, nothing));
    const { token } = unwrap(await signIn(db.database, from(input.email), systemClock));
    const { rows } = await db.owner.query<{ id: string }>("select id from identity.sessions");
    expect(rows.some(({ id }) => id === token)).toBe(false);
    for (const { id } of rows) expect(await findSession(db.database, id)).toBeNull();
  });

  it("ends everywhere at once, and at the absolute age however busy it was", async () => {
    const input = vendorInput();
    const { userId } = unwrap(await foundVendor(db.database, input, nothing));
    const one = unwrap(await signIn(db.database, from(input.email), systemClock));
    const two = unwrap(await signIn(db.database, from(input.email), systemClock));
    await endAllSessions(db.database, userId);
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

describe("resetting a password", () => {
  async function askedReset() {
    const input = vendorInput();
    const { userId } = unwrap(await foundVendor(db.database, input, nothing));
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

describe("invitations", () => {
  it("belong to their address: an existing account signs in, and never gets a new password here", async () => {
    const host = vendorInput();
    const { vendorId } = unwrap(await foundVendor(db.database, host, nothing));
    const guest = vendorInput();
    unwrap(await foundVendor(db.database, guest, nothing));
    const scope = await scopeForJob(db.database, vendorId);
    const staff = { email: guest.email, name: "Guest", role: "analyst", locale: "en" } as const;
    const { invitationId } = unwrap(await inviteStaff(db.database, scope, staff, systemClock));
    const token = signLink(secret, "invite", invitationId);
    const proof = {
      kind: "new_account",
      name: "Thief",
      password: "stolen words here",
      timeZone: "UTC",
    } as const;
    expect(await acceptInvitation(db.database, { token, secret, proof }, systemClock)).toMatchObject({
      error: { code: "unauthenticated" },
    });
    const stranger = { kind: "session", userId: newId(), email: host.email } as const;
    expect(
      await acceptInvitation(db.database, { token, secret, proof: stranger }, systemClock),
    ).toMatchObject({
      error: { code: "forbidden" },
    });
    const { token: session } = unwrap(await signIn(db.database, from(guest.email), systemClock));
    const person = (await findSession(db.database, session))?.person;
    const own = { kind: "session", userId: person?.id as string, email: guest.email } as const;
    unwrap(await acceptInvitation(db.database, { token, secret, proof: own }, systemClock));
    const again = (await findSession(db.database, session))?.person;
    expect(scopeForStaff(again as never, host.slug, "lead.read").ok).toBe(true);
    expect(scopeForStaff(again as never, host.slug, "lead.move")).toMatchObject({
      error: { code: "forbidden" },
    });
  });

  it("inviting again replaces the earlier link", async () => {
    const { vendorId } = unwrap(await foundVendor(db.database, vendorInput(), nothing));
    const scope = await scopeForJob(db.database, vendorId);
    const staff = {
      email: `new-${newId()}@acme.example`,
      name: "New",
      role: "editor",
      locale: "ru",
    } as const;
    const first = unwrap(await inviteStaff(db.database, scope, staff, systemClock));
    const second = unwrap(await inviteStaff(db.database, scope, staff, systemClock));
    const open = (id: string) =>
      findInvitation(db.database, { token: signLink(secret, "invite", id), secret }, systemClock);
    expect(await open(first.invitationId)).toBeNull();
    expect(await open(second.invitationId)).toMatchObject({
      role: "editor",
      hasAccount: false,
      locale: "ru",
    });
  });

  it("give a member their partner's portal, by the level on the card", async () => {
    const vendor = await makeVendor(db.database);
    const partner = await makePartner(db.database, vendor);
    const email = `rep-${newId()}@northwind.example`;
    const { invitationId } = await withTenant(db.database, vendor.scope, (tx) =>
      inviteMember(
        tx,
        { email, name: "Rep", partnerId: partner.id, memberId: partner.memberId, level: "rep", locale: "en" },
        systemClock,
      ),
    );
    const token = signLink(secret, "invite", invitationId);
    const proof = { kind: "new_account", name: "Rep Reppington", password, timeZone: "UTC" } as const;
    unwrap(await acceptInvitation(db.database, { token, secret, proof }, systemClock));
    const session = unwrap(await signIn(db.database, from(email), systemClock));
    const person = (await findSession(db.database, session.token))?.person;
    const scope = unwrap(scopeForMember(person as never, vendor.slug, "portal.enter"));
    expect(scope.member).toEqual({ id: partner.memberId, partnerId: partner.id, level: "rep" });
    expect(scopeForMember(person as never, vendor.slug, "team.read").ok).toBe(false);
    expect(scopeForStaff(person as never, vendor.slug, "home.read")).toMatchObject({
      error: { code: "not_found" },
    });
  });
});

describe("the vendor's people", () => {
  it("cannot lose their last director", async () => {
    const { vendorId, userId } = unwrap(await foundVendor(db.database, vendorInput(), nothing));
    const scope = await scopeForJob(db.database, vendorId);
    for (const change of [{ role: "analyst" }, { disabled: true }] as const) {
      const answer = await updateStaff(db.database, scope, { userId, ...change }, systemClock);
      expect(answer).toMatchObject({ error: { code: "conflict" } });
    }
  });
});

describe("API keys", () => {
  it("open what their role and scopes have, for their vendor, until revoked", async () => {
    const vendor = await makeVendor(db.database);
    const made = unwrap(
      await createApiKey(db.database, vendor.scope, {
        name: "CRM",
        role: "analyst",
        scopes: ["lead.read", "lead.move"],
      }),
    );
    const key = unwrap(await recogniseApiKey(db.database, made.key));
    expect(unwrap(key.scopeFor("lead.read")).vendor.id).toBe(vendor.id);
    expect(key.scopeFor("lead.move").ok).toBe(false);
    expect(key.scopeFor("sale.read").ok).toBe(false);
    const other = await makeVendor(db.database);
    expect((await revokeApiKey(db.database, other.scope, made.id, systemClock)).ok).toBe(false);
    unwrap(await revokeApiKey(db.database, vendor.scope, made.id, systemClock));
    expect((await recogniseApiKey(db.database, made.key)).ok).toBe(false);
  });

  it.each(["", "trib_", "trib_xxx", `trib_${"a".repeat(50)}`])("do not include %j", async (text) => {
    expect(await recogniseApiKey(db.database, text)).toMatchObject({ error: { code: "unauthenticated" } });
  });
});

import { withTenant } from "@tributary/db";
import {
  acceptInvitation,
  findInvitation,
  findSession,
  inviteMember,
  inviteStaff,
  listInvitedMembers,
  listInvitedStaff,
  scopeForJob,
  scopeForMember,
  scopeForStaff,
  signIn,
  signLink,
  withdrawInvitation,
} from "@tributary/identity";
import { dayMs, newId, systemClock, unwrap } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner, makeVendor } from "../../support/vendors.ts";
import { found, from, password, secret, vendorInput } from "./founding.ts";

const db = testDatabase();

describe("invitations", () => {
  it("of one person by two vendors, accepted at once, make one account; the other one asks to sign in", async () => {
    const email = vendorInput().email;
    const tokens = await Promise.all(
      [vendorInput(), vendorInput()].map(async (host) => {
        const { vendorId } = await found(db.database, host);
        const scope = await scopeForJob(db.database, vendorId);
        const staff = { email, name: "Guest", role: "analyst", locale: "en" } as const;
        const { invitationId } = unwrap(await inviteStaff(db.database, scope, staff, systemClock));
        return signLink(secret, "invite", invitationId);
      }),
    );
    const proof = { kind: "new_account", name: "Guest", password, timeZone: "UTC" } as const;
    const answers = await Promise.all(
      tokens.map((token) => acceptInvitation(db.database, { token, secret, proof }, systemClock)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: "unauthenticated" } });
    const left = tokens[answers.findIndex(({ ok }) => !ok)] ?? "";
    expect(await findInvitation(db.database, { token: left, secret }, systemClock)).toMatchObject({
      hasAccount: true,
    });
  });

  it("belong to their address: an existing account signs in, and never gets a new password here", async () => {
    const host = vendorInput();
    const { vendorId } = await found(db.database, host);
    const guest = vendorInput();
    await found(db.database, guest);
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
    const { vendorId } = await found(db.database, vendorInput());
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

  it("wait in sight until they are taken back, and then their link stops", async () => {
    const { vendorId } = await found(db.database, vendorInput());
    const scope = await scopeForJob(db.database, vendorId);
    const email = `new-${newId()}@acme.example`;
    const staff = { email, name: "New", role: "editor", locale: "ru" } as const;
    await inviteStaff(db.database, scope, staff, systemClock);
    const { invitationId } = unwrap(await inviteStaff(db.database, scope, staff, systemClock));
    const waiting = () => listInvitedStaff(db.database.platform, vendorId, systemClock);
    expect(await waiting()).toEqual([{ ...staff, id: invitationId, expired: false }]);
    const inNineDays = { now: () => new Date(Date.now() + 9 * dayMs) };
    expect(await listInvitedStaff(db.database.platform, vendorId, inNineDays)).toMatchObject([
      { expired: true },
    ]);
    const other = await scopeForJob(db.database, (await found(db.database, vendorInput())).vendorId);
    expect(await withdrawInvitation(db.database, other, { invitationId }, systemClock)).toMatchObject({
      error: { code: "not_found" },
    });
    unwrap(await withdrawInvitation(db.database, scope, { invitationId }, systemClock));
    unwrap(await withdrawInvitation(db.database, scope, { invitationId }, systemClock));
    expect(await waiting()).toEqual([]);
    const token = signLink(secret, "invite", invitationId);
    expect(await findInvitation(db.database, { token, secret }, systemClock)).toBeNull();
  });

  it("make an account in the language that they were read in", async () => {
    const { vendorId } = await found(db.database, vendorInput());
    const scope = await scopeForJob(db.database, vendorId);
    const email = `new-${newId()}@acme.example`;
    const staff = { email, name: "New", role: "editor", locale: "ru" } as const;
    const { invitationId } = unwrap(await inviteStaff(db.database, scope, staff, systemClock));
    const token = signLink(secret, "invite", invitationId);
    const proof = { kind: "new_account", name: "New", password, timeZone: "UTC", locale: "en" } as const;
    unwrap(await acceptInvitation(db.database, { token, secret, proof }, systemClock));
    const { token: session } = unwrap(await signIn(db.database, from(email), systemClock));
    expect((await findSession(db.database, session))?.person.locale).toBe("en");
    const late = await withdrawInvitation(db.database, scope, { invitationId }, systemClock);
    expect(late).toMatchObject({ error: { code: "conflict" } });
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
    const invited = () =>
      withTenant(db.database, vendor.scope, (tx) => listInvitedMembers(tx, partner.id, systemClock));
    expect(await invited()).toEqual([partner.memberId]);
    const token = signLink(secret, "invite", invitationId);
    const proof = { kind: "new_account", name: "Rep Reppington", password, timeZone: "UTC" } as const;
    unwrap(await acceptInvitation(db.database, { token, secret, proof }, systemClock));
    expect(await invited()).toEqual([]);
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

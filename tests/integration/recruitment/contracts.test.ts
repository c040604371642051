import { createHash } from "node:crypto";
import { withTenant } from "@tributary/db";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import {
  changeMember,
  declineContract,
  draftContract,
  draftInput,
  editContract,
  findContract,
  findOpportunity,
  findTemplate,
  listMembers,
  listTemplates,
  reviseContract,
  saveTemplate,
  sendContract,
  sendInput,
  templateInput,
  voidContract,
} from "@tributary/recruitment";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { noon } from "../leads/leads-world.ts";
import { accept, type JoiningWorld, makeJoiningWorld, sendAgain, sendOne } from "./joining-world.ts";
import { makeProspect } from "./recruiting-world.ts";

const db = testDatabase();
const secret = "a secret of this test that is long enough";
let world: JoiningWorld;

beforeAll(async () => {
  world = await makeJoiningWorld(db.database);
});

const inside = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(db.database, world.dana, work);

/** What came of a partner: enrollments, members, invitations, and events of the contract. */
async function outcomeOf(partnerId: string, contractId: string) {
  const { rows } = await db.superuser.query(
    `select
      (select count(*)::int from recruitment.enrollments where partner_id = $1) as enrollments,
      (select count(*)::int from recruitment.members where partner_id = $1) as members,
      (select count(*)::int from identity.invitations where partner_id = $1) as invitations,
      (select count(*)::int from platform.outbox where name = 'contract.signed' and payload ->> 'contract_id' = $2) as signed,
      (select count(*)::int from platform.outbox where name = 'partner.enrolled' and payload ->> 'partner_id' = $3) as enrolled`,
    [partnerId, contractId, partnerId],
  );
  return rows[0];
}

const once = { enrollments: 1, members: 1, invitations: 1, signed: 1, enrolled: 1 };
const nothing = { enrollments: 0, members: 0, invitations: 0, signed: 0, enrolled: 0 };

describe("a template", () => {
  it("gets a version of its own with every change, and contracts keep theirs", async () => {
    const input = (body: string, templateId: string | null) =>
      templateInput.parse({ programId: world.programId, name: "Versions", body, templateId });
    const first = unwrap(await inside((tx) => saveTemplate(tx, input("For {{partner.name}}", null), noon)));
    const partnerId = await makeProspect(db.database, world, "Versioned {{date}}");
    const draft = draftInput.parse({
      ...{ partnerId, programId: world.programId, templateId: first.id, locale: "en" },
    });
    const { id } = unwrap(await inside((tx) => draftContract(tx, draft, { rateBasisPoints: 500 }, noon)));
    const again = unwrap(await inside((tx) => saveTemplate(tx, input("Other words", first.id), noon)));
    const same = unwrap(await inside((tx) => saveTemplate(tx, input("Other words", first.id), noon)));
    expect([first.version, again.version, same.version]).toEqual([1, 2, 2]);
    expect(await inside((tx) => findContract(tx, id))).toMatchObject({
      body: "For Versioned {{date}}",
      templateVersion: 1,
    });
    expect(await inside((tx) => findTemplate(tx, first.id))).toMatchObject({ version: 2, contractCount: 1 });
  });

  it("cannot have its versions changed by the product at all", async () => {
    await expect(
      inside((tx) => tx.updateTable("recruitment.contract_template_versions").set({ body: "x" }).execute()),
    ).rejects.toThrow(/permission denied/);
  });

  it("with an unknown field is refused, and the field is named", async () => {
    const input = templateInput.parse({
      ...{ programId: world.programId, name: "Wrong", body: "{{user.password}}" },
    });
    expect(await inside((tx) => saveTemplate(tx, input, noon))).toMatchObject({
      error: { code: "invalid", details: { fields: [{ params: { fields: "{{user.password}}" } }] } },
    });
    const names = (await inside((tx) => listTemplates(tx, world.programId))).map(({ name }) => name);
    expect(names).not.toContain("Wrong");
  });
});

describe("a draft", () => {
  it("is one a partner and program, also when two begin at once", async () => {
    const partnerId = await makeProspect(db.database, world, "Drafted");
    const input = draftInput.parse({
      ...{ partnerId, programId: world.programId, templateId: world.templateId, locale: "en" },
    });
    const drafts = await Promise.all(
      [1, 2, 3].map(() => inside((tx) => draftContract(tx, input, { rateBasisPoints: 750 }, noon))),
    );
    expect(drafts.filter(({ ok }) => ok)).toHaveLength(1);
    const made = drafts.find(({ ok }) => ok) as { value: { id: string } };
    for (const draft of drafts.filter(({ ok }) => !ok))
      expect(draft).toMatchObject({ error: { code: "taken", details: { existing: { id: made.value.id } } } });
    const contract = await inside((tx) => findContract(tx, made.value.id));
    expect(contract?.body).toContain("**7.5%**");
    expect(contract?.body).toContain("tax ID ________");
    expect(contract?.body).toContain("March 5, 2026");
  });

  it("names only what belongs together", async () => {
    const other = await makeJoiningWorld(db.database);
    const partnerId = await makeProspect(db.database, world, "Apart");
    const draft = (more: object) =>
      inside((tx) =>
        draftContract(
          tx,
          draftInput.parse({
            ...{ partnerId, programId: world.programId, templateId: world.templateId, locale: "en", ...more },
          }),
          { rateBasisPoints: null },
          noon,
        ),
      );
    expect(await draft({ templateId: other.templateId })).toMatchObject({ error: { code: "invalid" } });
    expect(await draft({ opportunityId: newId() })).toMatchObject({ error: { code: "invalid" } });
    expect(await draft({ partnerId: newId() })).toMatchObject({ error: { code: "not_found" } });
  });
});

describe("signing", () => {
  it("signs the negotiation, issues the partner ID, makes the head and invites them: in one go", async () => {
    const sent = await sendOne(db.database, world, secret);
    const signed = unwrap(await accept(db.database, secret, sent.token, { fullName: "Ingrid B. Halvorsen" }));
    expect(signed).toEqual({ id: sent.contractId, repeated: false });
    const contract = await inside((tx) => findContract(tx, sent.contractId));
    expect(contract).toMatchObject({
      status: "signed",
      signedName: "Ingrid B. Halvorsen",
      signedIp: "203.0.113.9",
      signedUserAgent: "Test",
      signedAt: noon.now(),
      revision: 1,
      code: expect.stringMatching(/^[A-Z0-9]{6}$/),
    });
    expect(contract?.sha256).toBe(
      createHash("sha256")
        .update(contract?.body ?? "")
        .digest("hex"),
    );
    expect(await inside((tx) => findOpportunity(tx, sent.opportunityId, noon))).toMatchObject({
      status: "signed",
    });
    const { rows } = await inside((tx) => listMembers(tx, { partnerId: sent.partnerId, limit: 5 }));
    expect(rows).toMatchObject([{ name: "Ingrid Halvorsen", email: sent.email, level: "department_head" }]);
    expect(await outcomeOf(sent.partnerId, sent.contractId)).toEqual(once);
  });

  it("twice, and five times at once, happens once", async () => {
    const sent = await sendOne(db.database, world, secret);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => accept(db.database, secret, sent.token)));
    expect(answers.map((answer) => unwrap(answer).repeated).sort()).toEqual([false, true, true, true, true]);
    expect(unwrap(await accept(db.database, secret, sent.token)).repeated).toBe(true);
    expect(await outcomeOf(sent.partnerId, sent.contractId)).toEqual(once);
  });

  it("that is cut off leaves nothing, and can be done again", async () => {
    const sent = await sendOne(db.database, world, secret);
    await db.owner.query(`
      create function recruitment.cut_off() returns trigger language plpgsql as
        $$ begin raise exception 'cut off'; end $$;
      create trigger cut_off before insert on recruitment.members for each row execute function recruitment.cut_off()`);
    await expect(accept(db.database, secret, sent.token)).rejects.toThrow("cut off");
    await db.owner.query("drop function recruitment.cut_off() cascade");
    expect(await inside((tx) => findContract(tx, sent.contractId))).toMatchObject({ status: "sent" });
    expect(await inside((tx) => findOpportunity(tx, sent.opportunityId, noon))).toMatchObject({
      status: "open",
    });
    expect(await outcomeOf(sent.partnerId, sent.contractId)).toEqual(nothing);
    unwrap(await accept(db.database, secret, sent.token));
    expect(await outcomeOf(sent.partnerId, sent.contractId)).toEqual(once);
  });

  it("whose connection is killed in between leaves nothing, and can be done again", async () => {
    const sent = await sendOne(db.database, world, secret);
    await db.owner.query(`
      create function recruitment.kill_myself() returns trigger language plpgsql security definer as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger kill_myself after insert on recruitment.enrollments for each row execute function recruitment.kill_myself()`);
    await expect(accept(db.database, secret, sent.token)).rejects.toThrow();
    await db.owner.query("drop function recruitment.kill_myself() cascade");
    expect(await outcomeOf(sent.partnerId, sent.contractId)).toEqual(nothing);
    unwrap(await accept(db.database, secret, sent.token));
    expect(await outcomeOf(sent.partnerId, sent.contractId)).toEqual(once);
  });

  it("of another text than the one that was shown is refused", async () => {
    const sent = await sendOne(db.database, world, secret);
    expect(await accept(db.database, secret, sent.token, { sha256: "0".repeat(64) })).toMatchObject({
      error: { code: "conflict" },
    });
    expect(await outcomeOf(sent.partnerId, sent.contractId)).toEqual(nothing);
  });

  it("by somebody who works there already invites nobody anew", async () => {
    const sent = await sendOne(db.database, world, secret);
    unwrap(await accept(db.database, secret, sent.token));
    const { rows } = await inside((tx) => listMembers(tx, { partnerId: sent.partnerId, limit: 5 }));
    await inside((tx) =>
      changeMember(tx, { memberId: rows[0]?.id ?? "", changes: { disabled: true } }, noon),
    );
    const input = draftInput.parse({
      ...{ partnerId: sent.partnerId, programId: world.programId, templateId: world.templateId },
      ...{ signerName: "Ingrid Halvorsen", signerEmail: sent.email, locale: "en" },
    });
    const { id } = unwrap(await inside((tx) => draftContract(tx, input, { rateBasisPoints: 500 }, noon)));
    const token = await sendAgain(db.database, world, secret, id, sent.email);
    unwrap(await accept(db.database, secret, token));
    expect(await outcomeOf(sent.partnerId, sent.contractId)).toEqual(once);
  });
});

describe("a signer's link", () => {
  it.each(["revised", "voided", "sent again", "run out", "declined"] as const)(
    "that was %s signs nothing",
    async (how) => {
      const sent = await sendOne(db.database, world, secret);
      const { contractId } = sent;
      const seenVersion = (await inside((tx) => findContract(tx, contractId)))?.version ?? 0;
      let clock = noon;
      if (how === "revised") unwrap(await inside((tx) => reviseContract(tx, { contractId, seenVersion })));
      if (how === "voided") unwrap(await inside((tx) => voidContract(tx, { contractId, seenVersion })));
      if (how === "sent again") await sendAgain(db.database, world, secret, contractId, sent.email);
      if (how === "run out") clock = fixedClock("2026-04-05T17:00:00Z");
      if (how === "declined") {
        const linkId = (await inside((tx) => findContract(tx, contractId)))?.linkId ?? "";
        unwrap(await inside((tx) => declineContract(tx, { linkId, comment: "7 %, as agreed" }, noon)));
      }
      expect(await accept(db.database, secret, sent.token, { clock })).toMatchObject({
        error: { code: "link_expired" },
      });
      expect(await outcomeOf(sent.partnerId, contractId)).toEqual(nothing);
    },
  );

  it("of another installation, or altered, is not ours", async () => {
    const sent = await sendOne(db.database, world, secret);
    await expect(accept(db.database, `${secret}!`, sent.token)).rejects.toThrow("not ours");
    const altered = `${sent.token.slice(0, 30)}${sent.token[30] === "A" ? "B" : "A"}${sent.token.slice(31)}`;
    await expect(accept(db.database, secret, altered)).rejects.toThrow("not ours");
  });
});

describe("two people at once", () => {
  it("who change and sign: the text that was shown is signed, or nothing is", async () => {
    const sent = await sendOne(db.database, world, secret);
    const { contractId } = sent;
    const seenVersion = (await inside((tx) => findContract(tx, contractId)))?.version ?? 0;
    const [signed, revised] = await Promise.all([
      accept(db.database, secret, sent.token),
      inside((tx) => reviseContract(tx, { contractId, seenVersion })),
    ]);
    expect([signed.ok, revised.ok].sort()).toEqual([false, true]);
    const outcome = await outcomeOf(sent.partnerId, contractId);
    expect(outcome).toEqual(signed.ok ? once : nothing);
  });

  it("who edit a draft: the later is told", async () => {
    const sent = await sendOne(db.database, world, secret);
    const { contractId } = sent;
    const { version: seenVersion } = unwrap(
      await inside((tx) => reviseContract(tx, { contractId, seenVersion: 2 })),
    );
    const edit = (body: string) =>
      inside((tx) => editContract(tx, { contractId, seenVersion, title: "Terms", body }));
    const edits = await Promise.all([edit("one"), edit("two")]);
    expect(edits.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const again = await inside((tx) => findContract(tx, contractId));
    const input = sendInput.parse({
      ...{ contractId, seenVersion: again?.version, signerName: "A B", signerEmail: "a@b.example" },
    });
    unwrap(await inside((tx) => sendContract(tx, input, noon)));
    expect(await inside((tx) => findContract(tx, contractId))).toMatchObject({ revision: 2, status: "sent" });
  });
});

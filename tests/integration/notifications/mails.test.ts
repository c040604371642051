import { openDatabase, withTenant } from "@tributary/db";
import { fixedClock, newId } from "@tributary/kernel";
import {
  type ClaimedMail,
  claimDueMails,
  cleanUpMails,
  findMail,
  freezeMails,
  listMails,
  type MailToQueue,
  queueMail,
  queuePlatformMail,
  recordFailed,
  recordMoot,
  recordSent,
} from "@tributary/notifications";
import { afterEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor } from "../../support/vendors.ts";

const db = testDatabase();
const minute = 60_000;
const text = { subject: "Hello", html: "<p>Hello</p>", text: "Hello" };

afterEach(async () => {
  await db.owner.query("delete from platform.mails");
});

function resetMail(changes: Partial<MailToQueue> = {}): MailToQueue {
  return {
    template: "password-reset",
    props: { resetId: newId() },
    dedupeKey: newId(),
    toAddress: "rep@northwind.example",
    locale: "en",
    ...changes,
  } as MailToQueue;
}

async function queue(...mails: MailToQueue[]): Promise<void> {
  await db.database.platform.transaction().execute(async (trx) => {
    for (const mail of mails) await queuePlatformMail(trx, mail);
  });
}

/** The clock of a test begins a moment after its mails were queued, as the database stamps those. */
function clockNow() {
  return fixedClock(new Date(Date.now() + 1_000));
}

function later(clock: ReturnType<typeof fixedClock>, ms: number): void {
  clock.set(new Date(clock.now().getTime() + ms));
}

async function claimOne(clock: ReturnType<typeof fixedClock>): Promise<ClaimedMail> {
  const [mail] = await claimDueMails(db.database.platform, clock, 1);
  if (!mail) throw new Error("no mail is due");
  return mail;
}

/** Gives the ids of the mails that may be handed over: this one, or none. */
function freeze(mail: ClaimedMail, clock: ReturnType<typeof fixedClock>): Promise<ReadonlySet<string>> {
  return freezeMails(db.database.platform, [{ ...mail, text }], clock);
}

describe("queueing", () => {
  it("writes a mail once a key, and not at all when the deed is rolled back", async () => {
    const vendor = await makeVendor(db.database);
    const mail: MailToQueue = {
      template: "lead-accepted",
      props: { leadId: newId(), clientName: "Cancity", partnerId: newId() },
      dedupeKey: "lead-accepted:1",
      toAddress: "rep@northwind.example",
      locale: "ru",
    };
    const undone = withTenant(db.database, vendor.scope, async (tx) => {
      await queueMail(tx, mail);
      throw new Error("the deed failed");
    });
    await expect(undone).rejects.toThrow("the deed failed");
    expect((await listMails(db.database.platform, {})).rows).toEqual([]);
    for (const _ of [1, 2]) await withTenant(db.database, vendor.scope, (tx) => queueMail(tx, mail));
    const { rows } = await db.owner.query("select vendor_id, props, status from platform.mails");
    expect(rows).toEqual([{ vendor_id: vendor.id, props: mail.props, status: "queued" }]);
  });

  it("refuses props that do not fit", async () => {
    await expect(queue(resetMail({ props: { resetId: "none" } } as Partial<MailToQueue>))).rejects.toThrow();
  });
});

describe("claiming", () => {
  it("gives a mail to one of many senders", async () => {
    await queue(...Array.from({ length: 40 }, () => resetMail()));
    const clock = clockNow();
    const senders = Array.from({ length: 4 }, () => openDatabase({ url: db.runtimeUrl, max: 1 }));
    const claimed = await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        claimDueMails((senders[turn % 4] ?? db.database).platform, clock, 5),
      ),
    );
    await Promise.all(senders.map((sender) => sender.close()));
    const ids = claimed.flat().map(({ id }) => id);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
  });

  it("is a lease: after five minutes the mail of a killed sender comes up again", async () => {
    await queue(resetMail());
    const clock = clockNow();
    const first = await claimOne(clock);
    later(clock, 5 * minute - 1);
    expect(await claimDueMails(db.database.platform, clock, 1)).toEqual([]);
    later(clock, 1);
    const second = await claimOne(clock);
    expect(second).toMatchObject({ id: first.id, attempts: 2, mayHaveBeenSent: false, frozen: null });
    expect(await freeze(second, clock)).toEqual(new Set([first.id]));
    later(clock, 5 * minute);
    expect(await claimOne(clock)).toMatchObject({
      id: first.id,
      attempts: 3,
      mayHaveBeenSent: true,
      frozen: text,
    });
  });

  it("that ran out lets nothing be handed over any more, whether the mail has its text yet or not", async () => {
    await queue(resetMail());
    const clock = clockNow();
    const slow = await claimOne(clock);
    later(clock, 5 * minute);
    const quick = await claimOne(clock);
    expect(await freeze(slow, clock)).toEqual(new Set());
    expect(await findMail(db.database.platform, slow.id)).toMatchObject({ subject: null });
    expect(await freeze(quick, clock)).toEqual(new Set([quick.id]));
    expect(await freeze(slow, clock)).toEqual(new Set());
    await recordSent(db.database.platform, [{ id: quick.id, providerId: null }], { keepText: true }, clock);
    expect(await freeze(quick, clock)).toEqual(new Set());
  });

  it("knows what failed for certain from what may have gone out", async () => {
    await queue(resetMail());
    const clock = clockNow();
    const mail = await claimOne(clock);
    await freeze(mail, clock);
    await recordFailed(db.database.platform, mail, { kind: "again", code: "http_500" }, clock);
    expect(await claimDueMails(db.database.platform, clock, 1)).toEqual([]);
    later(clock, 10_000);
    expect(await claimOne(clock)).toMatchObject({ attempts: 2, mayHaveBeenSent: false, frozen: text });
  });
});

describe("the text of a mail", () => {
  it("does not change after the first attempt", async () => {
    await queue(resetMail());
    const clock = clockNow();
    const mail = await claimOne(clock);
    await freeze(mail, clock);
    const another = { ...text, subject: "Another" };
    expect(await freezeMails(db.database.platform, [{ ...mail, text: another }], clock)).toEqual(
      new Set([mail.id]),
    );
    expect(await findMail(db.database.platform, mail.id)).toMatchObject(text);
  });

  it("is forgotten when a real transport took it, and kept in the local outbox", async () => {
    await queue(resetMail(), resetMail());
    const clock = clockNow();
    for (const keepText of [true, false]) {
      const mail = await claimOne(clock);
      await freeze(mail, clock);
      await recordSent(db.database.platform, [{ id: mail.id, providerId: null }], { keepText }, clock);
      const left = keepText ? text : { html: null, text: null };
      expect(await findMail(db.database.platform, mail.id)).toMatchObject({
        status: "sent",
        subject: "Hello",
        ...left,
      });
    }
  });
});

describe("failing", () => {
  it("leaves a mail that another sender has by now alone", async () => {
    await queue(resetMail());
    const clock = clockNow();
    const slow = await claimOne(clock);
    later(clock, 5 * minute);
    await claimOne(clock);
    await recordFailed(db.database.platform, slow, { kind: "refused", code: "late" }, clock);
    expect(await findMail(db.database.platform, slow.id)).toMatchObject({
      status: "sending",
      errorCode: null,
    });
  });

  it("stops after a day, for a person to look at", async () => {
    await queue(resetMail());
    const clock = clockNow();
    const ends: string[] = [];
    for (let tries = 0; tries < 50 && ends.at(-1) !== "review"; tries += 1) {
      const mail = await claimOne(clock);
      await freeze(mail, clock);
      const known = { ...mail, firstAttemptAt: mail.firstAttemptAt ?? clock.now() };
      const after = await recordFailed(
        db.database.platform,
        known,
        { kind: "again", code: "http_500" },
        clock,
      );
      if (after.status === "queued") clock.set(after.notBefore);
      ends.push(after.status);
    }
    expect(ends.slice(0, -1).every((status) => status === "queued")).toBe(true);
    expect(ends.length).toBeGreaterThan(8);
    expect((await listMails(db.database.platform, {})).rows[0]).toMatchObject({
      status: "review",
      errorCode: "http_500",
    });
  });
});

it("lists the newest first, page by page, of one address or all", async () => {
  await queue(
    ...Array.from({ length: 5 }, () => resetMail()),
    resetMail({ toAddress: "head@northwind.example" }),
  );
  const first = await listMails(db.database.platform, { limit: 4 });
  const second = await listMails(db.database.platform, { limit: 4, cursor: first.nextCursor ?? "" });
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(ids).toHaveLength(6);
  expect(ids).toEqual([...new Set(ids)].sort().reverse());
  expect(second.nextCursor).toBeNull();
  expect((await listMails(db.database.platform, { to: " Head@Northwind.example" })).rows).toHaveLength(1);
  expect(await findMail(db.database.platform, "no id")).toBeNull();
});

it("removes what was dealt with 90 days ago, and nothing that waits", async () => {
  await queue(resetMail(), resetMail(), resetMail());
  const clock = clockNow();
  const sent = { id: (await claimOne(clock)).id, providerId: null };
  await recordSent(db.database.platform, [sent], { keepText: true }, clock);
  await recordMoot(db.database.platform, [(await claimOne(clock)).id]);
  later(clock, 89 * 24 * 60 * minute);
  expect(await cleanUpMails(db.database.platform, clock)).toBe(0);
  later(clock, 2 * 24 * 60 * minute);
  expect(await cleanUpMails(db.database.platform, clock)).toBe(2);
  expect((await listMails(db.database.platform, {})).rows).toMatchObject([{ status: "queued" }]);
});

import { withTenant } from "@tributary/db";
import { findInvitation, inviteStaff } from "@tributary/identity";
import {
  localOutbox,
  type MailTransport,
  resendTransport,
  type SendDeps,
  sendDueMails,
  smtpTransport,
} from "@tributary/jobs";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import { createLogger } from "@tributary/kernel/log";
import {
  claimDueMails,
  findMail,
  freezeMails,
  listMails,
  type MailRecord,
  queueMail,
  sendMailAgain,
  takeMailNotice,
} from "@tributary/notifications";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor, type TestVendor } from "../../support/vendors.ts";
import { type ResendServer, type SmtpServer, startResendServer, startSmtpServer } from "./mail-servers.ts";

const db = testDatabase();
const secret = "a secret of this test, long enough";
const from = "Tributary <mail@tributary.example>";
const day = 24 * 60 * 60_000;
let vendor: TestVendor;

beforeAll(async () => {
  vendor = await makeVendor(db.database);
});
afterEach(async () => {
  await db.owner.query("delete from platform.mails");
});

function sending(transport: MailTransport) {
  const clock = fixedClock(new Date(Date.now() + 1_000));
  const deps: SendDeps = {
    database: db.database,
    platform: db.database.platform,
    clock,
    transport,
    log: createLogger("test", "silent"),
    appUrl: "https://tributary.example",
    secret,
  };
  const wait = (ms: number): void => clock.set(new Date(clock.now().getTime() + ms));
  return { deps, clock, wait, send: () => sendDueMails(deps) };
}

async function queueLeadMail(of: TestVendor = vendor): Promise<void> {
  await withTenant(db.database, of.scope, (tx) =>
    queueMail(tx, {
      template: "lead-won",
      dedupeKey: newId(),
      toAddress: "rep@northwind.example",
      locale: "en",
      props: {
        leadId: newId(),
        clientName: "Cancity",
        partnerId: newId(),
        amount: { amountMinor: 100, currency: "USD" },
      },
    }),
  );
}

async function queueBatchMail(
  template: "lead-won" | "invitation" | "recall-questions",
  of: TestVendor = vendor,
): Promise<void> {
  if (template === "lead-won") return queueLeadMail(of);
  const mail = { dedupeKey: newId(), toAddress: "rep@northwind.example", locale: "en" } as const;
  await withTenant(db.database, of.scope, (tx) =>
    template === "invitation"
      ? queueMail(tx, { ...mail, template, props: { invitationId: newId(), partnerName: null } })
      : queueMail(tx, { ...mail, template, props: { deliveryId: newId(), memberId: newId() } }),
  );
}

/** What became of each mail, in the order in which they were queued. */
async function endings(): Promise<string[]> {
  const { rows } = await db.owner.query<{ ending: string }>(
    "select concat_ws(' ', template, status, error_code) as ending from platform.mails order by id",
  );
  return rows.map(({ ending }) => ending);
}

async function theMail(): Promise<MailRecord> {
  const [row] = (await listMails(db.database.platform, {})).rows;
  const mail = row && (await findMail(db.database.platform, row.id));
  if (!mail) throw new Error("there is no mail");
  return mail;
}

describe("through Resend", () => {
  let server: ResendServer;
  const transport = (timeoutMs?: number) =>
    resendTransport({ apiKey: "re_test", baseUrl: server.url, from }, timeoutMs);

  beforeAll(async () => {
    server = await startResendServer();
  });
  afterEach(() => {
    server.delivered.clear();
    server.bodies.length = 0;
    server.endings.length = 0;
  });
  afterAll(() => server.close());

  it("delivers once though answers are lost, saying the same each time", async () => {
    await queueLeadMail();
    server.endings.push("drop", "drop");
    const { send, wait } = sending(transport());
    await send();
    expect(await theMail()).toMatchObject({ status: "queued", attempts: 1 });
    wait(10_000);
    await db.owner.query("update platform.vendors set name = 'Renamed' where id = $1", [vendor.id]);
    await send();
    wait(40_000);
    await send();
    const { id, ...mail } = await theMail();
    expect(mail).toMatchObject({ status: "sent", attempts: 3, html: null, text: null });
    expect([...server.delivered.keys()]).toEqual([id]);
    expect(server.bodies.map((body) => JSON.parse(body).html)).toEqual(
      Array(3).fill(JSON.parse(server.bodies[0] ?? "").html),
    );
  });

  it("waits as long as it is asked to", async () => {
    await queueLeadMail();
    server.endings.push({ status: 429, name: "rate_limit_exceeded", headers: { "retry-after": "120" } });
    const { send, wait } = sending(transport());
    expect(await send()).toEqual({ found: true, quietMs: 120_000 });
    wait(119_000);
    expect(await send()).toEqual({ found: false, quietMs: 0 });
    wait(1_000);
    await send();
    expect(await theMail()).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("gives up on what is refused", async () => {
    await queueLeadMail();
    server.endings.push({ status: 422, name: "validation_error" });
    await sending(transport()).send();
    expect(await theMail()).toMatchObject({
      status: "failed",
      errorCode: "resend_validation_error",
      html: null,
    });
  });

  it("takes a mail of a killed sender up again, under the same key", async () => {
    await queueLeadMail();
    server.endings.push("drop");
    const { send, wait, clock, deps } = sending(transport());
    const [claimed] = await claimDueMails(db.database.platform, clock, 1);
    const text = { subject: "s", html: "<p>h</p>", text: "t" };
    await freezeMails(db.database.platform, claimed ? [{ ...claimed, text }] : [], clock);
    await deps.transport.send({
      ...text,
      key: claimed?.id ?? "",
      toAddress: "rep@northwind.example",
      senderName: null,
      headers: {},
    });
    wait(5 * 60_000);
    await send();
    expect(await theMail()).toMatchObject({ status: "sent" });
    expect(server.delivered.size).toBe(1);
    expect(server.bodies.map((body) => JSON.parse(body).subject)).toEqual(["s", "s"]);
  });

  it("sends once more what a person lets go again, under a key of its own", async () => {
    await queueLeadMail();
    server.endings.push({ status: 422, name: "validation_error" });
    const { send, clock } = sending(transport());
    await send();
    const failed = await theMail();
    expect(failed.status).toBe("failed");
    unwrap(await sendMailAgain(db.database.platform, failed.id, clock));
    expect(await sendMailAgain(db.database.platform, failed.id, clock)).toMatchObject({
      error: { code: "conflict" },
    });
    await send();
    expect(await theMail()).toMatchObject({ status: "sent", errorCode: null });
    expect([...server.delivered.keys()]).toEqual([`${failed.id}-1`]);
  });

  it("holds back what would go to an address whose mail came back, until a person trusts it again", async () => {
    await queueLeadMail();
    const { send, clock } = sending(transport());
    await send();
    const { rows } = await db.owner.query<{ provider_id: string }>("select provider_id from platform.mails");
    const notice = {
      id: newId(),
      reason: "bounced",
      addresses: ["Rep@Northwind.example"],
      providerId: rows[0]?.provider_id ?? null,
    } as const;
    expect(await takeMailNotice(db.database.platform, notice)).toBe(true);
    expect(await takeMailNotice(db.database.platform, notice)).toBe(false);
    expect(await theMail()).toMatchObject({ status: "failed", errorCode: "bounced" });
    await db.owner.query("delete from platform.mails");
    await queueLeadMail();
    await send();
    const held = await theMail();
    expect(held).toMatchObject({ status: "suppressed", errorCode: "bounced" });
    unwrap(await sendMailAgain(db.database.platform, held.id, clock));
    await send();
    expect(await theMail()).toMatchObject({ status: "sent" });
  });

  it("sends nothing a day after the first try", async () => {
    await queueLeadMail();
    server.endings.push({ status: 500, name: "internal_server_error" });
    const { send, wait } = sending(transport());
    await send();
    wait(day);
    await send();
    expect(await theMail()).toMatchObject({ status: "review", errorCode: "end_unknown" });
    expect(server.bodies).toHaveLength(1);
  });

  it("speaks in the vendor's name on the installation's address, whatever that name holds", async () => {
    const hostile = await makeVendor(db.database);
    const name = 'Evil" <a@b.example>\r\nBcc: c@d.example';
    await db.owner.query("update platform.vendors set name = $2 where id = $1", [hostile.id, name]);
    await queueLeadMail(hostile);
    await sending(transport()).send();
    const [body] = [...server.delivered.values()];
    expect(body?.from).toBe('"Evil a b.example Bcc c d.example" <mail@tributary.example>');
    expect(body?.headers).toEqual({ "Auto-Submitted": "auto-generated" });
  });
});

describe("through SMTP", () => {
  let server: SmtpServer;
  beforeAll(async () => {
    server = await startSmtpServer();
  });
  afterEach(() => {
    server.messages.length = 0;
  });
  afterAll(() => server.close());

  it("sends text and HTML under the row's id", async () => {
    await queueLeadMail();
    await sending(smtpTransport({ url: server.url, from })).send();
    const { id, status } = await theMail();
    expect(status).toBe("sent");
    expect(server.messages).toHaveLength(1);
    expect(server.messages[0]).toContain(`Message-ID: <${id}@tributary.example>`);
    expect(server.messages[0]).toContain("Content-Type: text/plain");
    expect(server.messages[0]).toContain("Content-Type: text/html");
  });

  it.each([
    ["451 later", { status: "queued", errorCode: "smtp_451" }],
    ["550 no such person", { status: "failed", errorCode: "smtp_550" }],
    ["hang up", { status: "review", errorCode: "smtp_lost" }],
  ])("after “%s” it never risks a second copy", async (ending, expected) => {
    await queueLeadMail();
    server.endings.push(ending);
    await sending(smtpTransport({ url: server.url, from })).send();
    expect(await theMail()).toMatchObject(expected);
  });

  it("tries again when there was nobody to talk to", async () => {
    await queueLeadMail();
    await sending(smtpTransport({ url: "smtp://127.0.0.1:1", from })).send();
    expect(await theMail()).toMatchObject({ status: "queued", errorCode: "smtp_unreachable" });
  });

  it("leaves a mail of a killed sender to a person", async () => {
    await queueLeadMail();
    const { send, wait, clock } = sending(smtpTransport({ url: server.url, from }));
    const [claimed] = await claimDueMails(db.database.platform, clock, 1);
    const text = { subject: "s", html: "h", text: "t" };
    await freezeMails(db.database.platform, claimed ? [{ ...claimed, text }] : [], clock);
    wait(5 * 60_000);
    await send();
    expect(await theMail()).toMatchObject({ status: "review" });
    expect(server.messages).toEqual([]);
  });
});

describe("into the local outbox", () => {
  it("keeps a mail to be read, with a link that opens the invitation", async () => {
    const { send, clock } = sending(localOutbox());
    const invited = { email: "new@acme.example", name: "Nina", role: "manager", locale: "ru" } as const;
    const { invitationId } = unwrap(await inviteStaff(db.database, vendor.scope, invited, clock));
    await withTenant(db.database, vendor.scope, (tx) =>
      queueMail(tx, {
        template: "invitation",
        dedupeKey: newId(),
        toAddress: invited.email,
        locale: invited.locale,
        props: { invitationId, partnerName: null },
      }),
    );
    await send();
    const { text, html, status } = await theMail();
    expect(status).toBe("sent");
    const token = /https:\/\/tributary\.example\/invite\/(\S+)/.exec(text ?? "")?.[1] ?? "";
    expect(html).toContain(token);
    expect(await findInvitation(db.database, { token, secret }, clock)).toMatchObject({
      email: invited.email,
    });
  });

  it("does not send what is over", async () => {
    await withTenant(db.database, vendor.scope, (tx) =>
      queueMail(tx, {
        template: "invitation",
        dedupeKey: newId(),
        toAddress: "gone@acme.example",
        locale: "en",
        props: { invitationId: newId(), partnerName: null },
      }),
    );
    await sending(localOutbox()).send();
    expect(await theMail()).toMatchObject({ status: "suppressed", errorCode: "moot", subject: null });
  });

  it("goes on with the others of a batch when one is over, one is held back and one cannot be written", async () => {
    const { send } = sending(localOutbox());
    for (const template of ["lead-won", "invitation", "lead-won", "lead-won", "recall-questions"] as const) {
      await queueBatchMail(template);
    }
    const spoil = (place: number, change: string) =>
      db.owner.query(
        `update platform.mails set ${change} where id = (select id from platform.mails order by id offset ${place} limit 1)`,
      );
    await spoil(2, `props = '{"other":"release"}'`);
    await spoil(3, "to_address = 'gone@northwind.example'");
    await takeMailNotice(db.database.platform, {
      id: newId(),
      reason: "complained",
      addresses: ["gone@northwind.example"],
      providerId: null,
    });
    expect(await send()).toEqual({ found: true, quietMs: 0 });
    expect(await endings()).toEqual([
      "lead-won sent",
      "invitation suppressed moot",
      "lead-won review props_unfit",
      "lead-won suppressed complained",
      "recall-questions suppressed moot",
    ]);
    expect(await send()).toEqual({ found: false, quietMs: 0 });
  });
});

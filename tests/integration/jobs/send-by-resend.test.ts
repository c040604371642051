import { resendTransport } from "@tributary/jobs";
import { dayMs, newId, unwrap } from "@tributary/kernel";
import { claimDueMails, freezeMails, sendMailAgain, takeMailNotice } from "@tributary/notifications";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { makeVendor } from "../../support/vendors.ts";
import { type ResendServer, startResendServer } from "./mail-servers.ts";
import { mailFrom as from, mailWorld } from "./mail-world.ts";

const world = mailWorld();
const { db } = world;

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
    await world.queueLeadMail();
    server.endings.push("drop", "drop");
    const { send, wait } = world.sending(transport());
    await send();
    expect(await world.theMail()).toMatchObject({ status: "queued", attempts: 1 });
    wait(10_000);
    await db.owner.query("update platform.vendors set name = 'Renamed' where id = $1", [world.vendor.id]);
    await send();
    wait(40_000);
    await send();
    const { id, ...mail } = await world.theMail();
    expect(mail).toMatchObject({ status: "sent", attempts: 3, html: null, text: null });
    expect([...server.delivered.keys()]).toEqual([id]);
    expect(server.bodies.map((body) => JSON.parse(body).html)).toEqual(
      Array(3).fill(JSON.parse(server.bodies[0] ?? "").html),
    );
  });

  it("waits as long as it is asked to", async () => {
    await world.queueLeadMail();
    server.endings.push({ status: 429, name: "rate_limit_exceeded", headers: { "retry-after": "120" } });
    const { send, wait } = world.sending(transport());
    expect(await send()).toEqual({ found: true, quietMs: 120_000 });
    wait(119_000);
    expect(await send()).toEqual({ found: false, quietMs: 0 });
    wait(1_000);
    await send();
    expect(await world.theMail()).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("gives up on what is refused", async () => {
    await world.queueLeadMail();
    server.endings.push({ status: 422, name: "validation_error" });
    await world.sending(transport()).send();
    expect(await world.theMail()).toMatchObject({
      status: "failed",
      errorCode: "resend_validation_error",
      html: null,
    });
  });

  it("takes a mail of a killed sender up again, under the same key", async () => {
    await world.queueLeadMail();
    server.endings.push("drop");
    const { send, wait, clock, deps } = world.sending(transport());
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
    expect(await world.theMail()).toMatchObject({ status: "sent" });
    expect(server.delivered.size).toBe(1);
    expect(server.bodies.map((body) => JSON.parse(body).subject)).toEqual(["s", "s"]);
  });

  it("sends once more what a person lets go again, under a key of its own", async () => {
    await world.queueLeadMail();
    server.endings.push({ status: 422, name: "validation_error" });
    const { send, clock } = world.sending(transport());
    await send();
    const failed = await world.theMail();
    expect(failed.status).toBe("failed");
    unwrap(await sendMailAgain(db.database.platform, failed.id, clock));
    expect(await sendMailAgain(db.database.platform, failed.id, clock)).toMatchObject({
      error: { code: "conflict" },
    });
    await send();
    expect(await world.theMail()).toMatchObject({ status: "sent", errorCode: null });
    expect([...server.delivered.keys()]).toEqual([`${failed.id}-1`]);
  });

  it("holds back what would go to an address whose mail came back, until a person trusts it again", async () => {
    await world.queueLeadMail();
    const { send, clock } = world.sending(transport());
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
    expect(await world.theMail()).toMatchObject({ status: "failed", errorCode: "bounced" });
    await db.owner.query("delete from platform.mails");
    await world.queueLeadMail();
    await send();
    const held = await world.theMail();
    expect(held).toMatchObject({ status: "suppressed", errorCode: "bounced" });
    unwrap(await sendMailAgain(db.database.platform, held.id, clock));
    await send();
    expect(await world.theMail()).toMatchObject({ status: "sent" });
  });

  it("sends nothing a day after the first try", async () => {
    await world.queueLeadMail();
    server.endings.push({ status: 500, name: "internal_server_error" });
    const { send, wait } = world.sending(transport());
    await send();
    wait(dayMs);
    await send();
    expect(await world.theMail()).toMatchObject({ status: "review", errorCode: "end_unknown" });
    expect(server.bodies).toHaveLength(1);
  });

  it("speaks in the vendor's name on the installation's address, whatever that name holds", async () => {
    const hostile = await makeVendor(db.database);
    const name = 'Evil" <a@b.example>\r\nBcc: c@d.example';
    await db.owner.query("update platform.vendors set name = $2 where id = $1", [hostile.id, name]);
    await world.queueLeadMail(hostile);
    await world.sending(transport()).send();
    const [body] = [...server.delivered.values()];
    expect(body?.from).toBe('"Evil a b.example Bcc c d.example" <mail@tributary.example>');
    expect(body?.headers).toEqual({ "Auto-Submitted": "auto-generated" });
  });
});

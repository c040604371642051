import { smtpTransport } from "@tributary/jobs";
import { claimDueMails, freezeMails } from "@tributary/notifications";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type SmtpServer, startSmtpServer } from "./mail-servers.ts";
import { mailFrom as from, mailWorld } from "./mail-world.ts";

const world = mailWorld();
const { db } = world;

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
    await world.queueLeadMail();
    await world.sending(smtpTransport({ url: server.url, from })).send();
    const { id, status } = await world.theMail();
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
    await world.queueLeadMail();
    server.endings.push(ending);
    await world.sending(smtpTransport({ url: server.url, from })).send();
    expect(await world.theMail()).toMatchObject(expected);
  });

  it("tries again when there was nobody to talk to", async () => {
    await world.queueLeadMail();
    await world.sending(smtpTransport({ url: "smtp://127.0.0.1:1", from })).send();
    expect(await world.theMail()).toMatchObject({ status: "queued", errorCode: "smtp_unreachable" });
  });

  it("leaves a mail of a killed sender to a person", async () => {
    await world.queueLeadMail();
    const { send, wait, clock } = world.sending(smtpTransport({ url: server.url, from }));
    const [claimed] = await claimDueMails(db.database.platform, clock, 1);
    const text = { subject: "s", html: "h", text: "t" };
    await freezeMails(db.database.platform, claimed ? [{ ...claimed, text }] : [], clock);
    wait(5 * 60_000);
    await send();
    expect(await world.theMail()).toMatchObject({ status: "review" });
    expect(server.messages).toEqual([]);
  });
});

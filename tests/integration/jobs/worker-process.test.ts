import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { withTenant } from "@tributary/db";
import { smtpTransport } from "@tributary/jobs";
import { newId, systemClock, unwrap } from "@tributary/kernel";
import { portalLeadInput, submitLead } from "@tributary/leads";
import { enrollPartner } from "@tributary/recruitment";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { memberScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner, makeVendor } from "../../support/vendors.ts";
import { type SmtpServer, startSmtpServer } from "./mail-servers.ts";
import { emptyQueue, queueKinds, redisUrlFor } from "./queue-at.ts";
import { workerVariables } from "./worker-env.ts";

const db = testDatabase();
const jobsFolder = join(import.meta.dirname, "../../../jobs");
const dataDir = mkdtempSync(join(tmpdir(), "tributary-worker-"));
const running = new Set<ChildProcess>();
/** So many mails are taken before the mail server falls silent. */
const takenFirst = 8;
let mailServer: SmtpServer;

beforeAll(async () => {
  mailServer = await startSmtpServer();
});
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  mailServer.messages.length = 0;
  mailServer.endings.length = 0;
});
afterAll(async () => {
  await mailServer.close();
  rmSync(dataDir, { recursive: true });
});

interface WorkerProcess {
  readonly child: ChildProcess;
  /** The first line with this in it; fails when the process ends without one. */
  says(text: string): Promise<string>;
  readonly ended: Promise<number | null>;
}

function startProcess(databaseUrl: string, redisUrl: string | undefined, smtpUrl?: string): WorkerProcess {
  const mail = smtpUrl ? { SMTP_URL: smtpUrl, MAIL_FROM: "mail@tributary.example" } : {};
  const variables = { ...workerVariables({ databaseUrl, redisUrl, dataDir }), ...mail };
  const child = spawn(process.execPath, ["--import", "tsx", "src/worker.ts"], {
    cwd: jobsFolder,
    env: variables,
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  const ended = once(child, "exit").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout as NodeJS.ReadableStream })
    .on("line", (line) => {
      lines.push(line);
      for (const look of waiting) look();
    })
    .on("close", () => {
      for (const look of waiting) look();
    });
  const says = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const line = lines.find((candidate) => candidate.includes(text));
        if (line) resolve(line);
        else if (child.exitCode !== null) reject(new Error(`the worker ended without “${text}”`));
      };
      waiting.add(look);
      look();
    });
  return { child, says, ended };
}

it("ends with one line when the database is not there", async () => {
  const worker = startProcess("postgres://nobody@127.0.0.1:1/none", undefined);
  expect(await worker.says("the database cannot be reached")).toContain("ECONNREFUSED");
  expect(await worker.ended).toBe(1);
});

it.each(queueKinds)("finishes and ends with 0 on SIGTERM (%s)", async (kind) => {
  const worker = startProcess(db.runtimeUrl, redisUrlFor(kind, 3));
  await worker.says("worker is ready");
  worker.child.kill("SIGTERM");
  expect(await worker.ended).toBe(0);
});

it.each(queueKinds)(
  "loses nothing and doubles nothing when it is killed at work (%s)",
  { timeout: 60_000 },
  async (kind) => {
    const redisUrl = redisUrlFor(kind, 3);
    await emptyQueue(db, redisUrl);
    const vendor = await makeVendor(db.database);
    const partner = await makePartner(db.database, vendor);
    const email = `dana-${newId().slice(-8)}@acme.example`;
    await db.owner.query("insert into identity.users (id, email, name) values ($1, $2, 'Dana')", [
      vendor.id,
      email,
    ]);
    await db.owner.query(
      "insert into identity.vendor_memberships (vendor_id, user_id, role) values ($1, $1, 'director')",
      [vendor.id],
    );
    await withTenant(db.database, vendor.scope, async (tx) =>
      unwrap(await enrollPartner(tx, { partnerId: partner.id, programId: vendor.programId }, systemClock)),
    );
    const member = memberScope(vendor, { partnerId: partner.id, memberId: partner.memberId });
    const leads = 60;
    const { sideBySide } = smtpTransport({ url: mailServer.url, from: "mail@tributary.example" });
    // It takes what it is given, and after some mails says nothing any more: those are being handed over at the kill.
    mailServer.endings.push(...Array(takenFirst).fill("250 taken"), ...Array(leads).fill("say nothing"));

    const first = startProcess(db.runtimeUrl, redisUrl, mailServer.url);
    await first.says("worker is ready");
    for (let sent = 0; sent < leads; sent += 1) {
      const input = portalLeadInput.parse({ clientName: `Client ${sent}`, contactPhone: "12345" });
      await withTenant(db.database, member, async (tx) => unwrap(await submitLead(tx, input, systemClock)));
    }
    const count = async (statement: string): Promise<number> => {
      const { rows } = await db.superuser.query<{ n: number }>(statement, [vendor.id]);
      return rows[0]?.n ?? 0;
    };
    const mails = () => count("select count(*)::int as n from platform.mails where vendor_id = $1");
    const open = () =>
      count(
        "select count(*)::int as n from platform.mails where vendor_id = $1 and status in ('queued', 'sending')",
      );
    const counted = () =>
      count("select sum(leads_submitted)::int as n from analytics.partner_days where vendor_id = $1");
    await expect
      .poll(() => mailServer.messages.length, { timeout: 15_000, interval: 5 })
      .toBeGreaterThan(takenFirst);
    first.child.kill("SIGKILL");
    await first.ended;
    const unclear = mailServer.messages.length - takenFirst;
    expect(unclear).toBeLessThanOrEqual(sideBySide);
    mailServer.endings.length = 0;
    // The five minutes pass for which the killed process had its mails.
    await db.owner.query(
      "update platform.mails set not_before = now() where vendor_id = $1 and status = 'sending'",
      [vendor.id],
    );

    const second = startProcess(db.runtimeUrl, redisUrl, mailServer.url);
    const soon = { timeout: 40_000, interval: 100 };
    await expect.poll(mails, soon).toBe(leads);
    await expect.poll(counted, soon).toBe(leads);
    await expect.poll(open, soon).toBe(0);
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);

    const { rows } = await db.superuser.query<{ id: string; status: string; lead: string }>(
      "select id, status, props ->> 'leadId' as lead from platform.mails where vendor_id = $1",
      [vendor.id],
    );
    expect(new Set(rows.map(({ lead }) => lead)).size).toBe(leads);
    const inReview = rows.filter(({ status }) => status === "review").map(({ id }) => id);
    expect(rows.filter(({ status }) => status === "sent")).toHaveLength(leads - inReview.length);
    // What was only about to be handed over may be in review too: nobody can tell it from what was.
    expect(inReview.length).toBeGreaterThanOrEqual(unclear);
    expect(inReview.length).toBeLessThanOrEqual(sideBySide);
    const delivered = mailServer.messages.map((text) => /^Message-ID: <([^@]+)@/im.exec(text)?.[1]);
    expect(new Set(delivered).size).toBe(delivered.length);
    expect([...delivered, ...inReview]).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
  },
);

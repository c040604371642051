import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { withTenant } from "@tributary/db";
import { newId, systemClock, unwrap } from "@tributary/kernel";
import { portalLeadInput, submitLead } from "@tributary/leads";
import { enrollPartner } from "@tributary/recruitment";
import { afterAll, afterEach, expect, it } from "vitest";
import { memberScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner, makeVendor } from "../../support/vendors.ts";
import { emptyQueue, queueKinds, redisUrlFor } from "./queue-at.ts";
import { workerVariables } from "./worker-env.ts";

const db = testDatabase();
const jobsFolder = join(import.meta.dirname, "../../../jobs");
const dataDir = mkdtempSync(join(tmpdir(), "tributary-worker-"));
const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});
afterAll(() => rmSync(dataDir, { recursive: true }));

interface WorkerProcess {
  readonly child: ChildProcess;
  /** The first line with this in it; fails when the process ends without one. */
  says(text: string): Promise<string>;
  readonly ended: Promise<number | null>;
}

function startProcess(databaseUrl: string, redisUrl: string | undefined): WorkerProcess {
  const variables = workerVariables({ databaseUrl, redisUrl, dataDir });
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

    const first = startProcess(db.runtimeUrl, redisUrl);
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
    const sent = () =>
      count("select count(*)::int as n from platform.mails where vendor_id = $1 and status = 'sent'");
    const counted = () =>
      count("select sum(leads_submitted)::int as n from analytics.partner_days where vendor_id = $1");
    await expect.poll(mails, { timeout: 15_000, interval: 5 }).toBeGreaterThan(5);
    first.child.kill("SIGKILL");
    await first.ended;

    const second = startProcess(db.runtimeUrl, redisUrl);
    const soon = { timeout: 40_000, interval: 100 };
    await expect.poll(mails, soon).toBe(leads);
    await expect.poll(counted, soon).toBe(leads);
    await expect.poll(sent, soon).toBeGreaterThanOrEqual(leads - 1);
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
  },
);

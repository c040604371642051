import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monthReport } from "@tributary/analytics";
import { memberBalance } from "@tributary/bonuses";
import { type TenantTx, withTenant } from "@tributary/db";
import {
  acceptInvitation,
  findSession,
  inviteMember,
  requestPasswordReset,
  scopeForJob,
  scopeForMember,
  signIn,
} from "@tributary/identity";
import { type RunningWorker, startWorker } from "@tributary/jobs";
import { fixedClock, monthInZone, newId, systemClock, unwrap } from "@tributary/kernel";
import { createLogger } from "@tributary/kernel/log";
import { listBoards, standings } from "@tributary/leaderboards";
import { findLead, moveInput, moveLead, portalLeadInput, refundSale, submitLead } from "@tributary/leads";
import { findMail, listMails } from "@tributary/notifications";
import { defaultProgram } from "@tributary/programs";
import {
  createMember,
  createPartner,
  enrollPartner,
  memberInput,
  partnerInput,
} from "@tributary/recruitment";
import { openVendor } from "@tributary/vendor-setup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { emptyQueue, queueKinds, redisUrlFor } from "./queue-at.ts";
import { workerEnv } from "./worker-env.ts";

const db = testDatabase();
const log = createLogger("test", "silent");
const dataDir = mkdtempSync(join(tmpdir(), "tributary-worker-"));
const soon = { timeout: 10_000, interval: 25 };
const password = "four unrelated words";

afterAll(() => rmSync(dataDir, { recursive: true }));

/** The text of the newest mail to an address that was sent. */
async function sentTo(address: string, template: string): Promise<string | null> {
  const { rows } = await listMails(db.database.platform, { to: address });
  const found = rows.find((row) => row.template === template && row.status === "sent");
  return found ? ((await findMail(db.database.platform, found.id))?.text ?? null) : null;
}

function tokenIn(text: string | null): string {
  return /\/(?:invite|reset)\/(\S+)/.exec(text ?? "")?.[1] ?? "";
}

describe.each(queueKinds)("on %s", (kind) => {
  const redisUrl = redisUrlFor(kind, 2);
  const env = () => workerEnv({ databaseUrl: db.runtimeUrl, redisUrl, dataDir });
  let worker: RunningWorker;

  beforeAll(async () => {
    await emptyQueue(db, redisUrl);
    worker = await startWorker(env(), log);
  });
  afterAll(() => worker.stop());

  it("leaves a sign of life for the web", async () => {
    const sign = async () => {
      const { rows } = await db.owner.query(
        "select value from platform.installation_facts where name = 'worker.heartbeat' and at > now() - interval '1 minute'",
      );
      return rows[0]?.value;
    };
    await expect.poll(sign, soon).toEqual({ queue: kind, mail: "local" });
  });

  it("walks a lead from the portal to the money: mails, bonus, board and report follow by themselves", async () => {
    const tail = newId().slice(-8);
    const [director, rep] = [`dana-${tail}@acme.example`, `rita-${tail}@northwind.example`];
    const founded = unwrap(
      await openVendor(
        db.database,
        {
          slug: `acme-${tail}`,
          name: "Acme",
          currency: "USD",
          timeZone: "Europe/Berlin",
          locale: "en",
          email: director,
          password,
          personName: "Dana",
        },
        systemClock,
      ),
    );
    const job = await scopeForJob(db.database, founded.vendorId);
    const inVendor = <T>(work: (tx: TenantTx) => Promise<T>): Promise<T> =>
      withTenant(db.database, job, work);
    const memberId = await inVendor(async (tx) => {
      const partner = unwrap(await createPartner(tx, partnerInput.parse({ name: "Northwind" }), systemClock));
      const { id: programId } = await defaultProgram(tx);
      unwrap(await enrollPartner(tx, { partnerId: partner.id, programId }, systemClock));
      const card = memberInput.parse({ partnerId: partner.id, name: "Rita", email: rep, level: "rep" });
      const member = unwrap(await createMember(tx, card, systemClock));
      const whom = {
        email: rep,
        name: "Rita",
        partnerId: partner.id,
        memberId: member.id,
        level: "rep",
        locale: "ru",
      };
      await inviteMember(tx, whom as Parameters<typeof inviteMember>[1], systemClock);
      return member.id;
    });

    await expect.poll(() => sentTo(rep, "invitation"), soon).toContain("«Northwind»");
    const token = tokenIn(await sentTo(rep, "invitation"));
    const proof = { kind: "new_account", name: "Rita", password, timeZone: "UTC" } as const;
    unwrap(await acceptInvitation(db.database, { token, secret: env().APP_SECRET, proof }, systemClock));

    const signedIn = unwrap(
      await signIn(db.database, { email: rep, password, ip: "192.0.2.7" }, systemClock),
    );
    const session = await findSession(db.database, signedIn.token);
    if (!session) throw new Error("the member cannot sign in");
    const member = unwrap(scopeForMember(session.person, `acme-${tail}`, "portal.enter"));
    const typed = portalLeadInput.parse({
      clientName: "Cancity",
      contactPhone: "+49 30 1234567",
      need: "40 seats",
    });
    const { id: leadId } = await withTenant(db.database, member, async (tx) =>
      unwrap(await submitLead(tx, typed, systemClock)),
    );
    const received = Date.now();
    await expect
      .poll(() => sentTo(director, "lead-received"), soon)
      .toContain(`/v/acme-${tail}/leads/${leadId}`);
    expect(Date.now() - received).toBeLessThan(2_000);

    const move = (change: object) =>
      inVendor(async (tx) => unwrap(await moveLead(tx, moveInput.parse({ leadId, ...change }), systemClock)));
    await move({ to: "accepted" });
    await expect.poll(() => sentTo(rep, "lead-accepted"), soon).toContain("«Cancity» принят");
    await move({ to: "won", amountMinor: 1_000_000 });
    await expect.poll(() => sentTo(rep, "lead-won"), soon).toContain("10\u00a0000");

    const seen = () =>
      inVendor(async (tx) => {
        const boards = await listBoards(tx);
        const value = async (metric: string) => {
          const board = boards.find((candidate) => candidate.metric === metric);
          const place = await standings(tx, {
            boardId: board?.id ?? "",
            period: "all",
            aroundMemberId: memberId,
            limit: 5,
          });
          return place.me?.value;
        };
        const month = monthInZone(systemClock.now(), "Europe/Berlin");
        const { current } = await monthReport(tx, { month }, systemClock);
        return {
          owed: await memberBalance(tx, memberId),
          leads: await value("accepted_leads"),
          bonuses: await value("bonuses"),
          revenue: current.revenueMinor,
        };
      });
    const owed = (amountMinor: number) => [{ amountMinor, currency: "USD" }];
    await expect
      .poll(seen, soon)
      .toEqual({ owed: owed(50_000), leads: 1, bonuses: 50_000, revenue: 1_000_000 });

    await inVendor(async (tx) => {
      const lead = await findLead(tx, leadId);
      unwrap(await refundSale(tx, { saleId: lead?.saleId ?? "" }, systemClock));
    });
    await expect.poll(seen, soon).toEqual({ owed: owed(0), leads: 1, bonuses: 0, revenue: 0 });
    expect((await listMails(db.database.platform, { to: rep })).rows).toHaveLength(3);
  });

  it("mails a link for a new password, which comes from no vendor", async () => {
    const email = `lost-${newId().slice(-8)}@acme.example`;
    await db.owner.query(
      "insert into identity.users (id, email, name, locale) values ($1, $2, 'Lost', 'ru')",
      [newId(), email],
    );
    unwrap(await requestPasswordReset(db.database, { email, ip: "192.0.2.8" }, systemClock));
    await expect.poll(() => sentTo(email, "password-reset"), soon).toContain("Tributary");
    expect(tokenIn(await sentTo(email, "password-reset"))).not.toBe("");
  });
});

it("refuses to start beside a database whose time is another", async () => {
  const fast = fixedClock(new Date(Date.now() + 60_000));
  const env = workerEnv({ databaseUrl: db.runtimeUrl, redisUrl: undefined, dataDir });
  await expect(startWorker(env, log, fast)).rejects.toThrow(/clock and the database's differ by (59|60)/);
});

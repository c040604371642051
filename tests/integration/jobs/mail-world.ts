import { withTenant } from "@tributary/db";
import { type MailTransport, type SendDeps, sendDueMails } from "@tributary/jobs";
import { fixedClock, newId } from "@tributary/kernel";
import { createLogger } from "@tributary/kernel/log";
import { findMail, listMails, type MailRecord, queueMail } from "@tributary/notifications";
import { afterEach, beforeAll } from "vitest";
import { type TestDatabase, testDatabase } from "../../support/test-database.ts";
import { makeVendor, type TestVendor } from "../../support/vendors.ts";

export const mailSecret = "a secret of this test, long enough";
export const mailFrom = "Tributary <mail@tributary.example>";

/** A database whose outbox is empty before each test, with one vendor who writes. */
export interface MailWorld {
  readonly db: TestDatabase;
  readonly vendor: TestVendor;
  /** A sender by that transport, whose clock can be moved. */
  sending(transport: MailTransport): Sending;
  queueLeadMail(of?: TestVendor): Promise<void>;
  /** The only mail there is. */
  theMail(): Promise<MailRecord>;
}

interface Sending {
  readonly deps: SendDeps;
  readonly clock: ReturnType<typeof fixedClock>;
  wait(ms: number): void;
  send(): ReturnType<typeof sendDueMails>;
}

/** Makes the world of the test file that calls it, at its top level. */
export function mailWorld(): MailWorld {
  const db = testDatabase();
  const made: { vendor?: TestVendor } = {};
  beforeAll(async () => {
    made.vendor = await makeVendor(db.database);
  });
  afterEach(async () => {
    await db.owner.query("delete from platform.mails");
  });
  const vendor = (): TestVendor => {
    if (!made.vendor) throw new Error("the vendor is there from the first test on, not before");
    return made.vendor;
  };
  return {
    db,
    get vendor() {
      return vendor();
    },
    sending: (transport) => sendingBy(db, transport),
    queueLeadMail: (of = vendor()) => queueLeadMail(db, of),
    theMail: () => theMail(db),
  };
}

function sendingBy(db: TestDatabase, transport: MailTransport): Sending {
  const clock = fixedClock(new Date(Date.now() + 1_000));
  const deps: SendDeps = {
    database: db.database,
    platform: db.database.platform,
    clock,
    transport,
    log: createLogger("test", "silent"),
    appUrl: "https://tributary.example",
    secret: mailSecret,
  };
  const wait = (ms: number): void => clock.set(new Date(clock.now().getTime() + ms));
  return { deps, clock, wait, send: () => sendDueMails(deps) };
}

async function queueLeadMail(db: TestDatabase, of: TestVendor): Promise<void> {
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

async function theMail(db: TestDatabase): Promise<MailRecord> {
  const [row] = (await listMails(db.database.platform, {})).rows;
  const mail = row && (await findMail(db.database.platform, row.id));
  if (!mail) throw new Error("there is no mail");
  return mail;
}

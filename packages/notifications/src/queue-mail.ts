import type { PlatformTables, TenantTx } from "@tributary/db";
import { newId } from "@tributary/kernel";
import { type QueryExecutorProvider, sql, type Transaction } from "kysely";
import { type MailContent, readMailContent } from "./mail-templates.ts";

/** A mail to be written: what it says, to whom, and the key that keeps it from being written twice. */
export type MailToQueue = MailContent & {
  /** Unique for all time: the event that caused it, the template and the person. */
  readonly dedupeKey: string;
  readonly toAddress: string;
  readonly locale: "en" | "ru";
  /** Held back until then, for what can still be taken back; at once when not given. */
  readonly notBefore?: Date;
};

/**
 * Writes a mail in the transaction that made it due; it is sent only if that commits. The same key again changes
 * nothing, so whoever queues a mail may run twice. Refuses props that do not fit the template by throwing.
 */
export async function queueMail(tx: TenantTx, mail: MailToQueue): Promise<void> {
  await insertMail(tx, tx.scope.vendor.id, mail);
}

/** As `queueMail`, for many at once, in one statement. */
export async function queueMails(tx: TenantTx, mails: readonly MailToQueue[]): Promise<void> {
  if (mails.length === 0) return;
  const props = mails.map((mail) => JSON.stringify(readMailContent(mail.template, mail.props).props));
  await sql`
    insert into platform.mails (id, vendor_id, dedupe_key, template, locale, to_address, props, not_before)
    select id, ${tx.scope.vendor.id}::uuid, dedupe_key, template, locale, to_address, props::jsonb,
      coalesce(not_before, now())
    from unnest(${mails.map(() => newId())}::uuid[], ${mails.map(({ dedupeKey }) => dedupeKey)}::text[],
      ${mails.map(({ template }) => template)}::text[], ${mails.map(({ locale }) => locale)}::text[],
      ${mails.map(({ toAddress }) => toAddress)}::text[], ${props}::text[],
      ${mails.map(({ notBefore }) => notBefore ?? null)}::timestamptz[])
      as w (id, dedupe_key, template, locale, to_address, props, not_before)
    on conflict (dedupe_key) do nothing
  `.execute(tx);
}

/** Drops a mail that has not been taken up yet, by its key: what it tells was taken back. */
export async function dropMail(tx: TenantTx, dedupeKey: string): Promise<void> {
  await sql`
    update platform.mails set status = 'suppressed', error_code = 'moot'
    where vendor_id = ${tx.scope.vendor.id} and dedupe_key = ${dedupeKey} and status = 'queued'
  `.execute(tx);
}

/** As `queueMail`, for a mail that comes from no vendor, such as a link to set a new password. */
export async function queuePlatformMail(trx: Transaction<PlatformTables>, mail: MailToQueue): Promise<void> {
  await insertMail(trx, null, mail);
}

/** Tenant transactions cannot name platform tables, so the statement is plain SQL. */
async function insertMail(
  db: QueryExecutorProvider,
  vendorId: string | null,
  mail: MailToQueue,
): Promise<void> {
  const { template, props } = readMailContent(mail.template, mail.props);
  await sql`
    insert into platform.mails (id, vendor_id, dedupe_key, template, locale, to_address, props, not_before)
    values (${newId()}::uuid, ${vendorId}::uuid, ${mail.dedupeKey}, ${template}, ${mail.locale}, ${mail.toAddress},
      ${JSON.stringify(props)}::jsonb, coalesce(${mail.notBefore ?? null}::timestamptz, now()))
    on conflict (dedupe_key) do nothing
  `.execute(db);
}

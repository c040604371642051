import type { PlatformDb } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import { sql } from "kysely";
import type { ClaimedMail, FrozenMail } from "./claim-due-mails.ts";
import { type AfterFailure, decideAfterFailure, type SendFailure } from "./domain/decide-attempt.ts";
import type { SuppressionReason } from "./suppressions.ts";

/** A claimed mail with the text that it is about to be handed over with. */
export type MailToFreeze = Pick<ClaimedMail, "id" | "attempts"> & { readonly text: FrozenMail };

/**
 * Stores what is about to be handed over, so that every later attempt sends the very same; a text that stands already
 * stays. Gives the ids of those that may be handed over: a mail whose claim ran out meanwhile is another process's.
 */
export async function freezeMails(
  db: PlatformDb,
  mails: readonly MailToFreeze[],
  clock: Clock,
): Promise<ReadonlySet<string>> {
  if (mails.length === 0) return new Set();
  const column = <T>(of: (mail: MailToFreeze) => T): T[] => mails.map(of);
  const { rows } = await sql<{ id: string }>`
    update platform.mails as mail
    set subject = case when mail.first_attempt_at is null then given.subject else mail.subject end,
      html = case when mail.first_attempt_at is null then given.html else mail.html end,
      body_text = case when mail.first_attempt_at is null then given.body_text else mail.body_text end,
      first_attempt_at = coalesce(mail.first_attempt_at, ${clock.now()})
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ attempts }) => attempts)}::smallint[],
      ${column(({ text }) => text.subject)}::text[], ${column(({ text }) => text.html)}::text[],
      ${column(({ text }) => text.text)}::text[]) as given (id, attempts, subject, html, body_text)
    where mail.id = given.id and mail.attempts = given.attempts and mail.status = 'sending'
    returning mail.id
  `.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** A mail that went out, and what the provider calls it. */
export interface SentMail {
  readonly id: string;
  readonly providerId: string | null;
}

/**
 * Mails went out. Their text is forgotten, as it holds links that let somebody in, unless it is kept to be read here:
 * that is what the local outbox is for.
 */
export async function recordSent(
  db: PlatformDb,
  sent: readonly SentMail[],
  { keepText }: { keepText: boolean },
  clock: Clock,
): Promise<void> {
  if (sent.length === 0) return;
  await sql`
    update platform.mails as mail
    set status = 'sent', provider_id = given.provider_id, sent_at = ${clock.now()}, error_code = null
      ${keepText ? sql`` : sql`, html = null, body_text = null`}
    from unnest(${sent.map(({ id }) => id)}::uuid[], ${sent.map(({ providerId }) => providerId)}::text[])
      as given (id, provider_id)
    where mail.id = given.id
  `.execute(db);
}

/**
 * A mail did not go out, or nobody knows. Gives what becomes of it. A process whose claim has run out changes
 * nothing: the mail is another one's by then.
 */
export async function recordFailed(
  db: PlatformDb,
  mail: Pick<ClaimedMail, "id" | "attempts" | "firstAttemptAt">,
  failure: SendFailure,
  clock: Clock,
): Promise<AfterFailure> {
  const after = decideAfterFailure(failure, { ...mail, now: clock.now() });
  await db
    .updateTable("platform.mails")
    .set({ status: after.status, error_code: failure.code })
    .$if(after.status === "queued", (query) =>
      query.set({ not_before: after.status === "queued" ? after.notBefore : clock.now() }),
    )
    .$if(after.status === "failed", (query) => query.set({ html: null, body_text: null }))
    .where("id", "=", mail.id)
    .where("attempts", "=", mail.attempts)
    .where("status", "=", "sending")
    .execute();
  return after;
}

/** What these mails were about is over (an invitation was taken back): they are not sent. */
export async function recordMoot(db: PlatformDb, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("platform.mails")
    .set({ status: "suppressed", error_code: "moot" })
    .where("id", "in", ids)
    .where("status", "=", "sending")
    .execute();
}

/** Its address gets no mail any more: it is held back, and says why. */
export async function recordHeldBack(db: PlatformDb, id: string, reason: SuppressionReason): Promise<void> {
  await db
    .updateTable("platform.mails")
    .set({ status: "suppressed", error_code: reason })
    .where("id", "=", id)
    .execute();
}

import type { PlatformDb } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import type { ClaimedMail, FrozenMail } from "./claim-due-mails.ts";
import { type AfterFailure, decideAfterFailure, type SendFailure } from "./domain/decide-attempt.ts";
import type { SuppressionReason } from "./suppressions.ts";

/** Stores what is about to be handed over, so that every later attempt sends the very same. */
export async function freezeMail(db: PlatformDb, id: string, mail: FrozenMail, clock: Clock): Promise<void> {
  await db
    .updateTable("platform.mails")
    .set({ subject: mail.subject, html: mail.html, body_text: mail.text, first_attempt_at: clock.now() })
    .where("id", "=", id)
    .where("first_attempt_at", "is", null)
    .execute();
}

/**
 * A mail went out. Its text is forgotten, as it holds links that let somebody in, unless it is kept to be read here:
 * that is what the local outbox is for.
 */
export async function recordSent(
  db: PlatformDb,
  id: string,
  { providerId, keepText }: { providerId: string | null; keepText: boolean },
  clock: Clock,
): Promise<void> {
  await db
    .updateTable("platform.mails")
    .set({ status: "sent", provider_id: providerId, sent_at: clock.now(), error_code: null })
    .$if(!keepText, (query) => query.set({ html: null, body_text: null }))
    .where("id", "=", id)
    .execute();
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

/** What a mail was about is over (an invitation was taken back): it is not sent. */
export async function recordMoot(db: PlatformDb, id: string): Promise<void> {
  await db
    .updateTable("platform.mails")
    .set({ status: "suppressed", error_code: "moot" })
    .where("id", "=", id)
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

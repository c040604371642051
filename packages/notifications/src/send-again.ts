import type { PlatformDb } from "@tributary/db";
import { type Clock, domainError, err, isUuid, normaliseEmail, ok, type Result } from "@tributary/kernel";

/** Whether a person may let a mail be sent once more: it failed, waits for a look, or its address was held back. */
export function maySendAgain({ status, errorCode }: { status: string; errorCode: string | null }): boolean {
  if (status === "suppressed") return errorCode === "bounced" || errorCode === "complained";
  return status === "failed" || status === "review";
}

/**
 * Lets a mail go out once more, as a person says: with its text made anew, under a new key for the provider, to an
 * address that is trusted again. A mail that is on its way already is a `conflict`, so a second press changes nothing.
 */
export async function sendMailAgain(db: PlatformDb, id: string, clock: Clock): Promise<Result<null>> {
  if (!isUuid(id)) return err(domainError("not_found", { noun: "mail" }));
  return db.transaction().execute(async (trx): Promise<Result<null>> => {
    const mail = await trx
      .selectFrom("platform.mails")
      .where("id", "=", id)
      .select(["status", "error_code as errorCode", "to_address as toAddress"])
      .forUpdate()
      .executeTakeFirst();
    if (!mail) return err(domainError("not_found", { noun: "mail" }));
    if (!maySendAgain(mail)) return err(domainError("conflict", { noun: "mail", current: mail.status }));
    await trx
      .deleteFrom("platform.mail_suppressions")
      .where("address", "=", normaliseEmail(mail.toAddress))
      .execute();
    await trx
      .updateTable("platform.mails")
      .set((row) => ({
        ...{ status: "queued", not_before: clock.now(), attempts: 0, round: row("round", "+", 1) },
        ...{ first_attempt_at: null, subject: null, html: null, body_text: null, error_code: null },
      }))
      .where("id", "=", id)
      .execute();
    return ok(null);
  });
}

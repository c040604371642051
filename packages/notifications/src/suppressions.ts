import type { PlatformDb } from "@tributary/db";
import { normaliseEmail } from "@tributary/kernel";

/** Why an address gets no mail any more: it came back for good, or its reader called a mail unwanted. */
export type SuppressionReason = "bounced" | "complained";

/** Why addresses get no mail, by the address as it was given; those that do are left out. */
export async function findSuppressions(
  db: PlatformDb,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, SuppressionReason>> {
  if (addresses.length === 0) return new Map();
  const rows = await db
    .selectFrom("platform.mail_suppressions")
    .where("address", "in", [...new Set(addresses.map(normaliseEmail))])
    .select(["address", "reason"])
    .execute();
  const reasons = new Map(rows.map(({ address, reason }) => [address, reason]));
  return new Map(
    addresses.flatMap((address) => {
      const reason = reasons.get(normaliseEmail(address));
      return reason ? [[address, reason] as const] : [];
    }),
  );
}

/** What a provider told of a mail that it had taken. */
export interface MailNotice {
  /** The provider's own number of this notice: told again, it changes nothing. */
  readonly id: string;
  readonly reason: SuppressionReason;
  readonly addresses: readonly string[];
  /** The mail, as the provider calls it. */
  readonly providerId: string | null;
}

/**
 * Takes a notice: its addresses get no mail from now on, and a mail that bounced counts as not sent. Gives false when the
 * notice was taken before.
 */
export async function takeMailNotice(db: PlatformDb, notice: MailNotice): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("platform.mail_notices")
      .values({ id: notice.id })
      .onConflict((same) => same.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return false;
    if (notice.addresses.length > 0) {
      await trx
        .insertInto("platform.mail_suppressions")
        .values(
          notice.addresses.map((address) => ({ address: normaliseEmail(address), reason: notice.reason })),
        )
        .onConflict((same) => same.doNothing())
        .execute();
    }
    if (notice.providerId && notice.reason === "bounced") {
      await trx
        .updateTable("platform.mails")
        .set({ status: "failed", error_code: "bounced", html: null, body_text: null })
        .where("provider_id", "=", notice.providerId)
        .where("status", "=", "sent")
        .execute();
    }
    return true;
  });
}

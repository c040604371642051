import type { PlatformDb } from "@tributary/db";
import { type Cursor, decodeCursor, isUuid, normaliseEmail, type Page, pageOf } from "@tributary/kernel";

/** A mail as a list shows it. */
export interface MailRow {
  readonly id: string;
  readonly template: string;
  readonly toAddress: string;
  readonly locale: "en" | "ru";
  readonly status: "queued" | "sending" | "sent" | "failed" | "review" | "suppressed";
  /** Null until its text was made. */
  readonly subject: string | null;
  readonly errorCode: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** A mail with its text, as far as that is kept. */
export interface MailRecord extends MailRow {
  readonly html: string | null;
  readonly text: string | null;
  readonly attempts: number;
}

/** Which mails: to one address, or all. */
export interface MailListQuery {
  readonly to?: string | undefined;
  readonly cursor?: Cursor | undefined;
  /** At most 100; 50 when not given. */
  readonly limit?: number | undefined;
}

/** The newest mails first, of the whole installation: for its operator alone. A cursor from elsewhere starts anew. */
export async function listMails(db: PlatformDb, query: MailListQuery): Promise<Page<MailRow>> {
  const limit = Math.min(Math.max(query.limit ?? 50, 1), 100);
  const [before] = (query.cursor ? decodeCursor(query.cursor, 1) : null) ?? [];
  let rows = selectMails(db)
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (query.to) rows = rows.where("to_address", "=", normaliseEmail(query.to));
  if (typeof before === "string" && isUuid(before)) rows = rows.where("id", "<", before);
  return pageOf(await rows.execute(), limit, (row) => [row.id]);
}

/** One mail with its text, or null. */
export async function findMail(db: PlatformDb, id: string): Promise<MailRecord | null> {
  if (!isUuid(id)) return null;
  const row = await selectMails(db)
    .where("id", "=", id)
    .select(["html", "body_text as text", "attempts"])
    .executeTakeFirst();
  return row ?? null;
}

function selectMails(db: PlatformDb) {
  return db
    .selectFrom("platform.mails")
    .select(["id", "template", "to_address as toAddress", "locale", "status", "subject"])
    .select(["error_code as errorCode", "created_at as createdAt", "sent_at as sentAt"]);
}

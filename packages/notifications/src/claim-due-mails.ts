import type { PlatformDb } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import { sql } from "kysely";
import type { Attempt } from "./domain/decide-attempt.ts";

/** Much longer than any transport may take; a mail whose process is killed is taken up again after it. */
const leaseMs = 5 * 60 * 1000;

/** A mail as it is sent: it does not change from the first attempt on. */
export interface FrozenMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** A mail that is this process's to send, for five minutes. */
export interface ClaimedMail extends Attempt {
  readonly id: string;
  readonly vendorId: string | null;
  readonly template: string;
  readonly props: unknown;
  readonly locale: "en" | "ru";
  readonly toAddress: string;
  /** This one included. */
  readonly attempts: number;
  /** How often a person had it sent once more. */
  readonly round: number;
  /** What the first attempt sent; null before it. */
  readonly frozen: FrozenMail | null;
}

/**
 * Takes up to `limit` mails that are due, those that wait longest first. No two processes get the same one: a claim
 * moves the mail's own due time five minutes on, so that it comes up again by itself if nobody reports back.
 */
export async function claimDueMails(db: PlatformDb, clock: Clock, limit: number): Promise<ClaimedMail[]> {
  const now = clock.now();
  const { rows } = await sql<ClaimedRow>`
    update platform.mails as mail
    set status = 'sending', claimed_at = ${now}, attempts = mail.attempts + 1,
      not_before = ${new Date(now.getTime() + leaseMs)}
    from (
      select id, status from platform.mails
      where status in ('queued', 'sending') and not_before <= ${now}
      order by not_before, id limit ${limit} for update skip locked
    ) as due
    where mail.id = due.id
    returning mail.id, mail.vendor_id, mail.template, mail.props, mail.locale, mail.to_address, mail.attempts, mail.round,
      mail.first_attempt_at, mail.subject, mail.html, mail.body_text, due.status as status_before
  `.execute(db);
  return rows.map(toClaimedMail).sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface ClaimedRow {
  id: string;
  vendor_id: string | null;
  template: string;
  props: unknown;
  locale: "en" | "ru";
  to_address: string;
  attempts: number;
  round: number;
  first_attempt_at: Date | null;
  subject: string | null;
  html: string | null;
  body_text: string | null;
  status_before: string;
}

function toClaimedMail(row: ClaimedRow): ClaimedMail {
  const { subject, html, body_text: text } = row;
  return {
    id: row.id,
    vendorId: row.vendor_id,
    template: row.template,
    props: row.props,
    locale: row.locale,
    toAddress: row.to_address,
    attempts: row.attempts,
    round: row.round,
    firstAttemptAt: row.first_attempt_at,
    mayHaveBeenSent: row.status_before === "sending" && row.first_attempt_at !== null,
    frozen: subject !== null && html !== null && text !== null ? { subject, html, text } : null,
  };
}

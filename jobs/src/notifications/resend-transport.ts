import { type ErrorResponse, Resend } from "resend";
import { late, within } from "../process/within.ts";
import { formatAddress, readMailFrom, senderOf } from "./mail-address.ts";
import type { MailTransport, OutgoingMail, SendOutcome } from "./mail-transport.ts";

const answerWithinMs = 30_000;
/** Resend's own limit for new accounts is two requests a second. */
const spacingMs = 500;

/** Another request with the same key is under way: its end will be ours too. */
const underWay = new Set(["concurrent_idempotent_requests"]);
/** The account's allowance is used up; tomorrow there is another. */
const usedUp = new Set(["daily_quota_exceeded", "monthly_quota_exceeded"]);

/** Mails go out through Resend, each with its row's id as the idempotency key, which Resend remembers for a day. */
export function resendTransport(
  { apiKey, baseUrl, from }: { apiKey: string; baseUrl: string; from: string },
  timeoutMs = answerWithinMs,
): MailTransport {
  const resend = new Resend(apiKey, { baseUrl });
  const sender = readMailFrom(from);
  return {
    kind: "resend",
    onceByKey: true,
    keepsText: false,
    spacingMs,
    sideBySide: 1,
    close: () => {},
    send: async (mail) => {
      const answer = await within(
        timeoutMs,
        post(resend, formatAddress(senderOf(sender, mail.senderName)), mail),
      );
      if (answer === late) return { kind: "again", code: "resend_timeout" };
      if (answer.error) return readFailure(answer.error, answer.headers);
      return { kind: "sent", providerId: answer.data.id };
    },
  };
}

function post(resend: Resend, from: string, mail: OutgoingMail): ReturnType<Resend["emails"]["send"]> {
  const { key, toAddress, subject, html, text } = mail;
  const headers = { "Auto-Submitted": "auto-generated", ...mail.headers };
  return resend.emails.send({ from, to: toAddress, subject, html, text, headers }, { idempotencyKey: key });
}

function readFailure(error: ErrorResponse, headers: Record<string, string> | null): SendOutcome {
  const code = `resend_${error.name}`;
  const status = error.statusCode;
  // No status: the answer was lost on its way. The key makes asking again harmless.
  const passing = status === null || status >= 500 || status === 408 || status === 429;
  if (!passing && !underWay.has(error.name) && !usedUp.has(error.name)) return { kind: "refused", code };
  const retryAfterMs = Number(headers?.["retry-after"] ?? 0) * 1_000;
  return retryAfterMs > 0 ? { kind: "again", code, retryAfterMs } : { kind: "again", code };
}

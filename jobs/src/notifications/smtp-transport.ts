import { createTransport } from "nodemailer";
import { readMailFrom, senderOf } from "./mail-address.ts";
import type { MailTransport, SendOutcome } from "./mail-transport.ts";

const patienceMs = 30_000;

/** Mails go out by SMTP. It knows no keys: a mail whose end is unknown is left to a person. */
export function smtpTransport({ url, from }: { url: string; from: string }): MailTransport {
  // A connection a mail: one that lay idle and died would leave the next mail's end unknown for nothing.
  const smtp = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  const sender = readMailFrom(from);
  const domain = sender.address.split("@").at(-1) ?? "localhost";
  return {
    kind: "smtp",
    onceByKey: false,
    keepsText: false,
    spacingMs: 0,
    sideBySide: 4,
    close: () => smtp.close(),
    send: async ({ key, senderName, toAddress, subject, html, text, headers }) => {
      try {
        await smtp.sendMail({
          from: senderOf(sender, senderName),
          to: { name: "", address: toAddress },
          subject,
          html,
          text,
          messageId: `<${key}@${domain}>`,
          headers: { "Auto-Submitted": "auto-generated", ...headers },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { kind: "sent", providerId: `${key}@${domain}` };
      } catch (error) {
        return readFailure(error as SmtpError);
      }
    },
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly syscall?: string;
  readonly responseCode?: number;
}

/** Ends that come before any of the mail is handed over. */
const beforeTheMail = new Set(["EDNS", "ETLS", "EREQUIRETLS", "EAUTH"]);

/**
 * RFC 5321 §4.2.1: after 4yz it may be tried again, after 5yz not. Without a reply only what fails before the talk
 * begins is sure not to have gone out; a talk that broke off may have ended behind our back.
 */
function readFailure({ code, syscall, message, responseCode = 0 }: SmtpError): SendOutcome {
  // The server refuses us, not the mail: a password can be mended.
  if (code === "EAUTH") return { kind: "again", code: "smtp_auth" };
  if (responseCode >= 500) return { kind: "refused", code: `smtp_${responseCode}` };
  if (responseCode >= 400) return { kind: "again", code: `smtp_${responseCode}` };
  if (code === "EENVELOPE") return { kind: "refused", code: "smtp_address" };
  const untold = syscall === "connect" || /^(Connection timeout|Greeting never)/.test(message);
  return untold || beforeTheMail.has(code ?? "")
    ? { kind: "again", code: "smtp_unreachable" }
    : { kind: "unknown", code: "smtp_lost" };
}

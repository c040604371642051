import type { ServerEnv } from "@tributary/kernel/env";
import { localOutbox } from "./local-outbox.ts";
import type { MailTransport } from "./mail-transport.ts";
import { resendTransport } from "./resend-transport.ts";
import { smtpTransport } from "./smtp-transport.ts";

/** The way out that the environment names; without one, mails stay here to be read. */
export function chooseTransport(env: ServerEnv): MailTransport {
  const { RESEND_API_KEY: apiKey, RESEND_BASE_URL: baseUrl, SMTP_URL: url, MAIL_FROM: from } = env;
  if (apiKey) return resendTransport({ apiKey, baseUrl, from });
  if (url) return smtpTransport({ url, from });
  return localOutbox();
}

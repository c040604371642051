import type { FrozenMail, SendFailure } from "@tributary/notifications";

/** A mail with everything a transport needs. */
export interface OutgoingMail extends FrozenMail {
  /** Its own for each mail and round: the idempotency key, and the Message-ID. */
  readonly key: string;
  /** Whose name stands as the sender; null for the installation's own. */
  readonly senderName: string | null;
  readonly toAddress: string;
  /** What stands in the head of this mail besides what every mail has, such as how it is stopped. */
  readonly headers: Readonly<Record<string, string>>;
}

/** How handing over ended. */
export type SendOutcome = { readonly kind: "sent"; readonly providerId: string | null } | SendFailure;

/** A way out for mails. Never throws: every end is an outcome. */
export interface MailTransport {
  readonly kind: "resend" | "smtp" | "local";
  /** The provider takes one key once, so a mail whose end is unknown may be handed over again. */
  readonly onceByKey: boolean;
  /** The text stays readable here after it went out. */
  readonly keepsText: boolean;
  /** Least time between two mails. */
  readonly spacingMs: number;
  /** As many may be under way at once: of no more does nobody know the end when the process is killed. */
  readonly sideBySide: number;
  send(mail: OutgoingMail): Promise<SendOutcome>;
  close(): void;
}

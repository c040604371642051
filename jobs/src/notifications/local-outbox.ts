import type { MailTransport } from "./mail-transport.ts";

/** Nothing leaves the machine: mails are read in the browser and by the CLI. What the embedded installation uses. */
export function localOutbox(): MailTransport {
  return {
    kind: "local",
    onceByKey: true,
    keepsText: true,
    spacingMs: 0,
    sideBySide: 50,
    send: async () => ({ kind: "sent", providerId: null }),
    close: () => {},
  };
}

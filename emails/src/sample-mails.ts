import type { MailSender } from "./mail-body.ts";
import { type Mail, type TemplateName, templates } from "./templates.ts";

/** Every mail with props to look at it with, for previews and tests. */
export function sampleMails(): Mail[] {
  const names = Object.keys(templates) as TemplateName[];
  return names.map((template) => ({ template, props: templates[template].sample }) as Mail);
}

/** A vendor to go with the samples. */
export const sampleSender: MailSender = { name: "Acme", accentHue: 250, timeZone: "Europe/Berlin" };

import type { MailBody, MailSender } from "../mail-body.ts";

/** The same mail as text, for programs and people that prefer it. Links stand alone on their line, never broken. */
export function plainText(body: MailBody, sender: MailSender): string {
  const facts = body.facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
  const action = `${body.action.label}:\n${body.action.url}`;
  const parts = [
    body.title,
    ...body.paragraphs,
    facts,
    action,
    body.note ?? "",
    `-- \n${sender.name}\n${body.why}`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

import type { MailBody, MailSender } from "../mail-body.ts";

/** The same mail as text, for programs and people that prefer it. Links stand alone on their line, never broken. */
export function plainText(body: MailBody, sender: MailSender): string {
  const facts = body.facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
  const questions = (body.questions ?? []).flatMap(({ prompt, hint, choices }) => [
    `${prompt}\n${hint}`,
    ...choices.map(({ label, url }) => `- ${label}:\n${url}`),
  ]);
  const action = `${body.action.label}:\n${body.action.url}`;
  const parts = [
    body.title,
    ...body.paragraphs,
    facts,
    ...questions,
    action,
    body.note ?? "",
    `-- \n${sender.name}\n${body.why}`,
    body.stop ? `${body.stop.label}:\n${body.stop.url}` : "",
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

export { accentOf } from "./frame/accent.ts";
export type { MailLocale, MailSender } from "./mail-body.ts";
export { type RenderContext, type RenderedMail, renderMail } from "./render-mail.ts";
export { sampleMails, sampleSender } from "./sample-mails.ts";
export { type Mail, type TemplateName, templates } from "./templates.ts";

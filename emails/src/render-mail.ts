import { fillFrame } from "./frame/fill-frame.ts";
import { plainText } from "./frame/plain-text.ts";
import type { MailBody, MailLocale, MailSender, Template, Writing } from "./mail-body.ts";
import { type Mail, templates } from "./templates.ts";
import { tidyBody, tidyProps, tidySubject, tidyText } from "./tidy.ts";
import { writingFor } from "./writing.ts";

/** A mail as it goes out. */
export interface RenderedMail {
  /** One line, at most 150 characters. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** In which language, and in whose name. */
export interface RenderContext {
  readonly locale: MailLocale;
  /** The vendor; null when the mail comes from the installation itself. */
  readonly sender: MailSender | null;
}

const installation: MailSender = { name: "Tributary", accentHue: 250, timeZone: "UTC" };

/**
 * Renders a mail. Whatever people typed into its props is shown as text: markup, line ends, misleading marks and
 * addresses in it stay without effect.
 */
export async function renderMail(
  mail: Mail,
  { locale, sender: vendor }: RenderContext,
): Promise<RenderedMail> {
  const sender = vendor ? { ...vendor, name: tidyText(vendor.name) } : installation;
  const body = writeBody(mail, locale, writingFor(locale, sender));
  const html = await fillFrame(body, sender, locale);
  return { subject: body.subject, html, text: plainText(body, sender) };
}

function writeBody({ template, props }: Mail, locale: MailLocale, writing: Writing): MailBody {
  // The union ties props to their template, which TypeScript cannot follow through the lookup.
  const { write } = templates[template] as Template<typeof props>;
  const body = tidyBody(write[locale](tidyProps(props), writing));
  return { ...body, subject: tidySubject(body.subject) };
}

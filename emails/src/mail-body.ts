import type { Money } from "@tributary/kernel";

/** The languages that mails are written in. */
export type MailLocale = "en" | "ru";

/**
 * What a mail says: one message, one action. HTML and plain text are both made from it, so neither is a conversion of
 * the other.
 */
export interface MailBody {
  /** Says the thing. */
  readonly subject: string;
  /** What an inbox shows after the subject. */
  readonly preview: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  /** What is asked, with an answer to click each: ways into the one action. */
  readonly questions?: readonly AskedInMail[];
  readonly action: { readonly label: string; readonly url: string };
  /** Under the action: until when it works. */
  readonly note?: string;
  /** Why it came, and how such mails stop. */
  readonly why: string;
  /** Where they can be made rarer or stopped. */
  readonly stop?: { readonly label: string; readonly url: string };
}

/** A question in a mail. */
export interface AskedInMail {
  readonly prompt: string;
  /** How to answer, under the question. */
  readonly hint: string;
  readonly choices: readonly { readonly label: string; readonly url: string }[];
}

/** A line of the small table in a mail. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** From whom a mail comes: a vendor, in whose name and hue it speaks. */
export interface MailSender {
  readonly name: string;
  /** 0 to 359; lightness and chroma are ours, so the contrast holds. */
  readonly accentHue: number;
  readonly timeZone: string;
}

/** What a template may use besides its props. */
export interface Writing {
  readonly sender: MailSender;
  money(amount: Money): string;
  /** A calendar day in the sender's zone, spelled out. */
  day(at: string): string;
  /** A calendar day, `YYYY-MM-DD`, which has no zone, spelled out. */
  calendarDay(day: string): string;
  /** A name cut to fit a subject. */
  short(name: string): string;
}

/** One mail: what it says in each language, and props to look at it with. */
export interface Template<Props> {
  readonly sample: Props;
  readonly write: Readonly<Record<MailLocale, (props: Props, writing: Writing) => MailBody>>;
}

/** Defines a template; only checks its type. */
export function defineTemplate<Props>(template: Template<Props>): Template<Props> {
  return template;
}

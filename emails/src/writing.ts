import { type Money, minorDigits } from "@tributary/kernel";
import type { MailLocale, MailSender, Writing } from "./mail-body.ts";

const languageTags = { en: "en-US", ru: "ru-RU" } as const satisfies Record<MailLocale, string>;
const longestName = 60;

/** How dates, money and names are written in a language. */
export function writingFor(locale: MailLocale, sender: MailSender): Writing {
  const tag = languageTags[locale];
  return {
    sender,
    money: (amount) => writeMoney(amount, tag),
    day: (at) =>
      new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: sender.timeZone }).format(new Date(at)),
    calendarDay: (day) =>
      new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day)),
    short: (name) => cutAt(name, longestName),
  };
}

/** Whole amounts go without decimals: a mail is read, not added up. */
function writeMoney({ amountMinor, currency }: Money, tag: string): string {
  const digits = minorDigits(currency);
  const major = amountMinor / 10 ** digits;
  const shown = Number.isInteger(major) ? 0 : digits;
  const format = new Intl.NumberFormat(tag, {
    style: "currency",
    currency,
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
  return format.format(major);
}

/** Cuts by characters as people see them, so that no letter loses its accent. */
export function cutAt(text: string, length: number): string {
  // A character is one unit or several: a text that is short in units is short.
  if (text.length <= length) return text;
  const characters = [...new Intl.Segmenter().segment(text)];
  if (characters.length <= length) return text;
  const kept = characters.slice(0, length - 1).map(({ segment }) => segment);
  return `${kept.join("").trimEnd()}…`;
}

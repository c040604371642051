import { describe, expect, it } from "vitest";
import type { MailLocale } from "./mail-body.ts";
import { renderMail } from "./render-mail.ts";
import { sampleMails, sampleSender } from "./sample-mails.ts";
import type { Mail } from "./templates.ts";

const locales: readonly MailLocale[] = ["en", "ru"];
const everyMail = sampleMails().flatMap((mail) =>
  locales.map((locale) => [mail.template, locale, mail] as const),
);

/** The mail with every text that people typed replaced, however deep it lies. */
function hostile(mail: Mail, typed: string): Mail {
  const replace = (value: unknown, key: string): unknown => {
    if (typeof value === "string")
      return [
        "link",
        "expiresAt",
        "signedAt",
        "audience",
        "reasonCode",
        "currency",
        "countedOn",
        "releaseOn",
        "dueAt",
      ].includes(key)
        ? value
        : typed;
    if (Array.isArray(value)) return value.map((part) => replace(part, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replace(part, name)]));
  };
  return replaceProps(mail, replace(mail.props, ""));
}

function replaceProps(mail: Mail, props: unknown): Mail {
  return { ...mail, props } as Mail;
}

describe.each(everyMail)("%s in %s", (_, locale, mail) => {
  it("has a subject, a text and the link, and nothing is missing", async () => {
    const { subject, html, text } = await renderMail(mail, { locale, sender: sampleSender });
    expect(subject).not.toBe("");
    expect(html).toContain(`href="${mail.props.link}"`);
    expect(text.split("\n")).toContain(mail.props.link);
    expect(`${subject}${html}${text}`).not.toMatch(/undefined|\bnull\b|\[object|NaN|Invalid Date/);
    expect(html).toContain(`lang="${locale}"`);
  });

  it("is written in its language alone", async () => {
    const plain = await renderMail(hostile(mail, ""), { locale, sender: { ...sampleSender, name: "" } });
    const words = plain.text.replace(/https?:\S+/g, "");
    expect(/\p{Script=Cyrillic}/u.test(words)).toBe(locale === "ru");
    if (locale === "ru") expect(words.replace(/EUR/g, "")).not.toMatch(/[A-Za-z]{3}/);
  });

  it("is light, has no pictures and tells programs about the dark", async () => {
    const { html } = await renderMail(mail, { locale, sender: sampleSender });
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    expect(html).not.toMatch(/<img|<script|url\(/);
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html).toContain('name="color-scheme"');
  });

  it("shows hostile and endless names as text", async () => {
    const typed = `<img src=x onerror=alert(1)>"'&\r\nBcc: a@b.example ${"я".repeat(5_000)}`;
    const sender = { ...sampleSender, name: typed };
    const { subject, html } = await renderMail(hostile(mail, typed), { locale, sender });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(150);
    expect(html).not.toContain("<img");
    // The links of the mail and none besides.
    const links = JSON.stringify(mail.props).match(/"link":/g);
    expect(html.match(/<a /g)).toHaveLength(links?.length ?? 0);
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });
});

it("writes money and days as each language does", async () => {
  const won = sampleMails().find((mail) => mail.template === "lead-won");
  const invited = sampleMails().find((mail) => mail.template === "invitation");
  if (!won || !invited) throw new Error("the samples are incomplete");
  const text = async (mail: Mail, locale: MailLocale): Promise<string> =>
    (await renderMail(mail, { locale, sender: sampleSender })).text;
  expect(await text(won, "en")).toContain("€12,500");
  expect(await text(won, "ru")).toContain("12\u00a0500\u00a0€");
  expect(await text(invited, "en")).toContain("March 17, 2026");
  expect(await text(invited, "ru")).toContain("17 марта 2026");
});

import { render } from "@react-email/render";
import fc from "fast-check";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import type { MailBody, MailSender } from "../mail-body.ts";
import { fillFrame } from "./fill-frame.ts";
import { MailFrame } from "./mail-frame.tsx";

const sender: MailSender = { name: `Acme & "Söhne" <GmbH>'s`, accentHue: 250, timeZone: "UTC" };

function bodyOf(
  texts: readonly string[],
  parts: { facts: number; questions: number; note: boolean },
): MailBody {
  const text = (place: number): string => texts[place % texts.length] ?? "";
  return {
    subject: text(0),
    preview: text(1),
    title: text(2),
    paragraphs: [`1 ${text(3)}`, `2 ${text(4)}`],
    facts: Array.from({ length: parts.facts }, (_, at) => ({
      label: `${at} ${text(at)}`,
      value: text(at + 1),
    })),
    questions: Array.from({ length: parts.questions }, (_, at) => ({
      prompt: `${at} ${text(at)}`,
      hint: text(at + 2),
      choices: [0, 1, 2].map((choice) => ({
        label: text(choice),
        url: `https://a.example/?a=${at}&b=${choice}`,
      })),
    })),
    action: { label: text(5), url: "https://a.example/?x=1&y='2'" },
    ...(parts.note && { note: text(6) }),
    why: text(7),
  };
}

/** The padding after a preview depends on its length, and shows nowhere. */
const withoutPadding = (html: string): string =>
  html.replace(/(?:\u00a0|\u200c|\u200b|\u200d|\u200e|\u200f|\ufeff|&nbsp;)+/g, "");

describe("a filled frame", () => {
  it("is what React renders, whatever the texts are", async () => {
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { minLength: 1, maxLength: 8 });
    const hostile = fc.constantFrom(
      "<script>alert(1)</script>",
      `"'&<>`,
      "\uE0000\uE001",
      "$&$1",
      "{{x}}",
      "я".repeat(200),
    );
    const parts = fc.record({ facts: fc.nat(2), questions: fc.nat(2), note: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(texts, hostile, parts, async (some, one, shape) => {
        const body = bodyOf([one, ...some], shape);
        const rendered = await render(createElement(MailFrame, { body, sender, locale: "en" }));
        expect(withoutPadding(await fillFrame(body, sender, "en"))).toBe(withoutPadding(rendered));
      }),
      { numRuns: 40 },
    );
  });

  it("leaves out a part that is empty, whatever was rendered before", async () => {
    const full = { ...bodyOf(["text"], { facts: 0, questions: 0, note: true }), note: "until Friday" };
    expect(await fillFrame(full, sender, "en")).toContain("until Friday");
    const rendered = await render(
      createElement(MailFrame, { body: { ...full, note: "" }, sender, locale: "en" }),
    );
    expect(withoutPadding(await fillFrame({ ...full, note: "" }, sender, "en"))).toBe(
      withoutPadding(rendered),
    );
  });
});

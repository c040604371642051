import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tidyBody, tidyProps, tidySubject, tidyText } from "./tidy.ts";

const joiner = "\u2060";

describe("tidyText", () => {
  it.each([
    ["a link", "see http://evil.example/x", `see http: //evil.${joiner}example/x`],
    ["a bare site", "Booking.com", `Booking.${joiner}com`],
    ["a site in Cyrillic", "банк.рф", `банк.${joiner}рф`],
    ["an abbreviation", "Acme Inc. of 3.5 people", "Acme Inc. of 3.5 people"],
    ["a reordering mark", "exe\u202Efdp", "exefdp"],
    ["half a character", "a\uD83D", "a\uFFFD"],
    ["control characters", "a\u0000b\u0007c", "abc"],
  ])("makes %s harmless", (_, typed, tidy) => {
    expect(tidyText(typed)).toBe(tidy);
  });

  it("cuts by whole characters", () => {
    expect(tidyText("👩‍👩‍👧".repeat(700)).endsWith("…")).toBe(true);
    expect(tidyText("a".repeat(700))).toHaveLength(600);
  });
});

it("tidySubject is one line whatever is put into it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
      const subject = tidySubject(`Your lead for ${typed}\r\nBcc: a@b.example`);
      return (
        !/[\p{Cc}\u2028\u2029]/u.test(subject) && [...new Intl.Segmenter().segment(subject)].length <= 150
      );
    }),
  );
});

it("tidyProps leaves links and what is no text as they are", () => {
  const props = {
    link: "https://tributary.example/a.b",
    name: "b.example",
    amount: { amountMinor: 1, currency: "EUR" },
  };
  expect(tidyProps(props)).toEqual({ ...props, name: `b.${joiner}example` });
});

it("tidyBody lets the marks of a name end a quotation with it", () => {
  const body = {
    title: "Лид «ООО «Лотос»» передан",
    facts: [["Партнёр", "ООО «Лотос»"]],
    link: "https://a/«»»",
  };
  expect(tidyBody(body)).toEqual({ ...body, title: "Лид «ООО «Лотос» передан" });
});

import { slugInput } from "@tributary/identity";
import fc from "fast-check";
import { expect, test } from "vitest";
import { suggestSlug } from "./suggest-slug.ts";

test.each([
  ["Acme", "acme"],
  ["Acme Cloud, Inc.", "acme-cloud"],
  ["ООО «Ромашка»", "romashka"],
  ["Щука и Ёж", "schuka-i-ezh"],
  ["Crème brûlée", "creme-brulee"],
  ["L’Oréal", "loreal"],
  ["--- 1С: Битрикс ---", "1s-bitriks"],
  ["漢字", ""],
])("%s becomes %s", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});

test("what is suggested can be taken, whatever the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const slug = suggestSlug(name);
      const problems = slug.length < 2 ? [] : (slugInput.safeParse(slug).error?.issues ?? []);
      expect(problems.map(({ message }) => message).filter((message) => message !== "slug_reserved")).toEqual(
        [],
      );
    }),
  );
});

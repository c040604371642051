import { expect, it } from "vitest";
import { siteInWords } from "./site-in-words.ts";

it.each([
  ["https://www.lotos.example/", "lotos.example"],
  ["https://lotos.example/%D0%BE-%D0%BD%D0%B0%D1%81", "lotos.example/о-нас"],
  ["http://lotos.example/a%2Fb", "lotos.example/a%2Fb"],
  ["https://lotos.example/%E2%80%AEgpj", "lotos.example/%E2%80%AEgpj"],
  ["https://lotos.example/a%20b", "lotos.example/a%20b"],
  ["https://lotos.example/%ZZ", "lotos.example/%ZZ"],
])("%s reads %s", (address, words) => {
  expect(siteInWords(address)).toBe(words);
});

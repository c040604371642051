import fc from "fast-check";
import { expect, it } from "vitest";
import { formatAddress, readMailFrom, senderOf } from "./mail-address.ts";

it.each([
  ["mail@acme.example", { name: "", address: "mail@acme.example" }],
  ["Tributary <mail@acme.example>", { name: "Tributary", address: "mail@acme.example" }],
  ['"Acme, Inc." <mail@acme.example>', { name: "Acme, Inc.", address: "mail@acme.example" }],
  ["<mail@acme.example>", { name: "", address: "mail@acme.example" }],
])("reads %s", (text, address) => {
  expect(readMailFrom(text)).toEqual(address);
});

it("gives a name that cannot leave its quotes or its line", () => {
  const from = readMailFrom("Tributary <mail@acme.example>");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const text = formatAddress(senderOf(from, name));
      return text === "mail@acme.example" || /^"[^"\\<>\p{Cc}]*" <mail@acme\.example>$/u.test(text);
    }),
  );
});

it("falls back to the installation's own name", () => {
  expect(formatAddress(senderOf(readMailFrom("Tributary <a@b.example>"), null))).toBe(
    '"Tributary" <a@b.example>',
  );
});

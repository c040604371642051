import { randomBytes } from "node:crypto";

/** Crockford's letters: none that is taken for another. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 16;

/** A code that cannot be guessed: 80 random bits, 16 letters. */
export function newCertificateCode(): string {
  return [...randomBytes(length)].map((byte) => letters[byte & 31]).join("");
}

/** A code as it was typed, as it is stored: dashes and blanks do not count, O is 0, I and L are 1. Null when it is none. */
export function readCertificateCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null;
}

/** A code in groups of four, as people read it. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

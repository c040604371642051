import { randomBytes } from "node:crypto";

/** Without 0, O, 1 and I, which people confuse. Thirty-two letters, so that a byte chooses one without a bias. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A new partner ID of six letters and digits: short enough to be read out on the phone. */
export function newEnrollmentCode(random: (count: number) => Uint8Array = randomBytes): string {
  return Array.from(random(6), (byte) => letters[byte % letters.length]).join("");
}

/** A partner ID as people type it: in any case, with blanks or dashes. */
export function normaliseEnrollmentCode(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, "");
}

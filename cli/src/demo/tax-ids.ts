import type { Random } from "./random.ts";

const innWeights = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** A Russian company's ИНН with a fitting check digit (Federal Tax Service, order ММВ-7-6/435@). Not of a real company. */
export function russianTaxId(random: Random): string {
  const digits = [7, random.whole(0, 9), ...Array.from({ length: 7 }, () => random.whole(0, 9))];
  const sum = digits.reduce((total, digit, index) => total + digit * (innWeights[index] ?? 0), 0);
  return [...digits, (sum % 11) % 10].join("");
}

/** A German VAT number with a fitting check digit (ISO 7064, MOD 11,10). Not of a real company. */
export function germanTaxId(random: Random): string {
  const digits = [random.whole(1, 9), ...Array.from({ length: 7 }, () => random.whole(0, 9))];
  const product = digits.reduce((carry, digit) => (((digit + carry) % 10 || 10) * 2) % 11, 10);
  return `DE${[...digits, (11 - product) % 10].join("")}`;
}

/** A British VAT number with fitting check digits (weights 8 to 2, modulus 97). Not of a real company. */
export function britishTaxId(random: Random): string {
  const digits = [random.whole(1, 9), ...Array.from({ length: 6 }, () => random.whole(0, 9))];
  const sum = digits.reduce((total, digit, index) => total + digit * (8 - index), 0);
  return `GB${digits.join("")}${String((97 - (sum % 97)) % 97 || 97).padStart(2, "0")}`;
}

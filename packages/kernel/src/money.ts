/** A currency by its ISO 4217 code. */
export type Currency = string;

/** An amount in whole minor units (cents, kopecks). Never a float, never without its currency. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: Currency;
}

const digitsByCurrency = new Map<Currency, number>();
const known = new Set(Intl.supportedValuesOf("currency"));

/** Whether a code is a currency that can be shown and counted. */
export function isCurrency(code: string): boolean {
  return known.has(code);
}

/** Decimals of a currency by ISO 4217: 2 for USD, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: Currency): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

/** An amount; refuses fractions of a minor unit and amounts that a number cannot hold exactly. */
export function money(amountMinor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amountMinor)) throw new Error("money must be a whole number of minor units");
  return { amountMinor, currency };
}

/**
 * Reads an amount in major units ("1234.50") exactly, without floats. Null when the text is no plain decimal
 * number, has more decimals than the currency, or is too large to be held exactly.
 */
export function parseMajorUnits(text: string, currency: Currency): number | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const digits = minorDigits(currency);
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (fraction.length > digits) return null;
  const minor = Number(`${match[2]}${fraction.padEnd(digits, "0")}`);
  if (!Number.isSafeInteger(minor)) return null;
  return match[1] === "-" && minor !== 0 ? -minor : minor;
}

/** An amount in major units as a plain decimal text ("1234.50"), for CSV and form fields. */
export function toMajorString({ amountMinor, currency }: Money): string {
  const digits = minorDigits(currency);
  const sign = amountMinor < 0 ? "-" : "";
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * A share of an amount. `basisPoints` are hundredths of a percent (500 = 5 %). Halves round away from zero, as
 * invoices do; computed in integers, so 2⁵³ is the only bound.
 */
export function percentageOf(amount: Money, basisPoints: number): Money {
  const product = BigInt(Math.abs(amount.amountMinor)) * BigInt(basisPoints);
  const rounded = Number((product + 5_000n) / 10_000n);
  return money(amount.amountMinor < 0 ? -rounded : rounded, amount.currency);
}

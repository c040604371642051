import { type Money, minorDigits } from "@tributary/kernel";
import { numberFormat } from "./intl-cache.ts";
import { glue } from "./spaces.ts";

/** A whole or decimal number by locale: 12,500 / 12 500. At most two decimals. */
export function formatNumber(value: number, locale: string): string {
  return glue(numberFormat(locale, { maximumFractionDigits: 2 }).format(value));
}

/**
 * An amount as people write it. Minor units are divided by what ISO 4217 says of the currency (100 for USD, 1 for JPY,
 * 1,000 for KWD). Cents are left out of whole amounts when `whole` is "short", the default: 1 200 ₽, but 1 200,50 ₽.
 */
export function formatMoney(
  { amountMinor, currency }: Money,
  locale: string,
  { whole = "short" }: { whole?: "short" | "full" } = {},
): string {
  const digits = minorDigits(currency);
  const scale = 10 ** digits;
  const isWhole = amountMinor % scale === 0;
  const format = numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: isWhole && whole === "short" ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return glue(format.format(amountMinor / scale));
}

/** The sign of a currency alone: $, ₽, KWD. */
export function currencySign(currency: string, locale: string): string {
  const format = numberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  return format.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
}

/** A number short enough for an axis or a headline: 1.2M / 1,2 млн. */
export function formatCompact(value: number, locale: string): string {
  return glue(numberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(value));
}

/** An amount short enough for an axis or a headline: $1.2M / 1,2 млн ₽. */
export function formatCompactMoney({ amountMinor, currency }: Money, locale: string): string {
  const format = numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    maximumFractionDigits: 1,
    minimumFractionDigits: 0,
  });
  return glue(format.format(amountMinor / 10 ** minorDigits(currency)));
}

/**
 * A share: 0.125 is 12.5% / 12,5 %. `sign: "always"` marks growth with a plus; `fixed` keeps zeros at the end, so that
 * shares in a column stand point under point.
 */
export function formatPercent(
  share: number,
  locale: string,
  {
    sign = "auto",
    digits = 1,
    fixed = false,
  }: { sign?: "auto" | "always"; digits?: number; fixed?: boolean } = {},
): string {
  const format = numberFormat(locale, {
    style: "percent",
    minimumFractionDigits: fixed ? digits : 0,
    maximumFractionDigits: digits,
    signDisplay: sign === "always" ? "exceptZero" : "auto",
  });
  return glue(format.format(share));
}

/**
 * Building an Intl object costs about a hundred times as much as using it, and a table of 50 rows needs the same one 50
 * times. The cache is bounded by what the product can ask for: languages × currencies × time zones × a few shapes.
 */
const limit = 500;
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

function remember<Formatter>(cache: Map<string, Formatter>, key: string, build: () => Formatter): Formatter {
  let formatter = cache.get(key);
  if (!formatter) {
    if (cache.size >= limit) cache.clear();
    formatter = build();
    cache.set(key, formatter);
  }
  return formatter;
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  return remember(numbers, key, () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  return remember(dates, key, () => new Intl.DateTimeFormat(locale, options));
}

export function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  return remember(relatives, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
}

/** Counts every unit, where `relativeFormat` has words for the nearest: 1 day ago, not yesterday. */
export function pastFormat(locale: string): Intl.RelativeTimeFormat {
  return remember(relatives, `${locale}|past`, () => new Intl.RelativeTimeFormat(locale));
}

/**
 * What people choose from. Made on the server and sent with the page: a browser's own lists differ from ours, and a
 * page must read the same before and after its scripts.
 */

/** Every IANA zone. */
export const timeZones: readonly string[] = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

/** What most vendors sell in, first. */
const frequent = ["USD", "EUR", "RUB", "GBP", "KZT", "BYN", "UAH", "PLN", "TRY", "AED", "CNY", "INR"];

/** Every currency with its name in a language, the frequent ones first. */
export function currencies(language: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: "currency" });
  const codes = [...new Set([...frequent, ...Intl.supportedValuesOf("currency")])];
  return codes.map((code) => ({ code, name: names.of(code) ?? code }));
}

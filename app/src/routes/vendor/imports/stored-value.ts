import type { ImportField, PreviewRow } from "@tributary/integrations";
import { formatDay, formatMoney, formatNumber } from "@tributary/ui";

/** Where a row to be stored keeps what a field has become; the others keep it under their own name. */
const keyOf: Partial<Record<ImportField, string>> = {
  status: "stage",
  date: "day",
  opened_date: "openedOn",
  amount: "amountMinor",
  margin: "marginMinor",
  price: "priceMinor",
};

/** What a field of a row has become, as people read it; null when the row says nothing of it. */
export function storedValue(
  { values }: PreviewRow,
  field: ImportField,
  { locale, currency, stage }: { locale: string; currency: string; stage: (word: string) => string },
): string | null {
  const key = keyOf[field] ?? field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const value = values[key] ?? null;
  if (value === null) return null;
  if (key === "stage") return stage(String(value));
  if (key === "day" || key === "openedOn") return formatDay(String(value), locale);
  if (key.endsWith("Minor")) return formatMoney({ amountMinor: Number(value), currency }, locale);
  return typeof value === "number" ? formatNumber(value, locale) : value;
}

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size as people read it: `1.2 MB`, `640 kB`. Thousands, as the limits count them. */
export function formatBytes(bytes: number, locale: string): string {
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[step] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: step > 1 && value < 10 ? 1 : 0,
  }).format(value);
}

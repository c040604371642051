const units = ["kilobyte", "megabyte", "gigabyte"] as const;

/** A size as people read it: `1.2 MB`, `640 kB`. Thousands, as the limits count them. */
export function formatBytes(bytes: number, locale: string): string {
  const step = bytes < 1_000_000 ? 0 : bytes < 1_000_000_000 ? 1 : 2;
  const value = Math.max(1, bytes / 1000 ** (step + 1));
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[step] ?? "kilobyte",
    unitDisplay: "short",
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value);
}

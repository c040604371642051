import type { ComboboxOption } from "./combobox.tsx";

/** Options that hold every typed word somewhere, those that begin with the text first. Case and ё/е do not matter. */
export function filterOptions(options: readonly ComboboxOption[], text: string): readonly ComboboxOption[] {
  const wanted = fold(text);
  if (!wanted) return options;
  const words = wanted.split(/\s+/);
  const found = options.filter((option) => {
    const hay = fold(`${option.label} ${option.detail ?? ""}`);
    return words.every((word) => hay.includes(word));
  });
  const first = found.filter((option) => fold(option.label).startsWith(wanted));
  return [...first, ...found.filter((option) => !first.includes(option))];
}

function fold(text: string): string {
  return text.trim().toLowerCase().replaceAll("ё", "е");
}

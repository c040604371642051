import type { ComboboxOption } from "./combobox.tsx";

/** Options that hold every typed word somewhere, those that begin with the text first. */
export function filterOptions(options: readonly ComboboxOption[], text: string): readonly ComboboxOption[] {
  const scored = options.map((option) => ({
    option,
    score: matchText(text, option.label, option.detail ? [option.detail] : []),
  }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option);
}

/**
 * How well a name fits what is typed: 1 when it begins so, 0.5 when every typed word is in it or in its other words, 0 when
 * not. Case and ё/е do not matter.
 */
export function matchText(text: string, name: string, others: readonly string[]): number {
  const wanted = fold(text);
  if (wanted === "" || fold(name).startsWith(wanted)) return 1;
  const hay = fold([name, ...others].join(" "));
  return wanted.split(/\s+/).every((word) => hay.includes(word)) ? 0.5 : 0;
}

function fold(text: string): string {
  return text.trim().toLowerCase().replaceAll("ё", "е");
}

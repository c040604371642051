import { widthOf } from "./axes.ts";

/**
 * A name on as few lines as it needs, two at most, broken between words where that is possible; what does not fit on
 * them is cut, and says so.
 */
export function linesOf(name: string, width: number): readonly string[] {
  if (fits(name, width)) return [name];
  const first = startOf(name, width);
  const rest = name.slice(first.length).trimStart();
  return [first.trimEnd(), fits(rest, width) ? rest : cut(rest, width)];
}

function fits(text: string, width: number): boolean {
  return widthOf([text], Number.POSITIVE_INFINITY) <= width;
}

/** As many whole words as fit; of a word that is longer than a line, as many letters. */
function startOf(name: string, width: number): string {
  const letters = most(name, width, (text) => text);
  const space = name.slice(0, letters + 1).lastIndexOf(" ");
  return name.slice(0, space > 0 ? space : letters);
}

function cut(text: string, width: number): string {
  return `${text
    .slice(
      0,
      most(text, width, (start) => `${start}…`),
    )
    .trimEnd()}…`;
}

/** How many letters from the start still fit. */
function most(text: string, width: number, shown: (start: string) => string): number {
  let count = 1;
  while (count < text.length && fits(shown(text.slice(0, count + 1)), width)) count += 1;
  return count;
}

import { normaliseName } from "@tributary/kernel";

/** A kind of activity by the Russian classifier; names stay Russian. */
export interface Activity {
  readonly code: string;
  readonly name: string;
}

/**
 * Activities by what is typed: a code by its beginning ("62.0"), else every word by the beginning of a word in the
 * name, in any order. Wider classes come before what is in them.
 */
export function findActivities(all: readonly Activity[], typed: string, limit: number): readonly Activity[] {
  const words = normaliseName(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const code = /^\d[\d.]*$/.exec(words.join(""))?.[0];
  const fits = code
    ? (activity: Activity) => activity.code.startsWith(code)
    : (activity: Activity) => {
        const name = ` ${normaliseName(activity.name).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
        return words.every((word) => name.includes(` ${word}`));
      };
  const found: Activity[] = [];
  for (const activity of all) if (fits(activity)) found.push(activity);
  return found
    .toSorted((one, other) => one.code.length - other.code.length || one.code.localeCompare(other.code))
    .slice(0, limit);
}

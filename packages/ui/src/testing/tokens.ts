import { readFileSync } from "node:fs";
import { type LinearRgb, linearRgbOf } from "./colour-maths.ts";

export type Theme = "light" | "dark";

const source = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
const declared = new Map(
  [...source.matchAll(/--([\w-]+):\s*light-dark\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\);/g)].map(
    ([, name = "", pair = ""]) => [name, splitPair(pair)],
  ),
);

/** The colour of a role in a theme for a vendor's hue, as tokens.css says it. */
export function colourOf(role: string, theme: Theme, hue: number): LinearRgb {
  const pair = declared.get(role);
  if (!pair) throw new Error(`tokens.css has no colour ${role}`);
  const value = pair[theme];
  const reference = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (reference) return colourOf(reference, theme, hue);
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value.replace("var(--accent-hue)", String(hue)));
  if (!parts) throw new Error(`${role} is no plain colour: ${value}`);
  return linearRgbOf({ lightness: Number(parts[1]), chroma: Number(parts[2]), hue: Number(parts[3]) });
}

function splitPair(pair: string): Record<Theme, string> {
  const comma = pair.search(/,(?![^(]*\))/);
  return { light: pair.slice(0, comma).trim(), dark: pair.slice(comma + 1).trim() };
}

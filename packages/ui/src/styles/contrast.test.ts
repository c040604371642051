import { describe, expect, it } from "vitest";
import { contrastOf, distanceOf, type LinearRgb, seenWith, sights } from "../testing/colour-maths.ts";
import { colourOf, type Theme } from "../testing/tokens.ts";

const themes: readonly Theme[] = ["light", "dark"];
const hues = Array.from({ length: 360 }, (_, hue) => hue);
const grounds = ["surface", "raised", "sunken", "hover"];

/** The lowest contrast over all hues, with the hue at which it is met. */
function worst(text: string, ground: string, theme: Theme): { ratio: number; hue: number } {
  return hues
    .map((hue) => ({ hue, ratio: contrastOf(colourOf(text, theme, hue), colourOf(ground, theme, hue)) }))
    .reduce((low, next) => (next.ratio < low.ratio ? next : low));
}

const texts = [
  ...["text", "muted", "accent-text", "positive", "caution", "negative"].flatMap((text) =>
    grounds.map((ground) => [text, ground]),
  ),
  ...["accent", "positive", "caution", "negative"].flatMap((tone) => [
    [tone === "accent" ? "accent-text" : tone, `${tone}-soft`],
    ["text", `${tone}-soft`],
    ["muted", `${tone}-soft`],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-danger", "danger"],
  ["on-danger", "danger-hover"],
  ["text", "pressed"],
  ["text", "accent-line"],
  ["muted", "accent-line"],
  ["faint", "surface"],
  ["faint", "raised"],
] as [string, string][];

describe.each(themes)("in the %s theme, whatever hue a vendor picks,", (theme) => {
  it.each(texts)("%s is readable on %s", (text, ground) => {
    const { ratio, hue } = worst(text, ground, theme);
    expect(ratio, `at hue ${hue}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["control-line", "surface"],
    ["control-line", "raised"],
    ["focus", "surface"],
    ["focus", "raised"],
    ["accent", "surface"],
    ["chart-past", "surface"],
  ])("%s is seen on %s", (mark, ground) => {
    const { ratio, hue } = worst(mark, ground, theme);
    expect(ratio, `at hue ${hue}`).toBeGreaterThanOrEqual(3);
  });

  it("a number is readable on the strongest tint of a heat map", () => {
    for (const hue of hues) {
      const tint = mix(colourOf("accent", theme, hue), colourOf("sunken", theme, hue), 0.4);
      expect(contrastOf(colourOf("text", theme, hue), tint), `at hue ${hue}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe.each(themes)("series of charts in the %s theme", (theme) => {
  const series = [1, 2, 3, 4, 5].map((index) => colourOf(`chart-${index}`, theme, 0));
  const pairs = series.flatMap((one, at) => series.slice(at + 1).map((other) => [one, other] as const));

  it("are seen on the page", () => {
    for (const one of series)
      expect(contrastOf(one, colourOf("surface", theme, 0))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(sights) as (keyof typeof sights)[])("are told apart with %s", (sight) => {
    for (const [one, other] of pairs) {
      expect(distanceOf(seenWith(sight, one), seenWith(sight, other))).toBeGreaterThanOrEqual(0.12);
    }
  });
});

/** Near enough to color-mix in OKLab for two colours of one ground: per channel, in the curve of the screen. */
function mix(one: LinearRgb, other: LinearRgb, share: number): LinearRgb {
  const blend = (a: number, b: number) => (Math.cbrt(a) * share + Math.cbrt(b) * (1 - share)) ** 3;
  return [blend(one[0], other[0]), blend(one[1], other[1]), blend(one[2], other[2])];
}

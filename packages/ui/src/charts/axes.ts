/** How axes look in every chart: quiet text, a light grid of horizontals only, no ticks. */
export const axisText = { fontSize: 12, fill: "var(--muted)" } as const;

export const bottomAxis = {
  tick: axisText,
  tickLine: false,
  axisLine: { stroke: "var(--line-strong)" },
  tickMargin: 6,
  interval: "equidistantPreserveStart",
} as const;

export const sideAxis = { tick: axisText, tickLine: false, axisLine: false, tickCount: 4 } as const;

export const grid = { vertical: false, stroke: "var(--chart-grid)" } as const;

/** The size before the browser has measured; the figure reserves the real one. */
export const firstSize = { width: 640, height: 240 } as const;

/** How wide a text of an axis is, near enough to reserve room for it (Inter at 12 px). */
export function widthOf(texts: readonly string[], most: number): number {
  const longest = Math.max(0, ...texts.map(lengthOf));
  return Math.min(most, Math.ceil(longest) + 8);
}

/** Letters beyond ASCII, Cyrillic above all, are wider than Latin ones. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u007f" ? 7.9 : 6.6), 0);
}

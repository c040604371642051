import { expect, it } from "vitest";
import { accentOf } from "./accent.ts";

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it("gives white text a contrast of at least 4.5 for every hue", () => {
  for (let hue = 0; hue < 360; hue += 1) {
    expect(1.05 / (luminance(accentOf(hue)) + 0.05), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
  }
});

it("keeps hues apart", () => {
  expect(new Set([0, 60, 120, 180, 240, 300].map(accentOf)).size).toBe(6);
});

const lightness = 0.48;
const fullChroma = 0.13;

/**
 * The accent of a hue as mail programs understand it. Lightness is fixed, so white text on it and it on white keep a
 * contrast of at least 4.5 whatever hue the vendor picks; chroma gives way where sRGB has no such colour.
 */
export function accentOf(hue: number): string {
  for (let chroma = fullChroma; ; chroma -= 0.005) {
    const channels = linearSrgb(lightness, Math.max(chroma, 0), hue);
    if (chroma <= 0 || channels.every((value) => value >= 0 && value <= 1)) return toHex(channels);
  }
}

/** OKLCH to linear sRGB, after Björn Ottosson, “A perceptual color space for image processing” (2020). */
function linearSrgb(l: number, chroma: number, hue: number): number[] {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function toHex(channels: readonly number[]): string {
  const bytes = channels.map((value) => {
    const clipped = Math.min(Math.max(value, 0), 1);
    const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${bytes.join("")}`;
}

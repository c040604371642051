/** No line may break inside a number or between it and its unit, and a minus is a minus, not a hyphen. */
export function glue(text: string): string {
  return text.replace(/ /g, "\u00a0").replace(/-(?=[\d\p{Sc}])/gu, "−");
}

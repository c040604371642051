/** No line may break inside a number or between it and its unit, and a minus is a minus, not a hyphen. */
export function glue(text: string): string {
  const held = text.replaceAll(" ", "\u00a0");
  return held.includes("-") ? held.replace(/-(?=[\d\p{Sc}])/gu, "−") : held;
}

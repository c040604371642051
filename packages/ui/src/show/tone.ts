/** What a mark means. Colour never says it alone: every mark has words, and most an icon. */
export type Tone = "neutral" | "accent" | "positive" | "caution" | "negative";

/** Text on the tone's own soft ground; the pairs are proven in contrast.test.ts. */
export const toneLook: Record<Tone, string> = {
  neutral: "bg-hover text-muted",
  accent: "bg-accent-soft text-accent-text",
  positive: "bg-positive-soft text-positive",
  caution: "bg-caution-soft text-caution",
  negative: "bg-negative-soft text-negative",
};

export const toneText: Record<Tone, string> = {
  neutral: "text-muted",
  accent: "text-accent-text",
  positive: "text-positive",
  caution: "text-caution",
  negative: "text-negative",
};

/** An answer that can be chosen. */
export interface VariantOption {
  readonly text: string;
  readonly right: boolean;
}

/** One way to ask for a fact. */
export interface VariantContent {
  readonly kind: "single" | "multiple";
  readonly prompt: string;
  readonly options: readonly VariantOption[];
}

/** Whether what was chosen (places in the variant) is all that is right and nothing else. */
export function isRightChoice(variant: VariantContent, chosen: readonly number[]): boolean {
  const picked = new Set(chosen);
  return variant.options.every(({ right }, place) => right === picked.has(place));
}

/**
 * What of a choice can be counted: places that exist, each once; of a question with one answer exactly one. Null when
 * nothing is left.
 */
export function readChoice(variant: VariantContent, chosen: readonly number[]): number[] | null {
  const places = [...new Set(chosen)].filter((place) => variant.options[place] !== undefined).sort();
  if (places.length === 0) return null;
  return variant.kind === "single" && places.length > 1 ? null : places;
}

/** What is wrong with a variant; null when it can be asked. One answer is right, or of several at least one is not. */
export function findVariantProblem({
  kind,
  options,
}: VariantContent): "one_right" | "some_right" | "options_same" | null {
  const rights = options.filter(({ right }) => right).length;
  const texts = new Set(options.map(({ text }) => text.toLowerCase()));
  if (texts.size < options.length) return "options_same";
  if (kind === "single") return rights === 1 ? null : "one_right";
  return rights >= 1 && rights < options.length ? null : "some_right";
}

const words = {
  en: {
    prompt: (claim: string, question: string) =>
      `“${question}” A colleague answers: “${claim}”. Are they right?`,
    yes: "Yes, they are right",
    no: "No, they are wrong",
  },
  ru: {
    prompt: (claim: string, question: string) => `«${question}» Коллега отвечает: «${claim}». Это верно?`,
    yes: "Да, верно",
    no: "Нет, неверно",
  },
} as const;

/**
 * A second way to ask what one question asks, for a fact that was made from a course: as a colleague's claim. Every
 * other one claims something wrong, as `claimsRight` says. An editor may rewrite it.
 */
export function rewordAsClaim(
  question: VariantContent,
  { locale, claimsRight }: { locale: "en" | "ru"; claimsRight: boolean },
): VariantContent {
  const { prompt, yes, no } = words[locale];
  const picked = question.options.filter(({ right }) => right === claimsRight);
  // Of several right answers all belong to the claim; one wrong one is enough to make it wrong.
  const claim = (claimsRight ? picked : picked.slice(0, 1))
    .map(({ text }) => text.replace(/[.。]$/u, ""))
    .join("; ");
  return {
    kind: "single",
    prompt: prompt(claim, question.prompt),
    options: [
      { text: yes, right: claimsRight },
      { text: no, right: !claimsRight },
    ],
  };
}

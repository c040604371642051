import type { StageField } from "@tributary/programs";

/** A partner's card as far as stages may ask for it. */
export type CardFacts = { readonly [Field in StageField]: string | null };

/** What of the card is still empty of what a stage asks for, in the order of the stage. */
export function missingFields(card: CardFacts, required: readonly StageField[]): readonly StageField[] {
  return required.filter((field) => !card[field]);
}

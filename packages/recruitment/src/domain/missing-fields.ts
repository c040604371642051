import type { StageField } from "@tributary/programs";

/** A partner's card as far as stages may ask for it. */
export type CardFacts = { readonly [Field in StageField]: string | null };

/**
 * What of the card is still empty of what a stage asks for, in the order of the stage. A tax id is checked by the rules of
 * its country, so whoever is asked for one is asked for the country too.
 */
export function missingFields(card: CardFacts, required: readonly StageField[]): readonly StageField[] {
  const empty = required.filter((field) => !card[field]);
  const needsCountry = empty.includes("taxId") && !card.country && !empty.includes("country");
  return needsCountry ? empty.flatMap((field) => (field === "taxId" ? ["country", field] : [field])) : empty;
}

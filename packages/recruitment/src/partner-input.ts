import { domainError, err, ok, type Result, refusesUnstorable } from "@tributary/kernel";
import { lineInput, optionalEmailInput, optionalIdInput, optionalLineInput } from "@tributary/kernel/input";
import type { StageField } from "@tributary/programs";
import { z } from "zod";
import { cleanTag, mostTags, tagLength } from "./domain/tags.ts";
import { bareTaxIdInput, findTaxIdProblemIn, taxIdIn } from "./domain/tax-id.ts";

/** How many people work for a partner. */
export const sizeBands = ["1-10", "11-50", "51-250", "251+"] as const;

/** A site as people write it; without a scheme it is https. Only web addresses are let in. */
export const siteInput = optionalLineInput(250).transform((text, context) => {
  if (text === null) return null;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") && !url.username) return url.href;
  context.addIssue({ code: "custom", message: "site_form" });
  return z.NEVER;
});

/** Tags as a list, or as one line with commas, as a form sends them. */
const tagsInput = z
  .union([z.array(z.string()), z.string()], "tags_form")
  .transform((given) => (typeof given === "string" ? given.split(",") : given))
  .pipe(z.array(z.string().refine((text) => !refusesUnstorable(text), "unstorable")))
  .transform((given) => [...new Set(given.map(cleanTag).filter(Boolean))])
  .pipe(z.array(z.string().max(tagLength, "tag_long")).max(mostTags, "tags_full"));

const cardShape = z.object({
  name: lineInput(200),
  /** ISO 3166-1 alpha-2, or empty when not known. */
  country: z
    .string()
    .toUpperCase()
    .regex(/^([A-Z]{2})?$/, "country_form")
    .nullish()
    .transform((country) => country ?? ""),
  taxId: bareTaxIdInput,
  site: siteInput,
  region: optionalLineInput(120),
  activityCode: optionalLineInput(20),
  legalForm: optionalLineInput(60),
  sizeBand: z
    .union([z.enum(sizeBands), z.literal("")], "unknown")
    .nullish()
    .transform((band) => band || null),
  email: optionalEmailInput,
  phone: optionalLineInput(40),
  managerUserId: optionalIdInput,
  externalId: optionalLineInput(120),
  tags: tagsInput.optional(),
});

/** A tax id is judged by the rule of the card's country, beside whatever else is wrong with the card. */
function taxIdProblem({ country, taxId }: { country?: unknown; taxId?: unknown }): string | null {
  if (typeof taxId !== "string" || typeof country !== "string") return null;
  return findTaxIdProblemIn(country, taxIdIn(country, taxId));
}

/** The card of a partner company. */
export const partnerInput = cardShape
  .refine((card) => taxIdProblem(card) === null, {
    path: ["taxId"],
    error: ({ input }) => taxIdProblem(input as object) ?? "tax_id_form",
    when: () => true,
  })
  .overwrite((card) => ({ ...card, taxId: card.taxId && taxIdIn(card.country, card.taxId) }));

/** The checked card. */
export type PartnerInput = z.output<typeof partnerInput>;

/** Fields of a card as somebody has typed them, some of them. */
export type CardTexts = Readonly<Partial<Record<StageField, string>>>;

/**
 * Reads some fields of a card by the rules of the whole card: a tax id by the country that is given, else by that of
 * the card. What is wrong is `invalid` at each field.
 */
export function readCardTexts(
  texts: CardTexts,
  { country }: { country: string | null },
): Result<Partial<PartnerInput>> {
  const read = partnerInput.safeParse({ country, ...texts, name: "-" });
  if (read.success) {
    const given = Object.entries(read.data).filter(([field]) => field in texts);
    return ok(Object.fromEntries(given));
  }
  const fields = read.error.issues.map(({ path, message }) => ({ field: String(path[0]), problem: message }));
  return err(domainError("invalid", { fields }));
}

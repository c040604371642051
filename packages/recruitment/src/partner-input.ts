import { lineInput, optionalEmailInput, optionalIdInput, optionalLineInput } from "@tributary/kernel/input";
import { z } from "zod";
import { optionalTaxIdInput } from "./domain/tax-id.ts";

/** How many people work for a partner. */
export const sizeBands = ["1-10", "11-50", "51-250", "251+"] as const;

/** A site as people write it; without a scheme it is https. Only web addresses are let in. */
const siteInput = optionalLineInput(250).transform((text, context) => {
  if (text === null) return null;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") && !url.username) return url.href;
  context.addIssue({ code: "custom", message: "site_form" });
  return z.NEVER;
});

/** The card of a partner company. */
export const partnerInput = z.object({
  name: lineInput(200),
  /** ISO 3166-1 alpha-2, or empty when not known. */
  country: z
    .string()
    .toUpperCase()
    .regex(/^([A-Z]{2})?$/, "country_form")
    .nullish()
    .transform((country) => country ?? ""),
  taxId: optionalTaxIdInput,
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
});

/** The checked card. */
export type PartnerInput = z.output<typeof partnerInput>;

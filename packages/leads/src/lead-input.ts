import {
  idInput,
  largestAmount,
  optionalEmailInput,
  optionalIdInput,
  optionalLineInput,
  textInput,
} from "@tributary/kernel/input";
import { optionalTaxIdInput } from "@tributary/recruitment";
import { z } from "zod";
import { leadStatuses, reasonCodes } from "./domain/lead-moves.ts";

/** A phone number as people write it: at least five digits, nothing that cannot be in one. */
const phoneInput = optionalLineInput(40).refine(
  (phone) =>
    phone === null || (/^[\d\s()+.,;#*/\p{L}\p{Pd}]+$/u.test(phone) && phone.replace(/\D/g, "").length >= 5),
  "phone_form",
);

const content = z.object({
  /** Made where the form is, so that a second click or a retry makes no second lead. */
  id: optionalIdInput,
  clientName: optionalLineInput(200),
  clientTaxId: optionalTaxIdInput,
  contactName: optionalLineInput(120),
  contactPhone: phoneInput,
  contactEmail: optionalEmailInput,
  productId: optionalIdInput,
  need: textInput(4_000),
  agreed: textInput(4_000),
});

type Content = z.output<typeof content>;

/** The name of the client falls back to the tax id: one of them is enough. */
function nameClient<T extends Content>(input: T, context: z.core.$RefinementCtx): T & { clientName: string } {
  const clientName = input.clientName ?? input.clientTaxId;
  if (clientName !== null) return { ...input, clientName };
  context.issues.push({
    code: "custom",
    message: "client_name_or_tax_id",
    path: ["clientName"],
    input: input.clientName,
  });
  return z.NEVER;
}

/**
 * A lead as a partner's employee sends it. Partner, member and program are theirs and not asked for; the vendor must
 * be able to reach the client, so a phone or an e-mail address is wanted.
 */
export const portalLeadInput = content.transform((input, context) => {
  const named = nameClient(input, context);
  // Not a refinement: after a failed one nothing more is checked, and all that is missing is to be said at once.
  if (input.contactPhone === null && input.contactEmail === null) {
    context.issues.push({ code: "custom", message: "phone_or_email", path: ["contactPhone"], input: null });
  }
  return named;
});

/** Whom and what a lead or a sale belongs to, when the vendor's people or systems write it. */
export const targetInput = z.object({
  partnerId: optionalIdInput,
  /** The partner ID, instead of `partnerId`. */
  partnerCode: optionalLineInput(40),
  memberId: optionalIdInput,
  /** The address of the partner's employee, instead of `memberId`. */
  memberEmail: optionalEmailInput,
  /** The partner's first program when not given. */
  programId: optionalIdInput,
});

/** A lead as the vendor's people and systems write it, for a partner that they name. */
export const vendorLeadInput = content
  .extend(targetInput.shape)
  .extend({ externalId: optionalLineInput(120) })
  .refine(({ partnerId, partnerCode }) => partnerId !== null || partnerCode !== null, {
    message: "required",
    path: ["partnerId"],
  })
  .transform(nameClient);

/** A checked lead, from either side. */
export type LeadInput = z.output<typeof portalLeadInput> | z.output<typeof vendorLeadInput>;

/** A move of a lead. What a move needs beyond this, the state machine says. */
export const moveInput = z.object({
  leadId: idInput,
  to: z.enum(leadStatuses, "unknown"),
  /** The version that the person saw; a lead that has changed since is left alone. */
  seenVersion: z.number().int().positive().nullish(),
  reasonCode: z.enum(reasonCodes, "unknown").nullish(),
  reasonComment: optionalLineInput(500),
  /** In minor units of the lead's currency. */
  amountMinor: z.number("amount_form").int("amount_form").max(largestAmount, "amount_too_large").nullish(),
});

/** A checked move. */
export type MoveInput = z.output<typeof moveInput>;

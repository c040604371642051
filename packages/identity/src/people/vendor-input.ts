import { isCurrency, isTimeZone } from "@tributary/kernel";
import { emailInput, lineInput } from "@tributary/kernel/input";
import { z } from "zod";

/** Words that a vendor's address may not be: they are ours, or would mislead. */
const reserved = new Set([
  "admin",
  "api",
  "app",
  "join",
  "new",
  "operator",
  "support",
  "tributary",
  "verify",
  "www",
]);

/** An e-mail address as people have them; the mail itself is the proof. */
export { emailInput };

/** A person's or a company's name. */
export const nameInput = lineInput(120);

/** The short name of a vendor in URLs. */
export const slugInput = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](-?[a-z0-9]){1,39}$/, "slug_form")
  .refine((slug) => !reserved.has(slug), "slug_reserved");

/** What a vendor is called, and what its days and money are counted in. */
export const vendorFields = z.object({
  name: nameInput,
  slug: slugInput,
  currency: z.string().toUpperCase().refine(isCurrency, "currency_unknown"),
  timeZone: z.string().refine(isTimeZone, "time_zone_unknown"),
  locale: z.enum(["en", "ru"]),
});

/** The checked fields of a vendor. */
export type VendorFields = z.output<typeof vendorFields>;

/** What is asked of a stranger who wants to open a vendor. The password is chosen by whoever has the mailbox. */
export const signUpInput = vendorFields.extend({ personName: nameInput, email: emailInput });

/** The checked input of a sign-up. */
export type SignUpInput = z.output<typeof signUpInput>;

/** A new vendor with its first director, all at once: for whoever runs the installation. */
export const vendorInput = signUpInput.extend({ password: z.string() });

/** The checked input of a new vendor. */
export type VendorInput = z.output<typeof vendorInput>;

import type { Database } from "@tributary/db";
import { type FoundedVendor, type Founder, findSignUp, type OpenSignUp } from "@tributary/identity";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import { openVendorFor } from "./open-vendor.ts";

/** How whoever follows the link goes on: by a session of that very address, or by choosing a first password. */
export type SignUpProof =
  | { readonly kind: "session"; readonly userId: string; readonly email: string }
  | { readonly kind: "password"; readonly password: string };

/**
 * Opens the vendor of a sign-up, once, by the link that went to its address. An existing account must be signed in
 * (`unauthenticated`, or `forbidden` for another person), so a link never sets the password of somebody who has one.
 * The slug may have been taken meanwhile (`taken`), so it is given anew. Used, altered or too old: `link_expired`.
 */
export async function openSignedUpVendor(
  database: Database,
  { token, secret, slug, proof }: { token: string; secret: string; slug: string; proof: SignUpProof },
  clock: Clock,
): Promise<Result<FoundedVendor>> {
  const signUp = await findSignUp(database, { token, secret }, clock);
  if (!signUp) return err(domainError("link_expired", {}));
  const founder = decideFounder(signUp, proof);
  if (!founder.ok) return founder;
  const vendor = { ...signUp.vendor, slug };
  return openVendorFor(database, { vendor, founder: founder.value, signUpId: signUp.id }, clock);
}

function decideFounder({ email, personName, hasAccount }: OpenSignUp, proof: SignUpProof): Result<Founder> {
  if (proof.kind === "session") {
    const same = proof.email === email;
    return same
      ? ok({ kind: "session", userId: proof.userId })
      : err(domainError("forbidden", { permission: "sign_up" }));
  }
  if (hasAccount) return err(domainError("unauthenticated", {}));
  return ok({ kind: "password", email, personName, password: proof.password });
}

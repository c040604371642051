import { recordEvent, type TenantTx } from "@tributary/db";
import { inviteMember } from "@tributary/identity";
import { type Clock, domainError, err, invalid, normaliseEmail, ok, type Result } from "@tributary/kernel";
import type { z } from "zod";
import { signOpportunity } from "../close-opportunity.ts";
import { createMember } from "../create-member.ts";
import { decideAsSigner } from "../domain/contract-moves.ts";
import { enrollPartner } from "../enroll-partner.ts";
import { contractDeclined, contractSigned } from "./contract-events.ts";
import type { acceptInput, declineInput } from "./contract-input.ts";
import { type LockedContract, lockContract, storeContract, traceContract } from "./contract-store.ts";

/** From where a signer signs: what the record of the signature keeps. */
export interface SigningOrigin {
  readonly ip: string;
  readonly userAgent: string | null;
}

const linkExpired = domainError("link_expired", {});

/**
 * Accepts the contract of a signer's link, once, all in one transaction: the signature is recorded, the negotiation is
 * signed, the partner enters the program and gets its partner ID, and the signer becomes the department's head and is
 * invited. Accepted again by the same link it is the same signature, with no second effect. `link_expired` when the
 * link was replaced, has run out, or the contract was declined or withdrawn; `conflict` when the text that the page
 * showed is not the text that was sent.
 */
export async function acceptContract(
  tx: TenantTx,
  { linkId, fullName, sha256 }: { linkId: string } & z.output<typeof acceptInput>,
  origin: SigningOrigin,
  clock: Clock,
): Promise<Result<{ id: string; repeated: boolean }>> {
  const contract = await lockContract(tx, "link_id", linkId);
  if (!contract) return err(linkExpired);
  if (contract.status === "signed") return ok({ id: contract.id, repeated: true });
  const decided = decideAsSigner(contract, "sign", clock.now());
  if (!decided.ok) return decided;
  if (sha256 !== contract.body_sha256)
    return err(domainError("conflict", { noun: "contract", current: contract.status }));
  await storeContract(tx, contract, {
    status: decided.value.to,
    signed_at: clock.now(),
    signed_name: fullName,
    signed_ip: origin.ip,
    signed_user_agent: origin.userAgent,
  });
  const begun = await beginPartnership(tx, contract, clock);
  if (!begun.ok) return begun;
  await recordEvent(tx, contractSigned, idsOf(contract));
  await traceContract(tx, "sign", contract.id);
  return ok({ id: contract.id, repeated: false });
}

/** Says no to the contract of a signer's link, with the reason. Said again it changes nothing. */
export async function declineContract(
  tx: TenantTx,
  { linkId, comment }: { linkId: string } & z.output<typeof declineInput>,
  clock: Clock,
): Promise<Result<{ id: string; repeated: boolean }>> {
  const contract = await lockContract(tx, "link_id", linkId);
  if (!contract) return err(linkExpired);
  if (contract.status === "declined") return ok({ id: contract.id, repeated: true });
  const decided = decideAsSigner(contract, "decline", clock.now());
  if (!decided.ok) return decided;
  const version = await storeContract(tx, contract, {
    status: decided.value.to,
    declined_at: clock.now(),
    decline_comment: comment,
  });
  await recordEvent(tx, contractDeclined, { ...idsOf(contract), version });
  await traceContract(tx, "decline", contract.id);
  return ok({ id: contract.id, repeated: false });
}

function idsOf({ id, partner_id, program_id }: LockedContract) {
  return { contract_id: id, partner_id, program_id };
}

async function beginPartnership(tx: TenantTx, contract: LockedContract, clock: Clock): Promise<Result<null>> {
  const { partner_id: partnerId, program_id: programId } = contract;
  const opportunityId = await findOpenOpportunity(tx, contract);
  if (opportunityId) {
    const signed = await signOpportunity(tx, { opportunityId }, clock);
    if (!signed.ok) return signed;
  }
  const enrolled = await enrollPartner(tx, { partnerId, programId }, clock);
  if (!enrolled.ok) return enrolled;
  return welcomeHead(tx, contract, clock);
}

/** The negotiation that is going on now: it may have begun after the contract was drafted, or been taken up anew. */
async function findOpenOpportunity(
  tx: TenantTx,
  { partner_id, program_id }: LockedContract,
): Promise<string | null> {
  const open = await tx
    .selectFrom("recruitment.opportunities")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partner_id)
    .where("program_id", "=", program_id)
    .where("status", "=", "open")
    .select("id")
    .executeTakeFirst();
  return open?.id ?? null;
}

/** Makes the signer the head of the department and invites them; one who works there already stays what they are. */
async function welcomeHead(tx: TenantTx, contract: LockedContract, clock: Clock): Promise<Result<null>> {
  const { partner_id: partnerId, signer_name: name, signer_email: email, locale } = contract;
  if (!name || !email) return err(invalid("signerEmail", "required"));
  const known = await tx
    .selectFrom("recruitment.members")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .where("email", "=", normaliseEmail(email))
    .select(["id", "level", "user_id", "disabled_at"])
    .executeTakeFirst();
  if (known && (known.user_id || known.disabled_at)) return ok(null);
  const level = known?.level ?? "department_head";
  const head = known
    ? ok({ id: known.id })
    : await createMember(tx, { partnerId, name, email, level, groupId: null }, clock);
  if (!head.ok) return head;
  await inviteMember(tx, { email, name, partnerId, memberId: head.value.id, level, locale }, clock);
  return ok(null);
}

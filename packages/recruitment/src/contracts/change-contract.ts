import { createHash } from "node:crypto";
import { recordEvent, type TenantTx, uniqueViolationOf } from "@tributary/db";
import { type Clock, dayMs, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import type { z } from "zod";
import { decideContract } from "../domain/contract-moves.ts";
import { contractSent } from "./contract-events.ts";
import type { contractDeedInput, sendInput, termsChange } from "./contract-input.ts";
import { lockContract, noContract, storeContract, traceContract } from "./contract-store.ts";

/** For so long a signer's link works. */
const validForMs = 30 * dayMs;

/** A contract as a change left it. */
export interface ChangedContract {
  readonly id: string;
  readonly version: number;
}

/** The SHA-256 of a text, in hexadecimal: of its UTF-8 bytes as they stand, so that anybody can compute it again. */
export function hashOfTerms(body: string): string {
  return createHash("sha256").update(body, "utf8").digest("hex");
}

/** Changes the title and the terms of a draft. `conflict`, `move_refused` and `not_found` as for every change. */
export async function editContract(
  tx: TenantTx,
  { contractId, seenVersion, title, body }: z.output<typeof termsChange>,
): Promise<Result<ChangedContract>> {
  const contract = await lockContract(tx, "id", contractId);
  if (!contract) return err(noContract);
  const decided = decideContract(contract, { deed: "edit", seenVersion });
  if (!decided.ok) return decided;
  const version = await storeContract(tx, contract, { title, body });
  await traceContract(tx, "edit", contractId);
  return ok({ id: contractId, version });
}

/**
 * Sends a draft to its signer, or a sent one again: the text is frozen with its hash, and a new link goes by mail,
 * valid for thirty days. Every earlier link of the contract opens nothing from then on.
 */
export async function sendContract(
  tx: TenantTx,
  { contractId, seenVersion, signerName, signerEmail }: z.output<typeof sendInput>,
  clock: Clock,
): Promise<Result<ChangedContract>> {
  const contract = await lockContract(tx, "id", contractId);
  if (!contract) return err(noContract);
  const decided = decideContract(contract, { deed: "send", seenVersion });
  if (!decided.ok) return decided;
  const { actor } = tx.scope;
  const linkId = newId();
  const now = clock.now();
  const version = await storeContract(tx, contract, {
    status: decided.value.to,
    revision: contract.status === "draft" ? contract.revision + 1 : contract.revision,
    body_sha256: hashOfTerms(contract.body),
    signer_name: signerName,
    signer_email: signerEmail,
    link_id: linkId,
    sent_at: now,
    sent_by_user_id: actor.kind === "user" ? actor.id : null,
    sent_by_name: actor.name,
    expires_at: new Date(now.getTime() + validForMs),
    declined_at: null,
    decline_comment: null,
  });
  await recordEvent(tx, contractSent, {
    contract_id: contractId,
    partner_id: contract.partner_id,
    program_id: contract.program_id,
    link_id: linkId,
  });
  await traceContract(tx, "send", contractId);
  return ok({ id: contractId, version });
}

/**
 * Takes a contract that was sent, or declined, back to be changed; the signer's link opens nothing from then on.
 * `taken` when another contract with the partner was begun since.
 */
export async function reviseContract(
  tx: TenantTx,
  input: z.output<typeof contractDeedInput>,
): Promise<Result<ChangedContract>> {
  return withdraw(tx, input, "revise");
}

/** Ends a contract that is not signed; the signer's link opens nothing from then on. */
export async function voidContract(
  tx: TenantTx,
  input: z.output<typeof contractDeedInput>,
): Promise<Result<ChangedContract>> {
  return withdraw(tx, input, "void");
}

async function withdraw(
  tx: TenantTx,
  { contractId, seenVersion }: z.output<typeof contractDeedInput>,
  deed: "revise" | "void",
): Promise<Result<ChangedContract>> {
  const contract = await lockContract(tx, "id", contractId);
  if (!contract) return err(noContract);
  const decided = decideContract(contract, { deed, seenVersion });
  if (!decided.ok) return decided;
  try {
    const version = await storeContract(tx, contract, {
      status: decided.value.to,
      link_id: null,
      expires_at: null,
    });
    await traceContract(tx, deed, contractId);
    return ok({ id: contractId, version });
  } catch (error) {
    if (uniqueViolationOf(error) === null) throw error;
    return err(domainError("taken", { field: "partnerId" }));
  }
}

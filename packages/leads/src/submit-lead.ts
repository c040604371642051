import { createHash } from "node:crypto";
import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { ownRows } from "@tributary/recruitment";
import type { LeadInput } from "./lead-input.ts";
import { insertLead, type NewLead } from "./lead-store.ts";
import { findTargetProblem, targetRequestOf } from "./lead-target.ts";

/** A lead that stands in the inbox now. */
export interface SubmittedLead {
  readonly id: string;
  /** It was there before: a second click, or a retry. Nothing was written and nobody is told again. */
  readonly repeated: boolean;
}

/**
 * Puts a lead into the vendor's inbox. For a partner's employee it is theirs, whatever else the input names; the
 * vendor's people and systems name partner, member and program, and what does not exist is `invalid` at its field.
 *
 * The same id or external id with the same content gives the same lead; with other content it is a `conflict`, so
 * that nothing a person typed is dropped silently.
 */
export async function submitLead(
  tx: TenantTx,
  input: LeadInput,
  clock: Clock,
): Promise<Result<SubmittedLead>> {
  const target = targetRequestOf(tx, input);
  const lead: NewLead = {
    id: input.id ?? newId(),
    input,
    externalId: !tx.scope.member && "externalId" in input ? input.externalId : null,
    target,
    source: sourceOf(tx),
    contentHash: hashOf(input),
    at: clock.now(),
  };
  const stored = await insertLead(tx, lead);
  if (stored.made) return ok({ id: lead.id, repeated: false });
  const problem = findTargetProblem(target, stored);
  return problem ? err(problem) : findRepeated(tx, lead);
}

function sourceOf(tx: TenantTx): NewLead["source"] {
  if (tx.scope.member) return "portal";
  return tx.scope.actor.kind === "api_key" ? "api" : "vendor";
}

function hashOf(input: LeadInput): string {
  const { id: _, ...content } = input;
  const sorted = Object.entries(content).sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("base64url");
}

async function findRepeated(
  tx: TenantTx,
  { id, externalId, contentHash }: NewLead,
): Promise<Result<SubmittedLead>> {
  const known = await tx
    .selectFrom("leads.leads")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where((is) => is.or([is("id", "=", id), is("external_id", "=", externalId)]))
    .where(ownRows(tx, { partner: "partner_id", member: "member_id" }))
    .select(["id", "source_hash", "status"])
    .executeTakeFirst();
  if (known?.source_hash === contentHash) return ok({ id: known.id, repeated: true });
  return err(domainError("conflict", { noun: "lead", ...(known && { current: known.status }) }));
}

import { createHash } from "node:crypto";
import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { listCoursesBeforeLeads } from "@tributary/learning";
import { ownRows } from "@tributary/recruitment";
import type { LeadInput } from "./lead-input.ts";
import { insertLeads, type NewLead, type StoredLead } from "./lead-store.ts";
import { findTargetProblem, shapeOf, type TargetShape, targetRequestOf } from "./lead-target.ts";

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
 * that nothing a person typed is dropped silently. A member whose program takes leads only after a course that they
 * have not passed gets `course_required` with its courses; the vendor's people and systems are not asked.
 */
export async function submitLead(
  tx: TenantTx,
  input: LeadInput,
  clock: Clock,
): Promise<Result<SubmittedLead>> {
  const courses = tx.scope.member ? await listCoursesBeforeLeads(tx) : [];
  if (courses.length > 0) return err(domainError("course_required", { courses }));
  const [submitted] = await submitLeads(tx, [input], clock);
  if (!submitted) throw new Error("a lead that was sent has an outcome");
  return submitted;
}

/**
 * As `submitLead`, for several leads in one go: each has an outcome of its own, in their order, and one that is refused
 * writes nothing and leaves its neighbours alone. What comes twice is a repetition of what came first.
 */
export async function submitLeads(
  tx: TenantTx,
  inputs: readonly LeadInput[],
  clock: Clock,
): Promise<Result<SubmittedLead>[]> {
  const at = clock.now();
  const leads = inputs.map((input) => newLeadOf(tx, input, at));
  const outcomes = new Map<NewLead, Result<SubmittedLead>>();
  for (const { shape, alike } of alikeIn(leads)) {
    const stored = await insertLeads(tx, shape, alike);
    for (const [n, lead] of alike.entries()) {
      outcomes.set(lead, await outcomeOf(tx, lead, stored[n] as StoredLead));
    }
  }
  return leads.map((lead) => outcomes.get(lead) as Result<SubmittedLead>);
}

function newLeadOf(tx: TenantTx, input: LeadInput, at: Date): NewLead {
  return {
    id: input.id ?? newId(),
    input,
    externalId: !tx.scope.member && "externalId" in input ? input.externalId : null,
    target: targetRequestOf(tx, input),
    source: sourceOf(tx),
    contentHash: hashOf(input),
    at,
  };
}

/** Leads that one statement can store: of one shape, and with ids of their own. Mostly that is all of them. */
function alikeIn(leads: readonly NewLead[]): { shape: TargetShape; alike: NewLead[] }[] {
  const groups = new Map<string, { shape: TargetShape; alike: NewLead[] }>();
  const seen = new Map<string, number>();
  for (const lead of leads) {
    const before = seen.get(lead.id) ?? 0;
    seen.set(lead.id, before + 1);
    const shape = shapeOf(lead.target, "of_program");
    const key = JSON.stringify([before, shape]);
    const group = groups.get(key) ?? { shape, alike: [] };
    group.alike.push(lead);
    groups.set(key, group);
  }
  return [...groups.values()];
}

async function outcomeOf(tx: TenantTx, lead: NewLead, stored: StoredLead): Promise<Result<SubmittedLead>> {
  if (stored.made) return ok({ id: lead.id, repeated: false });
  const problem = findTargetProblem(lead.target, stored);
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

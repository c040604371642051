import type { TenantTables } from "@tributary/db";
import { normaliseName } from "@tributary/kernel";
import type { Insertable } from "kysely";
import type { Tools } from "./make-partners.ts";
import { latinSlug } from "./names/people.ts";
import type { Lead } from "./world.ts";

/** A person who acts. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** The row of a lead. */
export function leadRow(
  lead: Lead,
  programId: string,
  currency: string,
): Insertable<TenantTables["leads.leads"]> {
  const { company, contactName } = lead;
  return {
    id: lead.id,
    partner_id: lead.partner.id,
    program_id: programId,
    member_id: lead.member.id,
    member_name: lead.member.name,
    client_id: lead.clientId,
    client_name: company.name,
    client_name_key: normaliseName(company.name),
    client_tax_id: company.taxId,
    contact_name: contactName,
    contact_phone: phoneOf(lead),
    contact_email: `${latinSlug(contactName).replaceAll("-", ".")}@${latinSlug(company.name)}.example`,
    product_id: lead.productId,
    need: lead.need,
    agreed: lead.agreed,
    status: lead.status,
    reason_code: lead.refusal?.code ?? null,
    reason_comment: lead.refusal?.comment ?? null,
    amount_minor: lead.amountMinor,
    currency,
    version: stepsOf(lead).length,
    source: "portal",
    submitted_at: lead.submittedAt,
    accepted_at: lead.acceptedAt,
    closed_at: lead.closedAt,
  };
}

/** A number in a range that is kept for films and books (Ofcom, Bundesnetzagentur), or that nobody has. */
function phoneOf({ company, id }: Lead): string {
  const digits = String(Number.parseInt(id.slice(-6), 16)).padStart(8, "0");
  if (company.country === "GB") return `+44 20 7946 0${digits.slice(-3)}`;
  if (company.country === "DE") return `+49 30 23125 ${digits.slice(-3)}`;
  return `+7 000 ${digits.slice(-7, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}

interface Step {
  readonly to: Lead["status"];
  readonly at: Date;
  readonly action: string;
}

/** The way of a lead, step by step. */
export function stepsOf({ status, submittedAt, acceptedAt, closedAt }: Lead): Step[] {
  const steps: Step[] = [{ to: "submitted", at: submittedAt, action: "lead.submit" }];
  if (acceptedAt) steps.push({ to: "accepted", at: acceptedAt, action: "lead.accept" });
  if (closedAt && status === "won") steps.push({ to: "won", at: closedAt, action: "lead.win" });
  if (closedAt && status === "lost") steps.push({ to: "lost", at: closedAt, action: "lead.lose" });
  if (closedAt && status === "declined") steps.push({ to: "declined", at: closedAt, action: "lead.decline" });
  return steps;
}

/** The moves of a lead: the member sends it, the partner's manager does the rest. */
export function moveRows(
  lead: Lead,
  manager: Somebody,
  { newId }: Tools,
): Insertable<TenantTables["leads.lead_moves"]>[] {
  return stepsOf(lead).map(({ to, at }, index, steps) => {
    const isLast = index === steps.length - 1;
    const actor = index === 0 ? lead.member : manager;
    return {
      id: newId(at),
      partner_id: lead.partner.id,
      lead_id: lead.id,
      from_status: steps[index - 1]?.to ?? null,
      to_status: to,
      actor_kind: index === 0 ? "member" : "user",
      actor_id: actor.id,
      actor_name: actor.name,
      reason_code: isLast ? (lead.refusal?.code ?? null) : null,
      reason_comment: isLast ? (lead.refusal?.comment ?? null) : null,
      amount_minor: isLast ? lead.amountMinor : null,
      at,
    };
  });
}

/** The traces that the ways of leads have left. */
export function traceRows(
  lead: Lead,
  manager: Somebody,
  { newId }: Tools,
): Insertable<TenantTables["platform.audit_log"]>[] {
  return stepsOf(lead).map(({ action, at }, index) => ({
    id: newId(at),
    at,
    actor_kind: index === 0 ? "member" : "user",
    actor_id: index === 0 ? lead.member.id : manager.id,
    action,
    subject_kind: "lead",
    subject_id: lead.id,
    details:
      index === 0
        ? "{}"
        : JSON.stringify({ reason: lead.refusal?.code ?? null, amount_minor: lead.amountMinor }),
  }));
}

import { daysLater } from "./calendar.ts";
import type { Tools } from "./make-partners.ts";
import type { Company } from "./names/companies.ts";
import { europeanName, russianName } from "./names/people.ts";
import type { Random } from "./random.ts";
import type { Lead, Member, Partner } from "./world.ts";

/** What is known of a lead before its way is drawn. */
export interface LeadDraft {
  readonly partner: Partner;
  readonly member: Member;
  readonly company: Company;
  readonly clientId: string | null;
  readonly productId: string;
  readonly status: Lead["status"];
  /** When it got where it stands. */
  readonly at: Date;
  readonly amountMinor: number | null;
  /** The instants of its earlier steps, when they are not to be drawn. */
  readonly way?: { readonly submittedAt: Date; readonly acceptedAt: Date | null };
}

/** For how many days a lead that was accepted is worked on at most. */
export const longestInWork = 38;

const refusalCodes = ["competitor", "duplicate", "not_a_fit", "no_budget", "no_contact"] as const;

/** Draws how a lead got where it stands, and what was said of it. */
export function makeLead({ vendor, random, newId }: Tools, draft: LeadDraft): Lead {
  const { status, at, company, way } = draft;
  const wasAccepted = status === "won" || status === "lost" || status === "accepted";
  const isClosed = status !== "submitted" && status !== "accepted";
  const acceptedAt = wasAccepted
    ? (way?.acceptedAt ?? (isClosed ? daysLater(at, -random.whole(2, longestInWork)) : at))
    : null;
  const submittedAt = way?.submittedAt ?? (status === "submitted" ? at : earlier(random, acceptedAt ?? at));
  const isRefused = status === "lost" || status === "declined";
  return {
    ...{
      id: newId(submittedAt),
      partner: draft.partner,
      member: draft.member,
      company,
      clientId: draft.clientId,
    },
    ...{ productId: draft.productId, amountMinor: draft.amountMinor, status, submittedAt, acceptedAt },
    contactName: company.country === "RU" ? russianName(random) : europeanName(random),
    need: random.pick(vendor.needs),
    agreed: random.pick(vendor.agreements),
    closedAt: isClosed ? at : null,
    refusal: isRefused ? { code: random.pick(refusalCodes), comment: random.pick(vendor.refusals) } : null,
  };
}

/** Some answer within hours, others on the next day or the one after; people send leads in the day and the evening. */
function earlier(random: Random, answeredAt: Date): Date {
  return daysLater(answeredAt, -(random.pick([0, 0, 0, 1, 1, 2]) + 0.01 + 0.1 * random.next()));
}

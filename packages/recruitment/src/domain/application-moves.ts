import { domainError, err, invalid, ok, type Result } from "@tributary/kernel";

/** Where an application can stand. A `repeat` is a second one of a company whose first still waits. */
export const applicationStatuses = ["received", "approved", "rejected", "repeat"] as const;
/** One of `applicationStatuses`. */
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** What a reviewer can do with an application. */
export type ApplicationDecision = "approve" | "reject" | "reopen";

/** What a decision looks at. */
export interface ApplicationState {
  readonly status: ApplicationStatus;
  readonly version: number;
}

/** What is asked for. */
export interface DecisionRequest {
  readonly decision: ApplicationDecision;
  /** The version that the person saw. */
  readonly seenVersion: number;
  readonly reason?: string | null;
}

const arrows: Record<ApplicationDecision, { from: ApplicationStatus; to: ApplicationStatus }> = {
  approve: { from: "received", to: "approved" },
  reject: { from: "received", to: "rejected" },
  // A refusal can be taken back; an approval has made a card and a negotiation, which are ended where they are.
  reopen: { from: "rejected", to: "received" },
};

/**
 * Decides what becomes of an application. `conflict` when somebody else has decided since the person looked, so the
 * later of two reviewers is told; `move_refused` where there is no such step; `invalid` when a refusal has no reason,
 * as the applicant is to learn something from it.
 */
export function decideApplication(
  state: ApplicationState,
  { decision, seenVersion, reason }: DecisionRequest,
): Result<{ to: ApplicationStatus; reason: string | null }> {
  const { from, to } = arrows[decision];
  if (state.version !== seenVersion)
    return err(domainError("conflict", { noun: "application", current: state.status }));
  if (state.status !== from) return err(domainError("move_refused", { from: state.status, to }));
  if (decision === "reject" && !reason) return err(invalid("reason", "required"));
  return ok({ to, reason: decision === "reject" ? (reason ?? null) : null });
}

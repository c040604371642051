import { type DomainError, domainError, err, ok, type Result } from "@tributary/kernel";

/** Where a negotiation stands: still going on, or how it ended. */
export const opportunityStatuses = ["open", "signed", "refused"] as const;
/** One of `opportunityStatuses`. */
export type OpportunityStatus = (typeof opportunityStatuses)[number];

/** What can be done with a negotiation, and from where. A signed one stays signed: the contract speaks from there on. */
export const opportunityMoves = {
  move: { from: ["open"], to: "open" },
  refuse: { from: ["open"], to: "refused" },
  sign: { from: ["open"], to: "signed" },
  reopen: { from: ["refused"], to: "open" },
} as const satisfies Record<
  string,
  { readonly from: readonly OpportunityStatus[]; readonly to: OpportunityStatus }
>;
/** The name of a move. */
export type OpportunityMove = keyof typeof opportunityMoves;

/** What of an opportunity a decision needs. */
export interface Standing {
  readonly status: OpportunityStatus;
  readonly stageId: string;
  readonly stageName: string;
  readonly version: number;
  /** Who has moved it last. */
  readonly movedBy: string;
}

/** What is asked for. `seenVersion` null: whatever was seen. */
export interface AskedMove {
  readonly move: OpportunityMove;
  readonly toStageId: string;
  readonly seenVersion: number | null;
}

/**
 * Whether a move is made: `stay` when it stands there already (a second click, or somebody was faster to the same
 * place). Somebody else's move in between is a `conflict` that says who moved it and where it stands now; what has no
 * arrow is `move_refused`.
 */
export function decideOpportunityMove(
  standing: Standing,
  { move, toStageId, seenVersion }: AskedMove,
): Result<"go" | "stay"> {
  const { from, to } = opportunityMoves[move];
  const isThere =
    standing.status === to && (to !== "open" || standing.stageId === toStageId) && move !== "reopen";
  if (isThere) return ok("stay");
  if (seenVersion !== null && seenVersion !== standing.version) return err(overtaken(standing));
  if (!(from as readonly OpportunityStatus[]).includes(standing.status))
    return err(domainError("move_refused", { from: standing.status, to }));
  return ok("go");
}

function overtaken({ status, stageName, movedBy }: Standing): DomainError {
  return domainError("conflict", {
    noun: "opportunity",
    current: status,
    place: stageName,
    by: movedBy,
  });
}

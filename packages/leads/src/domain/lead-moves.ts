import { type DomainError, domainError, err, invalid, ok, type Result } from "@tributary/kernel";

/** Where a lead can stand. */
export const leadStatuses = ["submitted", "accepted", "declined", "won", "lost"] as const;
/** One of `leadStatuses`. */
export type LeadStatus = (typeof leadStatuses)[number];

/** Why a lead is declined or lost. `other` wants a comment: the partner must learn something from it. */
export const reasonCodes = [
  "no_budget",
  "duplicate",
  "not_a_fit",
  "competitor",
  "no_contact",
  "other",
] as const;
/** One of `reasonCodes`. */
export type ReasonCode = (typeof reasonCodes)[number];

/** The names of the moves, as buttons and translations know them. */
export type LeadMoveName = "accept" | "decline" | "win" | "lose" | "reopen" | "undo";

/** One arrow of the state machine. */
export interface LeadMove {
  readonly name: LeadMoveName;
  readonly from: LeadStatus;
  readonly to: LeadStatus;
  /** What has to be said with it. */
  readonly needs: "reason" | "amount" | null;
  /** Who may make it: only the vendor's people, today. */
  readonly by: "vendor";
  /** The events that it gives. */
  readonly gives: readonly ("lead.moved" | "sale.recorded")[];
}

function move(
  name: LeadMoveName,
  from: LeadStatus,
  to: LeadStatus,
  needs: LeadMove["needs"] = null,
): LeadMove {
  return {
    name,
    from,
    to,
    needs,
    by: "vendor",
    gives: to === "won" ? ["lead.moved", "sale.recorded"] : ["lead.moved"],
  };
}

/**
 * The whole state machine of a lead. What is not here cannot happen. Won is final: a refund of the sale takes the
 * money back, the lead stays won.
 */
export const leadMoves: readonly LeadMove[] = [
  move("accept", "submitted", "accepted"),
  move("decline", "submitted", "declined", "reason"),
  move("win", "accepted", "won", "amount"),
  move("lose", "accepted", "lost", "reason"),
  move("decline", "accepted", "declined", "reason"),
  move("undo", "accepted", "submitted"),
  move("reopen", "declined", "submitted"),
  move("reopen", "lost", "accepted"),
];

/** For so long an accept can be undone. */
const undoForMs = 10 * 60_000;
/** For so long the same move by the same person is the same click. */
const repeatForMs = 60_000;

/** What a move looks at. */
export interface LeadState {
  readonly status: LeadStatus;
  readonly version: number;
  readonly acceptedAt: Date | null;
}

/** What is asked for. */
export interface MoveRequest {
  readonly to: LeadStatus;
  /** The version that the person saw; without it, the one that is read now. */
  readonly seenVersion?: number | null | undefined;
  readonly reasonCode?: ReasonCode | null | undefined;
  readonly reasonComment?: string | null | undefined;
  readonly amountMinor?: number | null | undefined;
}

/** What a lead looks like after a move. */
export interface DecidedMove {
  readonly move: LeadMove;
  readonly reasonCode: ReasonCode | null;
  readonly reasonComment: string | null;
  readonly amountMinor: number | null;
  /** Set exactly while the lead counts as accepted. */
  readonly acceptedAt: Date | null;
  readonly closedAt: Date | null;
}

/** The moves that a lead in this state offers now. */
export function movesFrom(
  { status, acceptedAt }: Pick<LeadState, "status" | "acceptedAt">,
  now: Date,
): LeadMove[] {
  return leadMoves.filter(
    ({ from, name }) => from === status && (name !== "undo" || isFresh(acceptedAt, now)),
  );
}

function isFresh(acceptedAt: Date | null, now: Date): boolean {
  return acceptedAt !== null && now.getTime() - acceptedAt.getTime() <= undoForMs;
}

/**
 * Decides a move. `conflict` when the person looked at another version or somebody else has made this very move;
 * `move_refused` when the state machine has no such arrow; `invalid` when the reason or the amount is missing.
 */
export function decideMove(lead: LeadState, request: MoveRequest, now: Date): Result<DecidedMove> {
  const stale = request.seenVersion != null && request.seenVersion !== lead.version;
  if (stale || lead.status === request.to) {
    return err(domainError("conflict", { noun: "lead", current: lead.status }));
  }
  const chosen = movesFrom(lead, now).find(({ to }) => to === request.to);
  if (!chosen) return err(domainError("move_refused", { from: lead.status, to: request.to }));
  const missing = findMissing(chosen.needs, request);
  if (missing) return err(missing);
  const { reasonCode = null, reasonComment = null, amountMinor = null } = request;
  const saysWhy = chosen.needs === "reason";
  const counts = chosen.to === "accepted" || chosen.to === "won" || chosen.to === "lost";
  return ok({
    move: chosen,
    reasonCode: saysWhy ? reasonCode : null,
    reasonComment: saysWhy ? reasonComment : null,
    amountMinor: chosen.needs === "amount" ? amountMinor : null,
    acceptedAt: counts ? (lead.acceptedAt ?? now) : null,
    closedAt: chosen.to === "submitted" || chosen.to === "accepted" ? null : now,
  });
}

function findMissing(needs: LeadMove["needs"], request: MoveRequest): DomainError | null {
  const { reasonCode, reasonComment, amountMinor } = request;
  if (needs === "amount" && amountMinor == null) return invalid("amountMinor", "required");
  if (needs === "amount" && Number(amountMinor) <= 0) return invalid("amountMinor", "amount_positive");
  if (needs === "reason" && !reasonCode) return invalid("reasonCode", "required");
  if (needs === "reason" && reasonCode === "other" && !reasonComment)
    return invalid("reasonComment", "required");
  return null;
}

/** A move that was made, as far as a second click is compared with it. */
export interface MadeMove {
  readonly to: LeadStatus;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly reasonCode: ReasonCode | null;
  readonly reasonComment: string | null;
  readonly amountMinor: number | null;
  readonly at: Date;
}

/** Whether a request is the last move again: same person, same content, within a minute. It then has no second effect. */
export function isSameMove(
  last: MadeMove,
  request: MoveRequest,
  actor: { readonly kind: string; readonly id: string | null },
  now: Date,
): boolean {
  const age = now.getTime() - last.at.getTime();
  return (
    last.to === request.to &&
    last.actorKind === actor.kind &&
    last.actorId === actor.id &&
    (last.reasonCode === null || last.reasonCode === request.reasonCode) &&
    (last.reasonComment ?? null) === (last.reasonCode === null ? null : (request.reasonComment ?? null)) &&
    (last.amountMinor === null || last.amountMinor === request.amountMinor) &&
    age <= repeatForMs
  );
}

import type { OpportunityStatus } from "@tributary/recruitment";
import type { FormReply } from "../../../http/form-action.ts";

/** One opportunity was moved, refused or opened again. */
export interface MoveAnswer {
  readonly done: "move" | "refuse" | "reopen";
  readonly opportunityId: string;
  readonly version: number;
  readonly stageId: string;
  readonly fromStageId: string;
  readonly repeated: boolean;
}

/** Many were moved or handed over. */
export interface ManyAnswer {
  readonly done: "moveMany" | "assignMany";
  readonly count: number;
  readonly left: number;
  readonly lacking: number;
  /** What takes it back, by where each was before; too many different ones are not taken back at once. */
  readonly before: readonly { readonly id: string; readonly before: string | null }[];
}

/** The answer of a move; null when it was refused. */
export function moveAnswerOf(data: unknown): MoveAnswer | null {
  return typeof data === "object" && data !== null && "opportunityId" in data ? (data as MoveAnswer) : null;
}

/** As `moveAnswerOf`, for many. */
export function manyAnswerOf(data: unknown): ManyAnswer | null {
  return typeof data === "object" && data !== null && "lacking" in data ? (data as ManyAnswer) : null;
}

/** Who was faster, and where the card stands by now. */
export interface Race {
  readonly by: string;
  readonly place: string;
  readonly status: OpportunityStatus;
}

/** What somebody else has done meanwhile; null when that was not the trouble. */
export function raceOf(data: unknown): Race | null {
  const failure = replyOf(data)?.failure;
  if (failure?.code !== "conflict" || !("by" in failure.details)) return null;
  const { by = "", place = "", current = "open" } = failure.details;
  return { by, place, status: current as OpportunityStatus };
}

/** The fields that a stage asks for and the card has not, or that were filled in wrongly; empty when that was not the trouble. */
export function wantedFields(data: unknown): readonly string[] {
  const error = replyOf(data)?.submission.error ?? {};
  return Object.entries(error)
    .filter(([, problems]) => problems && problems.length > 0)
    .map(([field]) => field);
}

/** A form's reply that nothing was done. */
export function replyOf(data: unknown): FormReply | null {
  return typeof data === "object" && data !== null && "submission" in data ? (data as FormReply) : null;
}

import type { LeadMoveName, LeadStatus } from "@tributary/leads";
import type { FormReply } from "../../../http/form-action.ts";

/** One lead was moved. */
export interface MoveAnswer {
  readonly done: LeadMoveName;
  readonly leadId: string;
  readonly version: number;
  readonly status: LeadStatus;
}

/** Many were. */
export interface MoveManyAnswer {
  readonly done: "acceptMany" | "declineMany" | "undoMany";
  readonly leadIds: readonly string[];
  /** Somebody else had moved so many before. */
  readonly left: number;
}

/** The answer of a move, told from what else an action may give back; null when the move was refused. */
export function moveAnswerOf(data: unknown): MoveAnswer | null {
  return typeof data === "object" && data !== null && "leadId" in data ? (data as MoveAnswer) : null;
}

/** As `moveAnswerOf`, for many leads. */
export function moveManyAnswerOf(data: unknown): MoveManyAnswer | null {
  return typeof data === "object" && data !== null && "leadIds" in data ? (data as MoveManyAnswer) : null;
}

/** Where a lead stands by now, when somebody else had moved it first; null when that was not the trouble. */
export function raceOf(data: unknown): LeadStatus | null {
  if (typeof data !== "object" || data === null || !("failure" in data)) return null;
  const { failure } = data as FormReply;
  if (failure?.code === "conflict" && "current" in failure.details)
    return failure.details.current as LeadStatus;
  if (failure?.code === "move_refused" && "from" in failure.details)
    return failure.details.from as LeadStatus;
  return null;
}

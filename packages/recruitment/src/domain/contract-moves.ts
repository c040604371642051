import { domainError, err, ok, type Result } from "@tributary/kernel";

/** Where a contract can stand. */
export const contractStatuses = ["draft", "sent", "signed", "declined", "void"] as const;
/** One of `contractStatuses`. */
export type ContractStatus = (typeof contractStatuses)[number];

/** What can be done with a contract: the last two by the signer, the others by the vendor's people. */
export type ContractDeed = "edit" | "send" | "revise" | "void" | "sign" | "decline";

/** What a deed looks at. */
export interface ContractState {
  readonly status: ContractStatus;
  readonly version: number;
  /** Until when the signer's link works. */
  readonly expiresAt: Date | null;
}

const arrows: Record<ContractDeed, { from: readonly ContractStatus[]; to: ContractStatus }> = {
  edit: { from: ["draft"], to: "draft" },
  // Sent again it gets another link, and the one before opens nothing.
  send: { from: ["draft", "sent"], to: "sent" },
  revise: { from: ["sent", "declined"], to: "draft" },
  void: { from: ["draft", "sent", "declined"], to: "void" },
  sign: { from: ["sent"], to: "signed" },
  decline: { from: ["sent"], to: "declined" },
};

/**
 * Decides a deed of the vendor's people, who name the version that they saw: `conflict` when somebody else, or the
 * signer, was first; `move_refused` where there is no such step. A signed contract stays as it is.
 */
export function decideContract(
  state: ContractState,
  { deed, seenVersion }: { deed: Exclude<ContractDeed, "sign" | "decline">; seenVersion: number },
): Result<{ to: ContractStatus }> {
  if (state.version !== seenVersion)
    return err(domainError("conflict", { noun: "contract", current: state.status }));
  const { from, to } = arrows[deed];
  return from.includes(state.status)
    ? ok({ to })
    : err(domainError("move_refused", { from: state.status, to }));
}

/** Whether a signer can still sign: what the page of a link shows, and what signing asks. */
export function isSignable({ status, expiresAt }: ContractState, now: Date): boolean {
  return status === "sent" && expiresAt !== null && now < expiresAt;
}

/** Decides what a signer does: `link_expired` when the contract does not wait for them any more. */
export function decideAsSigner(
  state: ContractState,
  deed: "sign" | "decline",
  now: Date,
): Result<{ to: ContractStatus }> {
  return isSignable(state, now) ? ok({ to: arrows[deed].to }) : err(domainError("link_expired", {}));
}

/** What is to be done next about a partner that is not signed into a program yet. */
export type ContractStep = "draft" | "send" | "wait" | "send_again" | "answer_refusal" | "none";

/** The next step by the newest contract; without one it is to be drafted. */
export function contractStepOf(
  contract: Pick<ContractState, "status" | "expiresAt"> | null,
  now: Date,
): ContractStep {
  if (!contract || contract.status === "void") return "draft";
  switch (contract.status) {
    case "draft":
      return "send";
    case "sent":
      return contract.expiresAt && contract.expiresAt <= now ? "send_again" : "wait";
    case "declined":
      return "answer_refusal";
    case "signed":
      return "none";
  }
}

import { describe, expect, it } from "vitest";
import { decideOpportunityMove, type OpportunityMove, type OpportunityStatus } from "./opportunity-moves.ts";

const standing = (status: OpportunityStatus) =>
  ({ status, stageId: "talk", stageName: "First talk", version: 3, movedBy: "Dana" }) as const;

describe("decideOpportunityMove", () => {
  it.each<
    [OpportunityStatus, OpportunityMove, string, number | null, "go" | "stay" | "conflict" | "move_refused"]
  >([
    ["open", "move", "terms", 3, "go"],
    ["open", "move", "terms", null, "go"],
    ["open", "move", "terms", 2, "conflict"],
    ["open", "move", "talk", 2, "stay"],
    ["open", "refuse", "talk", 3, "go"],
    ["open", "refuse", "talk", 2, "conflict"],
    ["open", "sign", "talk", null, "go"],
    ["open", "reopen", "talk", 3, "move_refused"],
    ["refused", "move", "terms", 3, "move_refused"],
    ["refused", "refuse", "talk", 2, "stay"],
    ["refused", "sign", "talk", 3, "move_refused"],
    ["refused", "reopen", "talk", 3, "go"],
    ["refused", "reopen", "talk", 2, "conflict"],
    ["signed", "sign", "talk", 2, "stay"],
    ["signed", "move", "terms", 3, "move_refused"],
    ["signed", "refuse", "talk", 3, "move_refused"],
    ["signed", "reopen", "talk", 3, "move_refused"],
  ])("%s, %s to %s having seen %s: %s", (status, move, toStageId, seenVersion, outcome) => {
    const decided = decideOpportunityMove(standing(status), { move, toStageId, seenVersion });
    expect(decided.ok ? decided.value : decided.error.code).toBe(outcome);
  });

  it("tells the later of two who was faster, and where it stands", () => {
    const late = decideOpportunityMove(standing("open"), {
      move: "refuse",
      toStageId: "talk",
      seenVersion: 2,
    });
    expect(late).toMatchObject({ error: { details: { by: "Dana", place: "First talk", current: "open" } } });
  });
});

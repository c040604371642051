import { unwrap } from "@tributary/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideMove,
  isSameMove,
  type LeadState,
  type LeadStatus,
  leadMoves,
  leadStatuses,
  type MadeMove,
  type MoveRequest,
  movesFrom,
  reasonCodes,
} from "./lead-moves.ts";

const now = new Date("2026-03-05T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

function lead(status: LeadStatus, acceptedAt: Date | null = null): LeadState {
  return { status, version: 3, acceptedAt };
}

const whole: Omit<MoveRequest, "to"> = { reasonCode: "no_budget", amountMinor: 100 };

describe("the table", () => {
  it("is these arrows and no others", () => {
    const allowed = leadStatuses.flatMap((from) =>
      leadStatuses
        .filter((to) => decideMove(lead(from, minutesAgo(1)), { to, ...whole }, now).ok)
        .map((to) => `${from} > ${to}`),
    );
    expect(allowed).toEqual([
      "submitted > accepted",
      "submitted > declined",
      "accepted > submitted",
      "accepted > declined",
      "accepted > won",
      "accepted > lost",
      "declined > submitted",
      "lost > accepted",
    ]);
  });

  it("leads nowhere from won", () => {
    expect(leadMoves.filter(({ from }) => from === "won")).toEqual([]);
  });

  it("records a sale with a won lead alone", () => {
    expect(leadMoves.filter(({ gives }) => gives.includes("sale.recorded")).map(({ to }) => to)).toEqual([
      "won",
    ]);
  });
});

describe("decideMove", () => {
  it.each<[string, LeadState, MoveRequest, string, unknown]>([
    ["no reason", lead("submitted"), { to: "declined" }, "invalid", "reasonCode"],
    [
      "other without a word",
      lead("accepted"),
      { to: "lost", reasonCode: "other" },
      "invalid",
      "reasonComment",
    ],
    ["no amount", lead("accepted"), { to: "won" }, "invalid", "amountMinor"],
    ["nothing paid", lead("accepted"), { to: "won", amountMinor: 0 }, "invalid", "amountMinor"],
    ["an old version", lead("submitted"), { to: "accepted", seenVersion: 2 }, "conflict", "submitted"],
    ["already there", lead("accepted"), { to: "accepted" }, "conflict", "accepted"],
    ["no such arrow", lead("submitted"), { to: "won", amountMinor: 1 }, "move_refused", "submitted"],
    ["undo too late", lead("accepted", minutesAgo(11)), { to: "submitted" }, "move_refused", "accepted"],
  ])("refuses %s", (_, state, request, code, detail) => {
    const decided = decideMove(state, request, now);
    if (decided.ok) throw new Error("was allowed");
    expect(decided.error.code).toBe(code);
    expect(JSON.stringify(decided.error.details)).toContain(detail);
  });

  it("keeps the first accept through lost and reopened, and forgets it when taken back", () => {
    const accepted = minutesAgo(60 * 24);
    expect(unwrap(decideMove(lead("lost", accepted), { to: "accepted" }, now)).acceptedAt).toEqual(accepted);
    expect(
      unwrap(decideMove(lead("accepted", minutesAgo(1)), { to: "submitted" }, now)).acceptedAt,
    ).toBeNull();
    expect(
      unwrap(decideMove(lead("accepted", accepted), { to: "declined", ...whole }, now)).acceptedAt,
    ).toBeNull();
  });

  it("offers undo only while it would be let through", () => {
    expect(movesFrom(lead("accepted", minutesAgo(10)), now).map(({ name }) => name)).toContain("undo");
    expect(movesFrom(lead("accepted", minutesAgo(11)), now).map(({ name }) => name)).not.toContain("undo");
    expect(movesFrom(lead("accepted", null), now).map(({ name }) => name)).not.toContain("undo");
  });

  it("whatever is asked in whatever order, a lead's fields agree with its status", () => {
    const request = fc.record({
      to: fc.constantFrom(...leadStatuses),
      seenVersion: fc.option(fc.integer({ min: 1, max: 9 })),
      reasonCode: fc.option(fc.constantFrom(...reasonCodes)),
      reasonComment: fc.option(fc.constant("said")),
      amountMinor: fc.option(fc.integer({ min: -1, max: 5 })),
      afterMinutes: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 30 }), (requests) => {
        let state: LeadState = { status: "submitted", version: 1, acceptedAt: null };
        let at = now;
        let won = false;
        for (const { afterMinutes, ...asked } of requests) {
          at = new Date(at.getTime() + afterMinutes * 60_000);
          const decided = decideMove(state, asked, at);
          if (!decided.ok) continue;
          const { move, acceptedAt, closedAt, reasonCode, amountMinor } = decided.value;
          expect(won).toBe(false);
          expect(move).toMatchObject({ from: state.status, to: asked.to });
          expect(acceptedAt !== null).toBe(["accepted", "won", "lost"].includes(move.to));
          expect(closedAt !== null).toBe(["declined", "won", "lost"].includes(move.to));
          expect(reasonCode !== null).toBe(["declined", "lost"].includes(move.to));
          expect(amountMinor !== null).toBe(move.to === "won");
          won = move.to === "won";
          state = { status: move.to, version: state.version + 1, acceptedAt };
        }
      }),
    );
  });
});

describe("isSameMove", () => {
  const actor = { kind: "user", id: "u1" };
  const last: MadeMove = {
    to: "declined",
    actorKind: "user",
    actorId: "u1",
    reasonCode: "other",
    reasonComment: "asked twice",
    amountMinor: null,
    at: minutesAgo(0.5),
  };
  const same: MoveRequest = { to: "declined", reasonCode: "other", reasonComment: "asked twice" };

  it.each<[string, boolean, Partial<MadeMove>, Partial<MoveRequest>, Partial<typeof actor>]>([
    ["the same again", true, {}, {}, {}],
    ["by somebody else", false, {}, {}, { id: "u2" }],
    ["by a key of that id", false, {}, {}, { kind: "api_key" }],
    ["to another state", false, {}, { to: "lost" }, {}],
    ["with another reason", false, {}, { reasonCode: "no_budget" }, {}],
    ["with another comment", false, {}, { reasonComment: null }, {}],
    ["two minutes later", false, { at: minutesAgo(2) }, {}, {}],
    ["of another amount", false, { amountMinor: 5 }, { amountMinor: 6 }, {}],
  ])("%s: %s", (_, answer, made, request, who) => {
    expect(isSameMove({ ...last, ...made }, { ...same, ...request }, { ...actor, ...who }, now)).toBe(answer);
  });
});

import { describe, expect, it } from "vitest";
import { type ApplicationDecision, type ApplicationStatus, decideApplication } from "./application-moves.ts";
import {
  type ContractDeed,
  type ContractStatus,
  contractStatuses,
  contractStepOf,
  decideAsSigner,
  decideContract,
} from "./contract-moves.ts";

describe("a decision on an application", () => {
  it.each<[ApplicationStatus, ApplicationDecision, string]>([
    ["received", "approve", "approved"],
    ["received", "reject", "rejected"],
    ["received", "reopen", "move_refused"],
    ["approved", "approve", "move_refused"],
    ["approved", "reject", "move_refused"],
    ["approved", "reopen", "move_refused"],
    ["rejected", "approve", "move_refused"],
    ["rejected", "reopen", "received"],
    ["repeat", "approve", "move_refused"],
  ])("of one that is %s: %s gives %s", (status, decision, expected) => {
    const decided = decideApplication(
      { status, version: 3 },
      { decision, seenVersion: 3, reason: "Too far away" },
    );
    expect(decided.ok ? decided.value.to : decided.error.code).toBe(expected);
  });

  it("belongs to whoever was first", () => {
    const later = decideApplication(
      { status: "approved", version: 2 },
      { decision: "reject", seenVersion: 1, reason: "No" },
    );
    expect(later).toMatchObject({ ok: false, error: { code: "conflict", details: { current: "approved" } } });
  });

  it("against somebody says why", () => {
    const silent = decideApplication(
      { status: "received", version: 1 },
      { decision: "reject", seenVersion: 1, reason: "" },
    );
    expect(silent).toMatchObject({ ok: false, error: { code: "invalid" } });
  });
});

const now = new Date("2026-03-05T12:00:00Z");
const later = new Date("2026-04-05T12:00:00Z");
const earlier = new Date("2026-03-05T12:00:00Z");

describe("a contract", () => {
  const allowed: Record<Exclude<ContractDeed, "sign" | "decline">, ContractStatus[]> = {
    edit: ["draft"],
    send: ["draft", "sent"],
    revise: ["sent", "declined"],
    void: ["draft", "sent", "declined"],
  };
  const cases = Object.entries(allowed).flatMap(([deed, from]) =>
    contractStatuses.map((status) => ({
      deed: deed as keyof typeof allowed,
      status,
      may: from.includes(status),
    })),
  );
  it.each(cases)("that is $status: $deed is possible: $may", ({ deed, status, may }) => {
    const decided = decideContract({ status, version: 1, expiresAt: later }, { deed, seenVersion: 1 });
    expect(decided.ok).toBe(may);
  });

  it.each(contractStatuses)("that is %s can be signed only while it is sent", (status) => {
    expect(decideAsSigner({ status, version: 1, expiresAt: later }, "sign", now).ok).toBe(status === "sent");
  });

  it("cannot be signed once its link has run out", () => {
    const state = { status: "sent" as const, version: 1, expiresAt: earlier };
    expect(decideAsSigner(state, "sign", now)).toMatchObject({ error: { code: "link_expired" } });
    expect(contractStepOf(state, now)).toBe("send_again");
  });

  it("that the signer has answered meanwhile is left alone", () => {
    const decided = decideContract(
      { status: "signed", version: 5, expiresAt: later },
      { deed: "revise", seenVersion: 4 },
    );
    expect(decided).toMatchObject({ ok: false, error: { code: "conflict", details: { current: "signed" } } });
  });

  it.each([
    [null, "draft"],
    ["void", "draft"],
    ["draft", "send"],
    ["sent", "wait"],
    ["declined", "answer_refusal"],
    ["signed", "none"],
  ] as const)("%s: the next step is %s", (status, step) => {
    expect(contractStepOf(status && { status, expiresAt: later }, now)).toBe(step);
  });
});

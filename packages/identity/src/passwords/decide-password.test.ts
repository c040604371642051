import { describe, expect, it } from "vitest";
import { decidePassword } from "./decide-password.ts";

describe("decidePassword", () => {
  it.each([
    ["short", "password_short"],
    ["aaaaaaaaaaaa", "password_guessable"],
    ["password123", "password_guessable"],
    ["ivan.petrov-2026", "password_guessable"],
    ["x".repeat(64) + "yz1".repeat(30), "password_long"],
  ])("refuses %s: %s", (password, problem) => {
    const result = decidePassword(password, "ivan.petrov@acme.example");
    expect(result).toMatchObject({
      ok: false,
      error: { details: { fields: [{ field: "password", problem }] } },
    });
  });

  it.each(["tributary-demo", "синий кит поёт", "correct horse battery", "🦔🦊🐻🐼🐨🐯🦁🐮🐷🐸"])(
    "accepts %s",
    (password) => {
      expect(decidePassword(password, "ivan@acme.example").ok).toBe(true);
    },
  );
});

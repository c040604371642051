import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newEnrollmentCode, normaliseEnrollmentCode } from "./enrollment-code.ts";

describe("partner IDs", () => {
  it("hold no letter that is confused with another, whatever the random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) => {
        expect(newEnrollmentCode(() => bytes)).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
      }),
    );
  });

  it("are read as people type them", () => {
    expect(normaliseEnrollmentCode(" k7-m2 qx")).toBe("K7M2QX");
  });
});

import { describe, expect, it } from "vitest";
import { safePath } from "./refuse.ts";

describe("safePath", () => {
  it.each([
    ["/v/acme/leads?status=won", "/v/acme/leads?status=won"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["/\t/evil.example", "/"],
    ["/.//evil.example", "/"],
    ["/./\\evil.example", "/"],
    ["/v/acme/../..//evil.example/x", "/"],
    ["/%2e%2e//evil.example", "/"],
    ["http:evil.example", "/"],
    ["", "/"],
    [null, "/"],
  ])("%j leads to %j", (path, safe) => {
    expect(safePath(path)).toBe(safe);
  });
});

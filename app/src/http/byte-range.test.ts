import { describe, expect, it } from "vitest";
import { decideRange } from "./byte-range.ts";

const file = { bytes: 1_000, tag: '"abc"' };
const slice = (start: number, end: number) => ({ kind: "slice", start, end });
const whole = { kind: "whole" };
const outside = { kind: "outside" };

describe("decideRange", () => {
  it.each([
    [null, whole],
    ["bytes=0-0", slice(0, 0)],
    ["bytes=0-", slice(0, 999)],
    ["bytes=200-299", slice(200, 299)],
    ["Bytes = 200 - 299", slice(200, 299)],
    ["bytes=990-5000", slice(990, 999)],
    ["bytes=-1", slice(999, 999)],
    ["bytes=-5000", slice(0, 999)],
    ["bytes=1000-", outside],
    ["bytes=5000-6000", outside],
    ["bytes=-0", outside],
    ["bytes=-", whole],
    ["bytes=300-200", whole],
    ["bytes=a-b", whole],
    ["bytes=0-1,5-9", whole],
    ["items=0-1", whole],
    ["bytes=0x10-20", whole],
    ["bytes=99999999999999999999-", outside],
  ])("%j is %j", (range, decided) => {
    expect(decideRange({ range, ifRange: null }, file)).toEqual(decided);
  });

  it.each([
    ['"abc"', slice(0, 9)],
    ['"other"', whole],
    ['W/"abc"', whole],
    ["Wed, 21 Oct 2026 07:28:00 GMT", whole],
  ])("with If-Range %j is %j", (ifRange, decided) => {
    expect(decideRange({ range: "bytes=0-9", ifRange }, file)).toEqual(decided);
  });

  it("finds nothing in an empty file", () => {
    expect(decideRange({ range: "bytes=0-", ifRange: null }, { ...file, bytes: 0 })).toEqual(outside);
    expect(decideRange({ range: "bytes=-5", ifRange: null }, { ...file, bytes: 0 })).toEqual(outside);
  });
});

import { describe, expect, it } from "vitest";
import { productKey } from "./product-key.ts";

describe("productKey", () => {
  it.each([
    ["GTXPro", "GTX Pro"],
    ["gtx-pro", " GTX «Pro»"],
    ["1С:Предприятие", "1с предприятие"],
    ["Учёт", "учет"],
  ])("%j and %j are one product", (left, right) => {
    expect(productKey(left)).toBe(productKey(right));
  });

  it.each([
    ["Plan A", "Plan A+"],
    ["GTX Pro", "GTX Plus Pro"],
    ["???", "!!!"],
  ])("%j and %j are two products", (left, right) => {
    expect(productKey(left)).not.toBe(productKey(right));
  });
});

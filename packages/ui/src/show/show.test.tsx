import { describe, expect, it } from "vitest";
import { markup } from "../testing/render.tsx";
import { initials } from "./avatar.tsx";
import { StatusBadge } from "./badge.tsx";
import { Delta } from "./delta.tsx";
import { Progress } from "./progress.tsx";

describe("initials", () => {
  it.each([
    ["Darcel Schlecht", "DS"],
    ["Мария Ивановна Королёва", "МК"],
    ["ООО «Ромашка»", "Р"],
    ["Northwind", "N"],
    ["fern & oak", "FO"],
    ["😀", ""],
    ["", ""],
  ])("of %j are %j", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe("a change", () => {
  it.each([
    [0.123, "up", "up 12.3% against October", "text-positive"],
    [-0.04, "up", "down 4% against October", "text-negative"],
    [-0.04, "down", "down 4% against October", "text-positive"],
    [0.0001, "up", "the same as October", "text-muted"],
  ] as const)("of %s where %s is good is said as %j", (change, goodWhen, spoken, look) => {
    const html = markup(<Delta change={change} period="October" goodWhen={goodWhen} />);
    expect(html).toContain(`<span class="sr-only">${spoken}</span>`);
    expect(html).toContain(look);
  });

  it("is not shown when there is nothing to compare with", () => {
    expect(markup(<Delta change={null} period="October" />)).toBe("");
    expect(markup(<Delta change={Number.POSITIVE_INFINITY} period="October" />)).toBe("");
  });
});

describe("a state", () => {
  it("has a shape and a word beside its colour", () => {
    const html = markup(<StatusBadge tone="positive">Won</StatusBadge>);
    expect(html).toContain("<svg");
    expect(html).toContain("Won");
  });
});

describe("progress", () => {
  it("says how many of how many, in the language of the page", () => {
    const html = markup(<Progress label="Читаем строки" done={5120} total={8800} showCount />, "ru");
    expect(html).toContain('aria-valuetext="5\u00a0120 из 8\u00a0800"');
    expect(html).toContain('aria-valuenow="5120"');
  });

  it("promises no end that it does not know", () => {
    expect(markup(<Progress label="Reading" done={3} total={null} />)).not.toContain("aria-valuenow");
  });
});

import { describe, expect, it } from "vitest";
import { rowProblems } from "../rows/row-problem.ts";
import { describeRowProblem, problemWords } from "./problem-words.ts";

describe("the words of problems", () => {
  it("are there for each, in both languages, and different from each other", () => {
    for (const words of Object.values(problemWords)) {
      expect(Object.keys(words).sort()).toEqual([...rowProblems].sort());
      expect(new Set(Object.values(words)).size).toBe(rowProblems.length);
    }
  });

  it("name the column of the file", () => {
    const problem = { field: "date", problem: "day_missing" } as const;
    expect(describeRowProblem(problem, { locale: "en", column: "Close date" })).toBe(
      "“Close date”: is a day that does not exist",
    );
    expect(describeRowProblem(problem, { locale: "ru", column: "Закрыта" })).toBe(
      "«Закрыта»: такого дня не существует",
    );
  });

  it("are filled in", () => {
    const problem = { field: "status", problem: "status_unknown", params: { word: "Hmm" } } as const;
    expect(describeRowProblem(problem, { locale: "en", column: null })).toContain("“Hmm” is not matched");
  });
});

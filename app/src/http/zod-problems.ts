import { z } from "zod";
import { problemKey } from "./problem-key.ts";

/** The translation key of an issue that a schema itself did not name. */
function problemOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null ? "required" : "wrong_form";
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? "required"
        : problemKey(issue.origin === "string" ? "too_short" : "too_small", { least: String(issue.minimum) });
    case "too_big":
      return problemKey(issue.origin === "string" ? "too_long" : "too_big", { most: String(issue.maximum) });
    default:
      return "wrong_form";
  }
}

/** Makes every schema speak in translation keys instead of English sentences. Called once, at the start. */
export function setZodProblems(): void {
  z.config({ customError: problemOf });
}

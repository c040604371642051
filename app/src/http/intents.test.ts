import { describe, expect, it } from "vitest";
import { chosenFrom } from "./intents.ts";

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe("chosenFrom", () => {
  const deeds = { default: "the only one", move: "a move" };

  it("finds what the form names, and the default when it names nothing", () => {
    expect(chosenFrom(deeds, formOf({ intent: "move" }))).toBe("a move");
    expect(chosenFrom(deeds, formOf({}))).toBe("the only one");
  });

  it.each(["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", "nothing"])(
    "finds nothing by %s, which every object answers to or none",
    (intent) => {
      expect(chosenFrom(deeds, formOf({ intent }))).toBeUndefined();
    },
  );
});

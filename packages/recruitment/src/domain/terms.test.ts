import { describe, expect, it } from "vitest";
import { readTerms } from "./terms.ts";

const plain = (text: string) => [{ text, strong: false }];

describe("terms", () => {
  it.each([
    ["", []],
    ["# Title", [{ kind: "heading", level: 1, spans: plain("Title") }]],
    ["### Small", [{ kind: "heading", level: 3, spans: plain("Small") }]],
    ["#no heading", [{ kind: "paragraph", lines: [plain("#no heading")] }]],
    ["one\ntwo", [{ kind: "paragraph", lines: [plain("one"), plain("two")] }]],
    [
      "one\n\ntwo",
      [
        { kind: "paragraph", lines: [plain("one")] },
        { kind: "paragraph", lines: [plain("two")] },
      ],
    ],
    ["- a\n- b", [{ kind: "list", ordered: false, start: 1, items: [plain("a"), plain("b")] }]],
    ["2. a\n\n3. b", [{ kind: "list", ordered: true, start: 2, items: [plain("a"), plain("b")] }]],
    [
      "1. a\n1. b",
      [
        { kind: "list", ordered: true, start: 1, items: [plain("a")] },
        { kind: "list", ordered: true, start: 1, items: [plain("b")] },
      ],
    ],
    [
      "pay **5%** of it",
      [
        {
          kind: "paragraph",
          lines: [
            [
              { text: "pay ", strong: false },
              { text: "5%", strong: true },
              { text: " of it", strong: false },
            ],
          ],
        },
      ],
    ],
    ["a ** b", [{ kind: "paragraph", lines: [plain("a ** b")] }]],
    ["<script>alert(1)</script>", [{ kind: "paragraph", lines: [plain("<script>alert(1)</script>")] }]],
    ["[link](javascript:1)", [{ kind: "paragraph", lines: [plain("[link](javascript:1)")] }]],
  ])("%j are read", (text, blocks) => {
    expect(readTerms(text)).toEqual(blocks);
  });

  it("lose no letter of the text", () => {
    const text = "# A\n\nb **c** d\ne\n\n- f\n- g **h**";
    const letters =
      JSON.stringify(readTerms(text))
        .match(/"text":"[^"]*"/g)
        ?.join("") ?? "";
    for (const letter of "Abcdefgh") expect(letters).toContain(letter);
  });
});

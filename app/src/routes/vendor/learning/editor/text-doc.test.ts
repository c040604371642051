import type { TextNode } from "@tributary/learning";
import { expect, it } from "vitest";
import { docOf, nodesOf } from "./text-doc.ts";

const nodes: TextNode[] = [
  { kind: "heading", level: 2, spans: [{ text: "Three questions" }] },
  { kind: "paragraph", spans: [{ text: "Ask " }, { text: "before", bold: true }, { text: " you answer" }] },
  { kind: "list", ordered: true, items: [[{ text: "One" }], [{ text: "Two", italic: true }]] },
  { kind: "quote", spans: [{ text: "We have a CRM", href: "https://example.com/" }] },
];

it("goes to the editor and comes back the same", () => {
  expect(nodesOf(docOf(nodes))).toEqual(nodes);
});

it("keeps a line break as one", () => {
  const doc = docOf([{ kind: "paragraph", spans: [{ text: "a\nb" }] }]);
  expect(nodesOf(doc)).toEqual([
    { kind: "paragraph", spans: [{ text: "a" }, { text: "\n" }, { text: "b" }] },
  ]);
});

it("flattens lists in lists, and drops what lessons do not know", () => {
  const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
  const inner = { type: "bulletList", content: [{ type: "listItem", content: [paragraph("b")] }] };
  const list = { type: "bulletList", content: [{ type: "listItem", content: [paragraph("a"), inner] }] };
  expect(nodesOf({ type: "doc", content: [list, { type: "codeBlock" }, { type: "image" }] })).toEqual([
    { kind: "list", ordered: false, items: [[{ text: "a" }], [{ text: "b" }]] },
  ]);
});

it("is one empty paragraph when nothing was written", () => {
  expect(docOf([])).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
});

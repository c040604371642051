import { newId } from "@tributary/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftContentOf, minutesOf, publishedContentOf, readDraftContent } from "./content.ts";
import { safeLink } from "./rich-text.ts";

const id = newId();

function textBlock(nodes: unknown): unknown {
  return { blocks: [{ id, type: "text", nodes }] };
}

/** The only span of a paragraph, after it was read. */
function readSpan(span: unknown): unknown {
  const read = readDraftContent(textBlock([{ kind: "paragraph", spans: [span] }]));
  const [block] = read.ok ? read.value.blocks : [];
  const [node] = block?.type === "text" ? block.nodes : [];
  return node?.kind === "paragraph" ? node.spans[0] : undefined;
}

describe("a link", () => {
  it.each([
    ["https://example.com/a?b=1#c", "https://example.com/a?b=1#c"],
    ["http://example.com", "http://example.com/"],
    ["mailto:ann@example.com", "mailto:ann@example.com"],
    ["tel:+15550100", "tel:+15550100"],
    ["  https://example.com/ ", "https://example.com/"],
  ])("%j is kept", (text, kept) => expect(safeLink(text)).toBe(kept));

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "blob:https://example.com/x",
    "file:///etc/passwd",
    "//example.com",
    "/p/acme",
    "https://user:secret@example.com",
    `https://example.com/${"a".repeat(2_000)}`,
    "not a link",
    "",
  ])("%j is refused", (text) => expect(safeLink(text)).toBeNull());
});

describe("words of a lesson", () => {
  it.each([
    [
      "a link that is a script loses it, not its words",
      { text: "Open", href: "javascript:alert(1)" },
      { text: "Open" },
    ],
    [
      "marks and attributes that we do not know are dropped",
      { text: "a", bold: true, onclick: "x", style: "y" },
      { text: "a", bold: true },
    ],
    ["a mark that is no mark is dropped", { text: "a", bold: "yes", italic: 1 }, { text: "a" }],
    ["NUL and lone halves of characters go", { text: "a\u0000b\ud800c" }, { text: "ab\ufffdc" }],
    ["markup stays words", { text: "<script>alert(1)</script>" }, { text: "<script>alert(1)</script>" }],
    ["what is no text is dropped", { text: 5 }, undefined],
  ])("%s", (_, given, kept) => expect(readSpan(given)).toEqual(kept));
});

describe("blocks", () => {
  it.each([
    ["a kind that we do not know", { id, type: "html", html: "<b>x</b>" }],
    ["no id", { type: "text", nodes: [] }],
    ["an id that is none", { id: "1", type: "text", nodes: [] }],
    ["a text that is no list", { id, type: "text", nodes: "x" }],
    ["nothing", null],
    ["a list", []],
  ])("of %s are dropped", (_, block) => {
    expect(readDraftContent({ blocks: [block] })).toEqual({ ok: true, value: { blocks: [] } });
  });

  it("nested where they may not be are dropped, whatever the depth", () => {
    let nested: unknown = { kind: "paragraph", spans: [{ text: "deep" }] };
    for (let depth = 0; depth < 2_000; depth += 1) nested = { kind: "quote", spans: [nested] };
    expect(readDraftContent(textBlock([nested]))).toEqual({
      ok: true,
      value: { blocks: [{ id, type: "text", nodes: [{ kind: "quote", spans: [] }] }] },
    });
  });

  it("keep a video of a site on the list, and lose one of any other", () => {
    const video = (linked: unknown) =>
      readDraftContent({ blocks: [{ id, type: "video", fileId: null, linked, caption: "" }] });
    const good = { provider: "youtube", videoId: "dQw4w9WgXcQ", key: null };
    expect(video(good)).toMatchObject({ value: { blocks: [{ linked: good }] } });
    for (const bad of [
      { provider: "evil", videoId: "dQw4w9WgXcQ", key: null },
      { provider: "youtube", videoId: '"><script>', key: null },
      { provider: "vimeo", videoId: "123456", key: "../.." },
    ]) {
      expect(video(bad)).toMatchObject({ value: { blocks: [{ linked: null }] } });
    }
  });

  it("that are more or longer than a lesson may hold are refused whole, not cut", () => {
    const long = { kind: "paragraph", spans: [{ text: "a".repeat(10_001) }] };
    expect(readDraftContent(textBlock([long]))).toMatchObject({ ok: false });
    const many = Array.from({ length: 201 }, () => ({ id: newId(), type: "text", nodes: [] }));
    expect(readDraftContent({ blocks: many })).toMatchObject({ ok: false });
  });

  it("of one id are one", () => {
    const block = { id, type: "text", nodes: [] };
    expect(readDraftContent({ blocks: [block, block] })).toMatchObject({ value: { blocks: [block] } });
  });

  it.each([undefined, null, 5, "x", [], {}, { blocks: "x" }])("cannot be read from %j", (given) => {
    expect(readDraftContent(given)).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(draftContentOf(given)).toEqual({ blocks: [] });
    expect(publishedContentOf(given)).toEqual({ blocks: [] });
  });

  it("are read from anything without a fault, and reading again changes nothing", () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 6 }), fc.array(fc.object()), (given, blocks) => {
        for (const one of [given, { blocks }, { blocks: [{ id, type: "text", nodes: blocks }] }]) {
          const read = readDraftContent(one);
          if (read.ok) expect(readDraftContent(read.value)).toEqual(read);
        }
      }),
    );
  });

  it("of a published quiz hold no answers", () => {
    const quiz = { id, type: "quiz", questions: [{ questionId: id, versionId: id, right: true }] };
    expect(publishedContentOf({ blocks: [quiz] })).toEqual({
      blocks: [{ id, type: "quiz", questions: [{ questionId: id, versionId: id }] }],
    });
  });
});

it("a lesson takes a minute at least, and longer with more words", () => {
  expect(minutesOf({ blocks: [] })).toBe(1);
  const words = Array.from({ length: 900 }, () => "word").join(" ");
  const nodes = [{ kind: "paragraph" as const, spans: [{ text: words }] }];
  expect(minutesOf({ blocks: [{ id, type: "text", nodes }] })).toBe(5);
});

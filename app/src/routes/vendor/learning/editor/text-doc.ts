import type { JSONContent } from "@tiptap/core";
import type { Span, TextNode } from "@tributary/learning";

/** Our own words as the text editor's document. */
export function docOf(nodes: readonly TextNode[]): JSONContent {
  const content = nodes.map(nodeOf);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function nodeOf(node: TextNode): JSONContent {
  switch (node.kind) {
    case "paragraph":
      return { type: "paragraph", content: inlineOf(node.spans) };
    case "heading":
      return { type: "heading", attrs: { level: node.level }, content: inlineOf(node.spans) };
    case "quote":
      return { type: "blockquote", content: [{ type: "paragraph", content: inlineOf(node.spans) }] };
    case "list":
      return {
        type: node.ordered ? "orderedList" : "bulletList",
        content: node.items.map((item) => ({
          type: "listItem",
          content: [{ type: "paragraph", content: inlineOf(item) }],
        })),
      };
  }
}

function inlineOf(spans: readonly Span[]): JSONContent[] {
  return spans.flatMap((span) => {
    const marks = [
      ...(span.bold ? [{ type: "bold" }] : []),
      ...(span.italic ? [{ type: "italic" }] : []),
      ...(span.href ? [{ type: "link", attrs: { href: span.href } }] : []),
    ];
    const marked = marks.length > 0 ? { marks } : {};
    return span.text
      .split("\n")
      .flatMap((text, at): JSONContent[] => [
        ...(at > 0 ? [{ type: "hardBreak" }] : []),
        ...(text ? [{ type: "text", text, ...marked }] : []),
      ]);
  });
}

/** The text editor's document as our own words; what we do not keep is left out, what is nested too deep is flattened. */
export function nodesOf(doc: JSONContent): TextNode[] {
  return (doc.content ?? []).flatMap((node): TextNode[] => {
    switch (node.type) {
      case "paragraph":
        return [{ kind: "paragraph", spans: spansOf(node) }];
      case "heading":
        return [{ kind: "heading", level: node.attrs?.level === 3 ? 3 : 2, spans: spansOf(node) }];
      case "blockquote":
        return [{ kind: "quote", spans: joined((node.content ?? []).map(spansOf)) }];
      case "orderedList":
      case "bulletList":
        return [{ kind: "list", ordered: node.type === "orderedList", items: itemsOf(node) }];
      default:
        return [];
    }
  });
}

/** The items of a list, those of lists inside it behind the item they belong to. */
function itemsOf(list: JSONContent): Span[][] {
  return (list.content ?? []).flatMap((item) => {
    const parts = item.content ?? [];
    const own = joined(parts.filter(({ type }) => type === "paragraph").map(spansOf));
    const inner = parts
      .filter(({ type }) => type === "bulletList" || type === "orderedList")
      .flatMap(itemsOf);
    return [own, ...inner];
  });
}

function joined(lines: readonly Span[][]): Span[] {
  return lines.flatMap((line, at) => (at > 0 ? [{ text: "\n" }, ...line] : line));
}

function spansOf(node: JSONContent): Span[] {
  return (node.content ?? []).flatMap((part): Span[] => {
    if (part.type === "hardBreak") return [{ text: "\n" }];
    if (part.type !== "text" || !part.text) return [];
    const has = (type: string): boolean => part.marks?.some((mark) => mark.type === type) ?? false;
    const href: unknown = part.marks?.find(({ type }) => type === "link")?.attrs?.href;
    return [
      {
        text: part.text,
        ...(has("bold") && { bold: true as const }),
        ...(has("italic") && { italic: true as const }),
        ...(typeof href === "string" && { href }),
      },
    ];
  });
}

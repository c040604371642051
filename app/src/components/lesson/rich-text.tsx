import type { Span, TextNode } from "@tributary/learning";
import { TextLink } from "@tributary/ui";
import { createElement, type ReactNode } from "react";

/** Paragraphs, headings, quotes and lists of a lesson. There is no markup in them: each part is an element of ours. */
export function RichText({ nodes }: { nodes: readonly TextNode[] }): ReactNode {
  return numbered(nodes).map(([key, node]) => <Node key={key} node={node} />);
}

function Node({ node }: { node: TextNode }): ReactNode {
  switch (node.kind) {
    case "paragraph":
      return node.spans.length > 0 ? (
        <p className="whitespace-pre-line">
          <Spans spans={node.spans} />
        </p>
      ) : null;
    case "heading":
      return createElement(`h${node.level}`, {}, <Spans spans={node.spans} />);
    case "quote":
      return (
        <blockquote className="border-l-2 border-accent-line pl-4 whitespace-pre-line text-muted">
          <Spans spans={node.spans} />
        </blockquote>
      );
    case "list":
      return createElement(
        node.ordered ? "ol" : "ul",
        {},
        numbered(node.items).map(([key, item]) => (
          <li key={key}>
            <Spans spans={item} />
          </li>
        )),
      );
  }
}

function Spans({ spans }: { spans: readonly Span[] }): ReactNode {
  return numbered(spans).map(([key, span]) => <Words key={key} span={span} />);
}

function Words({ span }: { span: Span }): ReactNode {
  const words = span.italic ? <em>{span.text}</em> : span.text;
  const weighed = span.bold ? <strong>{words}</strong> : words;
  if (!span.href) return weighed;
  return (
    <TextLink href={span.href} target="_blank" rel="noopener noreferrer">
      {weighed}
    </TextLink>
  );
}

/** Parts of a text have no names and are never moved on a page that is read: their places tell them apart. */
function numbered<Part>(parts: readonly Part[]): [key: string, part: Part][] {
  return parts.map((part, at) => [String(at), part]);
}

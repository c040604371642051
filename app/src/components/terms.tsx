import type { TermsBlock, TermsSpan } from "@tributary/recruitment";
import { Fragment, type ReactNode } from "react";

/** The terms of a contract as they are read and printed. They come as parts, never as markup. */
export function Terms({ blocks }: { blocks: readonly TermsBlock[] }): ReactNode {
  return (
    <div className="flex max-w-[72ch] flex-col gap-3 break-words">
      {inPlace(blocks).map(([place, block]) => (
        <Block key={place} block={block} />
      ))}
    </div>
  );
}

/** A document is shown whole and never reordered: what is in it is known by its place. */
function inPlace<Part>(parts: readonly Part[]): readonly (readonly [string, Part])[] {
  return parts.map((part, place) => [String(place), part]);
}

const sizes = { 1: "text-20", 2: "text-16 mt-2", 3: "text-base mt-1" } as const;

function Block({ block }: { block: TermsBlock }): ReactNode {
  if (block.kind === "heading") {
    // The page's own title is its h1.
    const Tag = (["h2", "h3", "h4"] as const)[block.level - 1] ?? "h4";
    return (
      <Tag className={`font-title break-after-avoid ${sizes[block.level]}`}>
        <Spans spans={block.spans} />
      </Tag>
    );
  }
  if (block.kind === "paragraph") {
    return (
      <p>
        {inPlace(block.lines).map(([place, line]) => (
          <span key={place} className="block">
            <Spans spans={line} />
          </span>
        ))}
      </p>
    );
  }
  const List = block.ordered ? "ol" : "ul";
  return (
    <List
      start={block.ordered ? block.start : undefined}
      className={`flex flex-col gap-1.5 pl-6 ${block.ordered ? "list-decimal" : "list-disc"}`}
    >
      {inPlace(block.items).map(([place, item]) => (
        <li key={place}>
          <Spans spans={item} />
        </li>
      ))}
    </List>
  );
}

function Spans({ spans }: { spans: readonly TermsSpan[] }): ReactNode {
  return inPlace(spans).map(([place, { text, strong }]) =>
    strong ? <strong key={place}>{text}</strong> : <Fragment key={place}>{text}</Fragment>,
  );
}

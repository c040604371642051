/** A piece of a line: plain, or stressed. */
export interface TermsSpan {
  readonly text: string;
  readonly strong: boolean;
}

/** A part of a document, as it is shown: never markup, so that nothing in it can run. */
export type TermsBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly spans: readonly TermsSpan[] }
  | { readonly kind: "paragraph"; readonly lines: readonly (readonly TermsSpan[])[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      /** The number of the first item. */
      readonly start: number;
      readonly items: readonly (readonly TermsSpan[])[];
    };

const heading = /^(#{1,3})\s+(.+)$/;
const bullet = /^[-*•]\s+(.+)$/;
const numbered = /^(\d{1,3})[.)]\s+(.+)$/;

/**
 * Reads the terms of a contract as people write them: `#` headings, lists with `-` or `1.`, `**stress**`, an empty line
 * between paragraphs. Everything else is text as it stands, line by line.
 */
export function readTerms(text: string): TermsBlock[] {
  const blocks: TermsBlock[] = [];
  let continues = false;
  for (const line of text.split("\n").map((raw) => raw.trim())) {
    if (line === "") {
      continues = false;
      continue;
    }
    addLine(blocks, line, continues);
    continues = true;
  }
  return blocks;
}

function addLine(blocks: TermsBlock[], line: string, continues: boolean): void {
  const [, marks, title] = heading.exec(line) ?? [];
  const [, point] = bullet.exec(line) ?? [];
  const [, number, item] = numbered.exec(line) ?? [];
  const last = blocks.at(-1);
  if (marks && title) {
    blocks.push({ kind: "heading", level: marks.length as 1 | 2 | 3, spans: readSpans(title) });
  } else if (point) {
    addItem(blocks, { ordered: false, start: 1, text: point });
  } else if (number && item) {
    addItem(blocks, { ordered: true, start: Number(number), text: item });
  } else if (continues && last?.kind === "paragraph") {
    blocks[blocks.length - 1] = { ...last, lines: [...last.lines, readSpans(line)] };
  } else {
    blocks.push({ kind: "paragraph", lines: [readSpans(line)] });
  }
}

/** An item goes on the list before it, also after an empty line, unless the count begins anew. */
function addItem(blocks: TermsBlock[], item: { ordered: boolean; start: number; text: string }): void {
  const last = blocks.at(-1);
  const spans = readSpans(item.text);
  const isNext =
    last?.kind === "list" &&
    last.ordered === item.ordered &&
    (!item.ordered || item.start === last.start + last.items.length);
  if (isNext) blocks[blocks.length - 1] = { ...last, items: [...last.items, spans] };
  else blocks.push({ kind: "list", ordered: item.ordered, start: item.start, items: [spans] });
}

function readSpans(line: string): TermsSpan[] {
  return line
    .split(/\*\*(?=\S)(.+?)\*\*/)
    .map((text, index) => ({ text, strong: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

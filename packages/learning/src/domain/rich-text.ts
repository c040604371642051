import { z } from "zod";

const longestLink = 2_000;

/** A text as it is kept: composed, whole characters, line ends as "\n", and nothing that no database keeps. */
export function cleanWords(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]+/gu, "");
}

/** Words of at most `max` characters; cleaned, may be empty. */
export function words(max: number) {
  return z.string().transform(cleanWords).pipe(z.string().max(max, "too_long"));
}

/**
 * The address that a link in a lesson may lead to, written as a browser would read it; null for anything else. Pages,
 * mail and telephone alone: no scripts, no data, nothing relative, no passwords.
 */
export function safeLink(text: string): string | null {
  if (text.length > longestLink) return null;
  try {
    const url = new URL(text);
    const known = ["https:", "http:", "mailto:", "tel:"].includes(url.protocol);
    return known && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}

const longestSpan = 10_000;
const flag = z.literal(true).optional().catch(undefined);

/** Words of one look. A link that is not safe is dropped, its words stay. */
const span = z
  .object({
    text: words(longestSpan),
    bold: flag,
    italic: flag,
    href: z
      .string()
      .transform((href) => safeLink(href) ?? undefined)
      .optional()
      .catch(undefined),
  })
  .transform(({ text, bold, italic, href }) => ({
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(href && { href }),
  }));

/** A list without what has not the form of an item; more than `max` are refused, not cut. */
export function listOf<Item extends z.ZodType>(item: Item, max: number) {
  return z.array(z.unknown()).transform((given, context): z.output<Item>[] => {
    const kept: z.output<Item>[] = [];
    for (const one of given) {
      const read = item.safeParse(one);
      if (read.success) kept.push(read.data);
      else if (read.error.issues.some(({ message }) => message === "too_long")) {
        context.issues.push({ code: "custom", message: "too_long", input: undefined });
      }
    }
    if (kept.length > max) context.issues.push({ code: "custom", message: "too_long", input: undefined });
    return kept;
  });
}

const spans = listOf(span, 500);

const textNode = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), spans }),
  z.object({ kind: z.literal("heading"), level: z.union([z.literal(2), z.literal(3)]), spans }),
  z.object({ kind: z.literal("quote"), spans }),
  z.object({ kind: z.literal("list"), ordered: z.boolean(), items: listOf(spans, 200) }),
]);

/** Paragraphs, headings, quotes and lists. What is of another kind is dropped. */
export const richText = listOf(textNode, 500);

/** Words of one look. */
export type Span = z.output<typeof span>;
/** A paragraph, heading, quote or list. */
export type TextNode = z.output<typeof textNode>;

/** The words of a text alone. */
export function plainText(nodes: readonly TextNode[]): string {
  const line = (of: readonly Span[]): string => of.map(({ text }) => text).join("");
  return nodes
    .map((node) => (node.kind === "list" ? node.items.map(line).join("\n") : line(node.spans)))
    .join("\n")
    .trim();
}

import { cleanLine, cleanText, joinQuotes } from "@tributary/kernel";
import { cutAt } from "./writing.ts";

const longestText = 600;
const longestSubject = 150;

/** Marks that reorder or hide what a reader sees. */
const misleading = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A dot inside a word, as in an address of a site. */
const dotInAddress = /(?<=[\p{L}\p{N}-])\.(?=\p{L}{2})/gu;

/**
 * Makes what people typed safe to show in somebody else's inbox: whole characters only, none that mislead, of a
 * bearable length, and nothing that a mail program would turn into a link: the only link of a mail is ours. React
 * escapes the rest.
 */
export function tidyText(text: string): string {
  const visible = cleanText(text.toWellFormed().replace(misleading, ""));
  return cutAt(visible, longestText).replaceAll("://", ": //").replace(dotInAddress, ".\u2060");
}

/** One line for a header: never a line end, so nobody can add headers of their own. */
export function tidySubject(subject: string): string {
  return cutAt(cleanLine(subject.replace(misleading, "").replaceAll("\u2060", "")), longestSubject);
}

/** Tidies every text of a mail's props; whole links go by the name of `link` and stay. */
export function tidyProps<Props>(props: Props): Props {
  return changeTexts(props, "", tidyText) as Props;
}

/** The words of a mail with no two marks of one kind side by side: names bring their own. */
export function tidyBody<Body>(body: Body): Body {
  return changeTexts(body, "", joinQuotes) as Body;
}

function changeTexts(value: unknown, key: string, change: (text: string) => string): unknown {
  if (typeof value === "string") return key === "link" ? value : change(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => changeTexts(part, key, change));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, changeTexts(part, name, change)]),
  );
}

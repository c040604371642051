import { cleanLine } from "@tributary/kernel";

/** Tags that one card may have. */
export const mostTags = 20;

/** Characters of a tag. */
export const tagLength = 40;

/** A tag as it is compared and stored: one line in lower case, without a number sign in front and without commas. */
export function cleanTag(text: string): string {
  return cleanLine(text.replaceAll(",", " "))
    .replace(/^#+\s*/, "")
    .toLowerCase();
}

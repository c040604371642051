import { clsx } from "clsx";
import type { ReactNode } from "react";

const sizes = {
  small: "size-5 text-[0.5625rem]",
  medium: "size-7 text-[0.6875rem]",
  large: "size-10 text-14",
};

/**
 * The initials of a person (round) or of a company (square). Decoration beside a name; alone, it carries the name. They
 * are drawn by the style sheet, so that they are nobody's text: who speaks to a button does not say initials.
 */
export function Avatar({
  name,
  size = "small",
  shape = "person",
  alone = false,
}: {
  name: string;
  size?: keyof typeof sizes | undefined;
  shape?: "person" | "company" | undefined;
  /** No name stands beside it, so the avatar must say it. */
  alone?: boolean | undefined;
}): ReactNode {
  return (
    <span
      {...(alone ? { role: "img", "aria-label": name, title: name } : { "aria-hidden": true })}
      data-initials={initials(name)}
      className={clsx(
        "before:content-[attr(data-initials)]",
        "inline-grid shrink-0 place-content-center bg-accent-soft font-title text-accent-text select-none",
        shape === "person" ? "rounded-full" : "rounded-control",
        sizes[size],
      )}
    />
  );
}

/** First letters of the first and the last word; legal forms and quotes are skipped: ООО «Ромашка» is Р. */
export function initials(name: string): string {
  const words = name
    .replace(/^(?:ООО|АО|ПАО|ИП|Inc|LLC|Ltd|GmbH)\.?\s+/iu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}

/** The languages that the product speaks. */
export const languages = ["en", "ru"] as const;
export type Language = (typeof languages)[number];

/** Reads a language that we speak from a request: the person's own choice first, then what the browser prefers. */
export function languageOf(chosen: string | null | undefined, acceptLanguage: string | null): Language {
  const wanted = [chosen ?? "", ...(acceptLanguage ?? "").split(",")].map((part) =>
    part.trim().slice(0, 2).toLowerCase(),
  );
  return wanted.find((word): word is Language => (languages as readonly string[]).includes(word)) ?? "en";
}

/** The languages that the product speaks. */
export const languages = ["en", "ru"] as const;
export type Language = (typeof languages)[number];

/** Whether a text is a language that we speak. */
export function isLanguage(text: string | null): text is Language {
  return (languages as readonly (string | null)[]).includes(text);
}

/** Reads a language that we speak from a request: the person's own choice first, then what the browser prefers. */
export function languageOf(chosen: string | null | undefined, acceptLanguage: string | null): Language {
  const wanted = [chosen ?? "", ...(acceptLanguage ?? "").split(",")].map((part) =>
    part.trim().slice(0, 2).toLowerCase(),
  );
  return wanted.find((word): word is Language => (languages as readonly string[]).includes(word)) ?? "en";
}

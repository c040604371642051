/**
 * Whether a text cannot be stored: Postgres refuses NUL in text and lone surrogates in JSON. Checked at the door, so
 * that such input is a clear message and never a database error.
 */
export function refusesUnstorable(text: string): boolean {
  return text.includes("\u0000") || !text.isWellFormed();
}

/** One line of text as people mean it: composed (NFC), without control characters, blanks folded and trimmed. */
export function cleanLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Several lines of text: as `cleanLine`, but line ends and tabs stay, and line ends become "\n". */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]+/gu, "")
    .trim();
}

/** An address as it is compared and stored: trimmed and in lower case. */
export function normaliseEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

/** A company or product name as it is compared: case, quotes, dashes and blanks do not count. */
export function normaliseName(name: string): string {
  return cleanLine(name.normalize("NFKC"))
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/["'`«»„“”‘’]/gu, "")
    .replace(/[\p{Pd}_]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The language that a text is written in, by its letters: what is put around it or into it should be of the same. */
export function languageOfText(text: string): "en" | "ru" {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic > latin ? "ru" : "en";
}

/**
 * Russian marks of one kind do not stand twice: «ООО «Лотос»» is written «ООО «Лотос». Names of companies bring their own
 * into a sentence that quotes them.
 */
export function joinQuotes(text: string): string {
  return text.includes("»»") || text.includes("««")
    ? text.replace(/»{2,}/g, "»").replace(/«{2,}/g, "«")
    : text;
}

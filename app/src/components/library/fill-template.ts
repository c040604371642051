const variable = /\{\{\s*(\w{1,40})\s*\}\}/g;

/** The variables of a text, each once, in the order in which they first stand. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(variable)].map(([, name]) => name ?? ""))];
}

/** The text with what is known filled in; what is not stays as it is written, so that nobody sends a gap unseen. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(variable, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value?.trim() ? value : whole;
  });
}

/** The text as it is shown: gaps are told from what is written, and carry the name of what is missing. */
export function shownTemplate(
  text: string,
  values: Readonly<Record<string, string>>,
): readonly { readonly text: string; readonly gap: boolean }[] {
  const filled = fillTemplate(text, values);
  const parts: { text: string; gap: boolean }[] = [];
  let from = 0;
  for (const found of filled.matchAll(variable)) {
    parts.push({ text: filled.slice(from, found.index), gap: false }, { text: found[1] ?? "", gap: true });
    from = found.index + found[0].length;
  }
  return [...parts, { text: filled.slice(from), gap: false }].filter((part) => part.text !== "");
}

/** Where a message is handed over to another application, filled in and ready to send; null for what is only said. */
export function sendLink(
  channel: string,
  { subject, message }: { subject: string; message: string },
): string | null {
  const text = encodeURIComponent(message);
  switch (channel) {
    case "whatsapp":
      return `https://wa.me/?text=${text}`;
    case "telegram":
      // Telegram wants an address beside the text; a blank one leaves the text alone.
      return `https://t.me/share/url?url=${encodeURIComponent(" ")}&text=${text}`;
    case "email":
      return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message.replaceAll("\n", "\r\n"))}`;
    default:
      return null;
  }
}

/** An address with the name that stands beside it. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** Reads `MAIL_FROM`: `Tributary <mail@example.com>` or the bare address. */
export function readMailFrom(text: string): MailAddress {
  const match = /^\s*(?:"?([^"<>]*?)"?\s*)<([^<>\s]+)>\s*$/.exec(text);
  if (!match) return { name: "", address: text.trim() };
  return { name: match[1] ?? "", address: match[2] ?? "" };
}

/**
 * Whose mail it is: the vendor's name on the installation's address, as only that one is signed for. What would end
 * the quoted name, or the header, does not get into it (RFC 5322 §3.2.4).
 */
export function senderOf(from: MailAddress, senderName: string | null): MailAddress {
  const name = (senderName ?? from.name)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029"\\<>@,;:]+/gu, " ")
    .replace(/\s+/gu, " ");
  return { name: name.trim().slice(0, 78), address: from.address };
}

/** For APIs that take one text. An empty name leaves the address alone. */
export function formatAddress({ name, address }: MailAddress): string {
  return name === "" ? address : `"${name}" <${address}>`;
}

/** Letters, digits and marks: nothing that hides or reorders what is read. */
const readable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]*$/u;

/** The address of a site as people write it: without what every address begins with, and with its letters as letters. */
export function siteInWords(address: string): string {
  const bare = address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  try {
    const decoded = decodeURI(bare);
    return readable.test(decoded) ? decoded : bare;
  } catch {
    return bare;
  }
}

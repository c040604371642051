/**
 * Makes a cell safe to open in a spreadsheet: a text that a spreadsheet would run as a formula gets a leading
 * apostrophe (OWASP ASVS 1.2.10), the wide signs of Asian keyboards included. Plain negative numbers stay numbers.
 */
export function escapeCsvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (/^-?\d+([.,]\d+)?$/.test(value)) return value;
  return /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
}

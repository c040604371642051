/** The ways in which cards may hold one tax id: with the country in front and without. */
export function spellingsOf(country: string, taxId: string): readonly string[] {
  if (country === "") return [taxId];
  const bare = taxId.startsWith(country) ? taxId.slice(country.length) : taxId;
  return [...new Set([taxId, bare, `${country}${bare}`])].filter((spelling) => spelling.length >= 3);
}

/** A large figure steps back once it is too long for its place beside others: billions, and billions with their cents. */
export function figureSize(value: string): string {
  if (value.length > 15) return "text-16 whitespace-nowrap";
  return value.length > 12 ? "text-20 whitespace-nowrap" : "text-28";
}

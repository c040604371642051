/** How much more now than before, as a share: 0.12 is 12 % more. Null when there was nothing before. */
export function changeOf(now: number, before: number): number | null {
  return before > 0 ? (now - before) / before : null;
}

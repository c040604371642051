/** A fact that could be asked about, and how it stands. */
export interface Candidate {
  readonly itemId: string;
  readonly status: "waiting" | "new";
}

/**
 * Which facts a person is asked about from now on: those that wait from a course first, then those they have never
 * seen, each in the order given, until `most` are active. Already more than that: none.
 */
export function decideRelease(
  candidates: readonly Candidate[],
  { active, most }: { active: number; most: number },
): Candidate[] {
  const room = Math.max(0, most - active);
  const waiting = candidates.filter(({ status }) => status === "waiting");
  const unseen = candidates.filter(({ status }) => status === "new");
  return [...waiting, ...unseen].slice(0, room);
}

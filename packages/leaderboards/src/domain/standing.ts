/** A member's score, in the order of the board. */
export interface Score {
  readonly memberId: string;
  readonly name: string;
  readonly partnerName: string;
  readonly value: number;
}

/** A row of a board as it is shown. */
export interface StandingRow extends Score {
  readonly rank: number;
  readonly isMe: boolean;
  /** Rows between this one and the one before were left out. */
  readonly afterGap: boolean;
}

/** Scores from the top of a board get their ranks: equal values share one, and the next rank counts them all (1, 1, 3). */
export function rankFromTop<Row extends { readonly value: number }>(
  rows: readonly Row[],
): (Row & { rank: number })[] {
  let rank = 0;
  return rows.map((row, index) => {
    if (index === 0 || row.value !== rows[index - 1]?.value) rank = index + 1;
    return { ...row, rank };
  });
}

/**
 * Joins the top of a board with the rows around one member into one list without doubles. `firstNear` is the place,
 * counted from 1, of the first row around the member.
 */
export function joinStandings(
  top: readonly (Score & { rank: number })[],
  near: readonly (Score & { rank: number })[],
  { firstNear, me }: { firstNear: number; me: string | null },
): StandingRow[] {
  const shown = new Set(top.map(({ memberId }) => memberId));
  const rest = near.filter(({ memberId }) => !shown.has(memberId));
  const gapBefore = firstNear > top.length + 1 ? rest[0]?.memberId : undefined;
  return [...top, ...rest].map((row) => ({
    ...row,
    isMe: row.memberId === me,
    afterGap: row.memberId === gapBefore,
  }));
}

interface Credit {
  left: number;
  until: number;
}

/** Where blocks of requests come from: gives when the block ends, and rejects when there is none. */
export type TakeBlock = (id: string) => Promise<{ readonly msBeforeNext: number }>;

/**
 * Requests that were granted in blocks. Spending one waits for a block when the last is used up; many at once wait for
 * the same block, or a client that begins with many connections would use up its minute by its first requests.
 */
export function rateCredits(
  block: number,
  take: TakeBlock,
  now: () => number,
): (id: string) => Promise<void> {
  const credits = new Map<string, Credit>();
  const taking = new Map<string, Promise<void>>();
  const refill = (id: string): Promise<void> => {
    const under = taking.get(id);
    if (under !== undefined) return under;
    const begun = now();
    const taken = take(id)
      .then(({ msBeforeNext }) => void credits.set(id, { left: block, until: begun + msBeforeNext }))
      .finally(() => taking.delete(id));
    taking.set(id, taken);
    return taken;
  };
  return async (id) => {
    for (;;) {
      const credit = credits.get(id);
      if (credit && credit.left > 0 && credit.until > now()) {
        credit.left -= 1;
        return;
      }
      await refill(id);
    }
  };
}

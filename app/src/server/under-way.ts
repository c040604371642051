/** Requests that are being worked on, whether their clients still wait for them or not. */
export interface UnderWay<Args extends unknown[], Reply> {
  readonly serve: (...args: Args) => Reply | Promise<Reply>;
  /** Settles once nothing is under way. */
  ended(): Promise<void>;
}

/**
 * Keeps count of the requests that a server works on. A connection says nothing of it: work goes on when a client has
 * hung up, and needs the database to its end.
 */
export function trackUnderWay<Args extends unknown[], Reply>(
  serve: (...args: Args) => Reply | Promise<Reply>,
): UnderWay<Args, Reply> {
  const underWay = new Set<Promise<unknown>>();
  return {
    serve: (...args) => {
      const reply = serve(...args);
      if (!(reply instanceof Promise)) return reply;
      const done: Promise<unknown> = reply.then(
        () => underWay.delete(done),
        () => underWay.delete(done),
      );
      underWay.add(done);
      return reply;
    },
    ended: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

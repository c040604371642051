/** How callers are brought together. */
export interface Gathering<Item, Answer> {
  /** Items of different keys never meet. */
  readonly keyOf: (item: Item) => string;
  /** The most that go at once; whoever comes later takes part in the next run. */
  readonly most: number;
  /** Gives an answer for each item, in their order. When it throws, it must have left nothing behind. */
  readonly run: (items: readonly Item[]) => Promise<readonly Answer[]>;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets callers who ask at the same moment share one run: what is asked for while a run of the same key is under way
 * goes into the next one. Nobody waits for company: when nothing is under way, a run begins at once. A run of several
 * that throws is done again one by one, so that an item that cannot be worked on harms itself alone.
 */
export function gatherBy<Item, Answer>(gathering: Gathering<Item, Answer>): (item: Item) => Promise<Answer> {
  const queues = new Map<string, Waiting<Item, Answer>[]>();
  return (item) =>
    new Promise((resolve, reject) => {
      const key = gathering.keyOf(item);
      const waiting = { item, resolve, reject };
      const queue = queues.get(key);
      if (queue) {
        queue.push(waiting);
        return;
      }
      queues.set(key, [waiting]);
      // After what has already arrived was read: requests that came together run together.
      setImmediate(() => void work(gathering, key, queues));
    });
}

async function work<Item, Answer>(
  gathering: Gathering<Item, Answer>,
  key: string,
  queues: Map<string, Waiting<Item, Answer>[]>,
): Promise<void> {
  const queue = queues.get(key) ?? [];
  let tell = (): void => {};
  while (queue.length > 0) {
    const run = runOnce(gathering, queue.splice(0, gathering.most));
    // Whoever is told has work of their own to do: it is done while the next run, now on its way, waits for the database.
    await new Promise(setImmediate);
    tell();
    tell = await run;
  }
  queues.delete(key);
  tell();
}

/** Gives what tells each its answer. */
async function runOnce<Item, Answer>(
  gathering: Gathering<Item, Answer>,
  together: readonly Waiting<Item, Answer>[],
): Promise<() => void> {
  try {
    const answers = await gathering.run(together.map(({ item }) => item));
    if (answers.length !== together.length) throw new Error("each item has one answer");
    return () => {
      for (const [at, { resolve }] of together.entries()) resolve(answers[at] as Answer);
    };
  } catch (error) {
    if (together.length === 1) return () => together[0]?.reject(error);
    const tells = await Promise.all(together.map((alone) => runOnce(gathering, [alone])));
    return () => {
      for (const tell of tells) tell();
    };
  }
}

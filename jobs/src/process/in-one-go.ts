/**
 * Collects what comes in one turn of the event loop, and writes it in one go. Each caller waits for the write that
 * its item is in, and is told when that failed.
 */
export function inOneGo<Item>(
  write: (items: readonly Item[]) => Promise<void>,
): (item: Item) => Promise<void> {
  let waiting: { readonly items: Item[]; readonly written: Promise<void> } | null = null;
  return (item) => {
    waiting ??= begin();
    waiting.items.push(item);
    return waiting.written;
  };

  function begin() {
    const items: Item[] = [];
    const turn = new Promise<void>((resolve) => setImmediate(resolve));
    const written = turn.then(() => {
      waiting = null;
      return write(items);
    });
    return { items, written };
  }
}

import { describe, expect, it } from "vitest";
import { gatherBy } from "./gather.ts";

/** Doubles numbers, notes who ran together, and throws when a number below zero is among them. */
function makeDoubler(most = 10) {
  const runs: number[][] = [];
  const double = gatherBy<number, number>({
    keyOf: (item) => (item % 2 === 0 ? "even" : "odd"),
    most,
    run: async (items) => {
      runs.push([...items]);
      await new Promise(setImmediate);
      if (items.some((item) => item < 0)) throw new Error(`below zero: ${items.join()}`);
      return items.map((item) => item * 2);
    },
  });
  return { runs, double };
}

describe("gatherBy", () => {
  it("runs together what comes together, each key for itself", async () => {
    const { runs, double } = makeDoubler();
    expect(await Promise.all([2, 4, 1, 3, 6].map(double))).toEqual([4, 8, 2, 6, 12]);
    expect(runs).toEqual([
      [2, 4, 6],
      [1, 3],
    ]);
  });

  it("lets nobody wait for company, and takes the next along with the next run", async () => {
    const { runs, double } = makeDoubler();
    const first = double(2);
    await new Promise(setImmediate);
    const later = [double(4), double(6)];
    expect(await Promise.all([first, ...later])).toEqual([4, 8, 12]);
    expect(runs).toEqual([[2], [4, 6]]);
  });

  it("has the next run on its way before it tells the answers of the last", async () => {
    const told: string[] = [];
    const echo = gatherBy<string, string>({
      keyOf: () => "",
      most: 1,
      run: async (items) => {
        told.push(`run ${items.join()}`);
        await new Promise(setImmediate);
        return items;
      },
    });
    const ask = async (item: string): Promise<void> => void told.push(`told ${await echo(item)}`);
    await Promise.all(["a", "b"].map(ask));
    expect(told).toEqual(["run a", "run b", "told a", "told b"]);
  });

  it("takes no more at once than it may", async () => {
    const { runs, double } = makeDoubler(2);
    await Promise.all([2, 4, 6, 8, 10].map(double));
    expect(runs).toEqual([[2, 4], [6, 8], [10]]);
  });

  it("does a failed run again one by one, so that one harms itself alone", async () => {
    const { runs, double } = makeDoubler();
    const answers = await Promise.allSettled([2, -4, 6].map(double));
    expect(answers).toMatchObject([{ value: 4 }, { reason: new Error("below zero: -4") }, { value: 12 }]);
    expect(runs).toEqual([[2, -4, 6], [2], [-4], [6]]);
  });

  it("goes on after a failure", async () => {
    const { double } = makeDoubler();
    await expect(double(-2)).rejects.toThrow("below zero");
    expect(await double(2)).toBe(4);
  });
});

import { expect, it } from "vitest";
import { inOneGo } from "./in-one-go.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

it("writes what comes in one turn in one go, and what comes while it writes in the next", async () => {
  const writes: (readonly number[])[] = [];
  const add = inOneGo<number>(async (items) => {
    writes.push(items);
  });
  const first = [add(1), add(2)];
  await Promise.all(first);
  await Promise.all([add(3), turn().then(() => add(4))]);
  expect(writes).toEqual([[1, 2], [3], [4]]);
});

it("tells everybody whose write failed, and nobody else", async () => {
  const add = inOneGo<number>(async (items) => {
    if (items.includes(2)) throw new Error("not written");
  });
  const ends = await Promise.allSettled([add(1), add(2)]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await add(3);
});

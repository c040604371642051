import { expect, it } from "vitest";
import { rateCredits } from "./rate-credits.ts";

const minute = 60_000;

function bank(limit: number, block: number) {
  let at = 0;
  let granted = 0;
  const spend = rateCredits(
    block,
    async () => {
      if (granted + block > limit) throw new Error("throttled");
      granted += block;
      return { msBeforeNext: minute - (at % minute) };
    },
    () => at,
  );
  const many = async (count: number): Promise<number> => {
    const asked = await Promise.allSettled(Array.from({ length: count }, () => spend("key")));
    return asked.filter(({ status }) => status === "fulfilled").length;
  };
  return { many, granted: () => granted, later: (ms: number) => (at += ms) };
}

it("gives many at once as many as one after the other", async () => {
  const { many, granted } = bank(600, 30);
  expect(await many(16)).toBe(16);
  expect(granted()).toBe(30);
  expect(await many(584)).toBe(584);
  expect(await many(1)).toBe(0);
});

it("serves more waiting requests than a block holds", async () => {
  const { many, granted } = bank(600, 5);
  expect(await many(16)).toBe(16);
  expect(granted()).toBe(20);
});

it("a block of the last minute is worth nothing in this one", async () => {
  const { many, granted, later } = bank(600, 30);
  await many(1);
  later(minute);
  await many(1);
  expect(granted()).toBe(60);
});

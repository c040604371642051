import { expect, it } from "vitest";
import { startLoop } from "./loop.ts";

const never = 2 ** 30;

/** A promise that the test resolves. */
function signal<T = void>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

it("goes on at once while there is more, then waits to be woken", async () => {
  const work = [true, true, false, false];
  const steps: number[] = [];
  const idle = signal();
  const woken = signal();
  const loop = startLoop({
    everyMs: never,
    onError: (error) => expect.unreachable(String(error)),
    step: async () => {
      steps.push(steps.length);
      if (steps.length === 3) idle.resolve();
      if (steps.length === 4) woken.resolve();
      return work.shift() ?? false;
    },
  });
  await idle.promise;
  loop.wake();
  await woken.promise;
  await loop.stop();
  expect(steps).toEqual([0, 1, 2, 3]);
});

it("takes another step when it is woken during one", async () => {
  let steps = 0;
  const second = signal();
  const loop = startLoop({
    everyMs: never,
    onError: (error) => expect.unreachable(String(error)),
    step: async () => {
      steps += 1;
      if (steps === 1) queueMicrotask(() => loop.wake());
      if (steps === 2) second.resolve();
      await Promise.resolve().then(() => {});
      return false;
    },
  });
  await second.promise;
  await loop.stop();
});

it("tells an error and goes on", async () => {
  const told = signal<unknown>();
  const again = signal();
  let steps = 0;
  const loop = startLoop({
    everyMs: 1,
    onError: told.resolve,
    step: async () => {
      steps += 1;
      if (steps === 1) throw new Error("database gone");
      again.resolve();
      return false;
    },
  });
  expect(await told.promise).toEqual(new Error("database gone"));
  await again.promise;
  await loop.stop();
});

it("waits for the step under way when it is stopped", async () => {
  const gate = signal();
  const started = signal();
  let done = false;
  const loop = startLoop({
    everyMs: never,
    onError: (error) => expect.unreachable(String(error)),
    step: async () => {
      started.resolve();
      await gate.promise;
      done = true;
      return true;
    },
  });
  await started.promise;
  const stopping = loop.stop();
  expect(done).toBe(false);
  gate.resolve();
  await stopping;
  expect(done).toBe(true);
});

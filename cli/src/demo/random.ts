/** A source of numbers that gives the same ones for the same seed. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True so often. */
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** A factor around 1 whose logarithm is normal: `spread` 0.5 gives mostly 0.6 to 1.65. */
  factor(spread: number): number;
}

/** The sfc32 generator (Chris Doty-Humphrey, PractRand), started from a text. */
export function seededRandom(seed: string): Random {
  let [a, b, c, d] = [...seed].reduce<[number, number, number, number]>(
    ([w, x, y, z], letter) => {
      const code = letter.charCodeAt(0);
      return [x ^ Math.imul(w ^ code, 597_399_067), y ^ Math.imul(x ^ code, 2_869_860_233), z ^ code, w];
    },
    [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762],
  );
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (choices) => {
      if (choices.length === 0) throw new Error("there is nothing to pick from");
      return choices[whole(0, choices.length - 1)] as (typeof choices)[number];
    },
    // Box and Muller's transform.
    factor: (spread) =>
      Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  };
}

/** Draws by weight, in logarithmic time. */
export function weightedDraw<T>(
  choices: readonly T[],
  weightOf: (choice: T) => number,
): (random: Random) => T {
  const sums: number[] = [];
  let sum = 0;
  for (const choice of choices) {
    sum += weightOf(choice);
    sums.push(sum);
  }
  return (random) => {
    const drawn = random.next() * sum;
    let low = 0;
    for (let high = sums.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return choices[low] as T;
  };
}

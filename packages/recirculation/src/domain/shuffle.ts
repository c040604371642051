/** A generator of numbers from 0 to 1 that a text sets going (xmur3 and mulberry32, public domain, Bryc 2018). */
function randomFrom(seed: string): () => number {
  let hash = 1779033703 ^ seed.length;
  for (let at = 0; at < seed.length; at += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(at), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  let state = hash >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The places 0 to `count` − 1 in an order that the seed alone decides, so that a mail and its page agree. */
export function shuffledPlaces(count: number, seed: string): number[] {
  const random = randomFrom(seed);
  const places = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [places[last], places[other]] = [places[other] as number, places[last] as number];
  }
  return places;
}

/** Whether something falls into the given percentage: the same ids always do, or never. */
export function fallsInto(percent: number, seed: string): boolean {
  return randomFrom(seed)() * 100 < percent;
}

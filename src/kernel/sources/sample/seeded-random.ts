import { createHash } from 'node:crypto';

/** Chance that is the same every time: example data look alike wherever and whenever they are made. */
export interface SeededRandom {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** One of them; throws for an empty list. */
  pick<T>(list: readonly T[]): T;
}

/** The same seed gives the same sequence on every machine: the digests of the seed with 0, 1, 2 … behind it. */
export function seededRandom(seed: string): SeededRandom {
  let count = 0;
  const next = () => {
    const digest = createHash('sha256').update(`${seed} ${count}`).digest();
    count += 1;
    return digest.readUInt32BE() / 2 ** 32;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick(list) {
      if (list.length === 0) throw new RangeError('Nothing to pick from');
      // The index lies inside of the list, which is not empty: what stands there is a T.
      return list[Math.floor(next() * list.length)] as (typeof list)[number];
    },
  };
}

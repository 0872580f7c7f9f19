/** Situations so small that all their arrangements can be tried. */
import fc from 'fast-check';
import type { Bay, Fit, Held, Situation, Wish } from '../model.ts';
import { faultsOf } from './promise-keeper.ts';

const BAYS = ['a', 'b', 'c', 'd'];

export interface Tiny {
  bays: Bay[];
  wishes: Wish[];
  /** Whether a booking is of a fixed bay, by the place of its wish. */
  fixed: boolean[];
}

const span = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 2, max: 6 }))
  .map(([from, length]) => ({ from: from * 15, until: (from + length) * 15 }));

const bay = fc.record({
  from: fc.integer({ min: 0, max: 2 }),
  length: fc.integer({ min: 8, max: 14 }),
  pause: fc.constantFrom(0, 0, 15),
});

const wish = fc.record({
  span,
  walks: fc.tuple(...BAYS.map(() => fc.option(fc.integer({ min: 1, max: 300 }), { freq: 3 }))),
});

export const tiny: fc.Arbitrary<Tiny> = fc
  .record({
    bays: fc.array(bay, { minLength: 2, maxLength: BAYS.length }),
    wishes: fc.array(wish, { minLength: 4, maxLength: 6 }),
    fixed: fc.array(
      fc.integer({ min: 0, max: 7 }).map((one) => one === 0),
      { minLength: 6, maxLength: 6 },
    ),
  })
  .map(({ bays, wishes, fixed }) => ({
    bays: bays.map(({ from, length, pause }, index) => ({
      id: BAYS[index] ?? '',
      open: [{ from: from * 15, until: (from + length) * 15 }],
      pause,
    })),
    wishes: wishes.map((one, index) => ({
      id: `w${index}`,
      ...one.span,
      fits: one.walks
        .flatMap((walk, at): Fit[] =>
          walk === null || at >= bays.length ? [] : [{ bay: BAYS[at] ?? '', walk, price: 0 }],
        )
        .sort((a, b) => a.walk - b.walk),
    })),
    fixed,
  }));

/** Best sum of walks in which all of them are served and fixed ones stay; null: there is none. */
export function shortestWalks({ bays }: Situation, wishes: readonly (Wish | Held)[]): number | null {
  const known = new Map(bays.map((one) => [one.id, one]));
  return best(wishes, []);

  function best(left: readonly (Wish | Held)[], laid: readonly (Wish & { bay: string })[]): number | null {
    const [first, ...rest] = left;
    if (first === undefined) return 0;
    let shortest: number | null = null;
    for (const { bay: id, walk } of first.fits) {
      if ('bay' in first && first.isFixed && first.bay !== id) continue;
      const now = [...laid, { ...first, bay: id }];
      if (faultsOf(known, now).length > 0) continue;
      const others = best(rest, now);
      if (others !== null && (shortest === null || others + walk < shortest)) shortest = others + walk;
    }
    return shortest;
  }
}

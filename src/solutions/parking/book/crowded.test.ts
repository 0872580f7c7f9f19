import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Held, Situation, Wish } from '../allocate/model.ts';
import { placeWish } from '../allocate/place-wish.ts';
import { isCrowded } from './crowded.ts';

const BAYS = ['a', 'b', 'c', 'd'];
const fitsOf = (names: readonly string[]) => names.map((bay) => ({ bay, walk: 1, price: 0 }));
const booking = fc.record({
  from: fc.nat(20),
  length: fc.integer({ min: 1, max: 12 }),
  fits: fc.subarray(BAYS, { minLength: 1 }),
  isFixed: fc.boolean(),
});

it('never calls crowded what moving others can serve', () => {
  let served = 0;
  let crowded = 0;
  fc.assert(
    fc.property(fc.array(booking, { maxLength: 14 }), booking, (others, wanted) => {
      const bays = BAYS.map((id) => ({ id, open: [{ from: 0, until: 100 }], pause: 0 }));
      const held: Held[] = [];
      for (const [index, { from, length, fits, isFixed }] of others.entries()) {
        const one: Wish = { id: `${index}`, from, until: from + length, fits: fitsOf(fits) };
        const answer = placeWish({ bays, held: held.map((other) => ({ ...other, isFixed: true })) }, one);
        if ('bay' in answer) held.push({ ...one, bay: answer.bay, isFixed });
      }
      const situation: Situation = { bays, held };
      const { from, length, fits } = wanted;
      const wish = { id: 'w', from, until: from + length, fits: fitsOf(fits) };
      const isServed = 'bay' in placeWish(situation, wish);
      if (isServed) served += 1;
      if (isCrowded(situation, wish)) {
        crowded += 1;
        expect(isServed).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
  expect(served).toBeGreaterThan(20);
  expect(crowded).toBeGreaterThan(5);
});

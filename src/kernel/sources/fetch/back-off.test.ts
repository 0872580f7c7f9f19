import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff } from './back-off.ts';

const attempts = fc.integer({ min: 1, max: 10_000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('backOff', () => {
  it('stays between one second and one minute, however often it failed', () => {
    fc.assert(
      fc.property(attempts, chance, (attempt, random) => {
        const milliseconds = backOff(attempt, random);
        expect(milliseconds).toBeGreaterThanOrEqual(1_000);
        expect(milliseconds).toBeLessThanOrEqual(60_000);
      }),
    );
  });

  it('never becomes shorter with another failure at the same chance, and leaves half of it to chance', () => {
    fc.assert(
      fc.property(attempts, chance, chance, (attempt, one, other) => {
        expect(backOff(attempt + 1, one)).toBeGreaterThanOrEqual(backOff(attempt, one));
        expect(backOff(attempt, one)).toBeLessThanOrEqual(2 * backOff(attempt, other));
      }),
    );
  });
});

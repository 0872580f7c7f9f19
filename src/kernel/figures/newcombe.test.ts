import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from './newcombe.ts';

const rounded = (one: readonly [number, number], other: readonly [number, number]) =>
  newcombe({ hits: other[0], all: other[1] }, { hits: one[0], all: one[1] })?.interval.map((side) =>
    side.toFixed(4),
  );

describe('the difference of two shares', () => {
  it.each([
    // Newcombe (1998), table II, method 10.
    [
      [56, 70],
      [48, 80],
      ['0.0524', '0.3339'],
    ],
    [
      [9, 10],
      [3, 10],
      ['0.1705', '0.8090'],
    ],
    [
      [6, 7],
      [2, 7],
      ['0.0582', '0.8062'],
    ],
    [
      [5, 56],
      [0, 29],
      ['-0.0381', '0.1926'],
    ],
    [
      [0, 10],
      [0, 20],
      ['-0.1611', '0.2775'],
    ],
    [
      [10, 10],
      [0, 20],
      ['0.6791', '1.0000'],
    ],
  ] as const)('of %s and %s is the published one', (one, other, interval) => {
    expect(rounded(one, other)).toEqual(interval);
  });

  it('of 56 of 70 and 48 of 80 is a fifth', () => {
    expect(newcombe({ hits: 48, all: 80 }, { hits: 56, all: 70 })?.value).toBeCloseTo(0.2, 12);
  });

  it('is none where nothing was counted', () => {
    expect(newcombe({ hits: 0, all: 0 }, { hits: 1, all: 2 })).toBeNull();
    expect(newcombe({ hits: 1, all: 2 }, { hits: 0, all: 0 })).toBeNull();
  });

  it('turns round with its sides, holds the difference, stays possible, and is surer with ten times as many', () => {
    const counted = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.nat(500))
      .map(([all, some]) => ({ all, hits: some % (all + 1) }));
    fc.assert(
      fc.property(counted, counted, (before, after) => {
        const [forth, back] = [newcombe(before, after), newcombe(after, before)];
        const tenfold = (one: typeof before) => ({ hits: one.hits * 10, all: one.all * 10 });
        const more = newcombe(tenfold(before), tenfold(after));
        if (forth === null || back === null || more === null) throw new Error('Something was counted');
        const [low, high] = forth.interval;
        expect(low).toBeCloseTo(-back.interval[1], 9);
        expect(low).toBeLessThanOrEqual(forth.value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(forth.value - 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(high).toBeLessThanOrEqual(1 + 1e-9);
        expect(more.interval[1] - more.interval[0]).toBeLessThan(high - low);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, welch } from './welch.ts';

/** Student's own (1908): hours of sleep that two drugs added for ten people, as every program of statistics has them. */
const SLEEP = {
  one: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  other: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};

describe('the difference of two means', () => {
  it('is that of the published example', () => {
    // R documents for `t.test(extra ~ group, data = sleep)`: −3.3654832 to 0.2054832 for the first less the second.
    const { value, interval } = welch(SLEEP.one, SLEEP.other);
    expect(value).toBeCloseTo(1.58, 10);
    expect(interval?.[0]).toBeCloseTo(-0.2054832, 6);
    expect(interval?.[1]).toBeCloseTo(3.3654832, 6);
  });

  it('covers the true difference about nineteen times of twenty', () => {
    const random = steady(7);
    let covered = 0;
    const rounds = 4_000;
    for (let round = 0; round < rounds; round++) {
      const before = Array.from({ length: 6 }, () => 10 + 2 * normal(random));
      const after = Array.from({ length: 9 }, () => 13 + 5 * normal(random));
      const { interval } = welch(before, after);
      if (interval !== null && interval[0] <= 3 && 3 <= interval[1]) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.94);
    expect(covered / rounds).toBeLessThan(0.96);
  });

  const weeks = fc.array(fc.double({ min: -1_000, max: 1_000, noNaN: true }), {
    minLength: 3,
    maxLength: 30,
  });

  it('turns round with its sides, and holds the difference', () => {
    fc.assert(
      fc.property(weeks, weeks, (before, after) => {
        const [forth, back] = [welch(before, after), welch(after, before)];
        expect(forth.value).toBeCloseTo(-back.value, 9);
        if (forth.interval === null || back.interval === null) return;
        expect(forth.interval[0]).toBeCloseTo(-back.interval[1], 6);
        expect(forth.interval[0]).toBeLessThanOrEqual(forth.value);
        expect(forth.interval[1]).toBeGreaterThanOrEqual(forth.value);
      }),
    );
  });

  it('is surer with the same values seen twice', () => {
    fc.assert(
      fc.property(weeks, weeks, (before, after) => {
        const [once, twice] = [welch(before, after), welch([...before, ...before], [...after, ...after])];
        if (once.interval === null || twice.interval === null) return;
        expect(twice.interval[1] - twice.interval[0]).toBeLessThan(once.interval[1] - once.interval[0]);
      }),
    );
  });

  it('says no interval for one value, or for values that are all the same', () => {
    expect(welch([1], [2, 3])).toEqual({ value: 1.5, interval: null });
    expect(welch([4, 4, 4], [6, 6, 6])).toEqual({ value: 2, interval: null });
  });
});

describe('the interval of a mean', () => {
  it('is that of the published example', () => {
    // R: `t.test(sleep$extra[11:20])`: 0.8976775 to 3.7623225.
    const { interval } = meanInterval(SLEEP.other);
    expect(interval?.[0]).toBeCloseTo(0.8976775, 6);
    expect(interval?.[1]).toBeCloseTo(3.7623225, 6);
  });

  it('is none for a single value', () => {
    expect(meanInterval([3])).toEqual({ value: 3, interval: null });
  });
});

/** Numbers from 0 to 1, the same in every run. */
function steady(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

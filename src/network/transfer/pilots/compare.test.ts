import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, isReached, type Reading, verdictOf } from './compare.ts';
import { dayAfter, isWeek, overlap, weekOf, wholeWeeks } from './weeks.ts';

/** Whole weeks from a Monday on. */
const weeks = (from: string, values: readonly (number | null)[], n: number | null = null): Reading[] =>
  values.map((value, index) => {
    const first = dayAfter(from, 7 * index);
    return { from: first, to: dayAfter(first, 6), value, n };
  });
const BEFORE = '2026-03-02';
const AFTER = '2026-06-01';

describe('before and after', () => {
  it('compares values of weeks by their means, with an interval from three weeks on', () => {
    const found = compare('mean-of-weeks', weeks(BEFORE, [10, 12, 14]), weeks(AFTER, [20, 22, 24, 26]));
    expect(found.before).toMatchObject({ value: 12, readings: 3, from: BEFORE, to: '2026-03-22' });
    expect(found).toMatchObject({ difference: 11, why: null });
    // Reckoned by another program (SciPy 1.17, `ttest_ind`, `equal_var=False`).
    expect(found.interval?.[0]).toBeCloseTo(6.536577, 6);
    expect(found.interval?.[1]).toBeCloseTo(15.463423, 6);
    expect(verdictOf(found, 'higher')).toBe('better');
    expect(verdictOf(found, 'lower')).toBe('worse');
  });

  it('says why there is no interval', () => {
    const three = weeks(BEFORE, [1, 2, 3]);
    expect(compare('mean-of-weeks', [], three).why).toBe('no-before');
    expect(compare('mean-of-weeks', three, []).why).toBe('no-after');
    expect(compare('mean-of-weeks', three, weeks(AFTER, [4, 5]))).toMatchObject({
      ...{ why: 'few-weeks', difference: 2.5, interval: null },
    });
    expect(compare('mean-of-weeks', weeks(BEFORE, [2, 2, 2]), weeks(AFTER, [3, 3, 3])).why).toBe(
      'no-variance',
    );
    expect(compare('share', weeks(BEFORE, [50]), weeks(AFTER, [60])).why).toBe('no-n');
    expect(compare('value', weeks(BEFORE, [50]), weeks(AFTER, [60]))).toMatchObject({
      ...{ why: 'single', difference: 10 },
    });
    expect(verdictOf({ interval: null }, 'higher')).toBe('open');
  });

  it('pools what was counted, so that a week with many cases weighs more', () => {
    const before: Reading[] = [
      { ...weekOf(BEFORE), value: 60, n: 40 },
      { ...weekOf('2026-03-09'), value: 60, n: 40 },
    ];
    const after: Reading[] = [{ ...weekOf(AFTER), value: 80, n: 70 }];
    const found = compare('share', before, after);
    expect(found.before).toMatchObject({ value: 60, n: 80 });
    // The published example: 56 of 70 less 48 of 80.
    expect(found.interval?.map((one) => one.toFixed(2))).toEqual(['5.24', '33.39']);
    expect(found.difference).toBeCloseTo(20, 9);
  });

  it('leaves out weeks in which too little was counted, and counts them', () => {
    const found = compare('mean-of-weeks', weeks(BEFORE, [10, null, 12, 14]), weeks(AFTER, [1, 2, 3]));
    expect(found.before).toMatchObject({ value: 12, readings: 3, empty: 1 });
  });

  it('cannot tell from no change what lies around nothing', () => {
    const found = compare('mean-of-weeks', weeks(BEFORE, [10, 20, 30]), weeks(AFTER, [12, 22, 29]));
    expect(verdictOf(found, 'higher')).toBe('unclear');
  });

  it('reaches a target on the wanted side', () => {
    const found = compare('value', weeks(BEFORE, [5]), weeks(AFTER, [3]));
    expect(isReached(found, 'lower', 3)).toBe(true);
    expect(isReached(found, 'higher', 4)).toBe(false);
    expect(isReached(found, 'higher', null)).toBeNull();
    expect(isReached(compare('value', [], []), 'higher', 4)).toBeNull();
  });

  it('is the same in whatever order readings come', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [before, after] = [weeks(BEFORE, one, 20), weeks(AFTER, other, 20)];
        for (const how of ['share', 'mean-of-weeks', 'value'] as const) {
          const [forth, back] = [
            compare(how, before, after),
            compare(how, before.toReversed(), after.toReversed()),
          ];
          expect(back.difference).toBeCloseTo(forth.difference ?? Number.NaN, 9);
          if (forth.interval !== null && forth.difference !== null) {
            expect(forth.interval[0]).toBeLessThanOrEqual(forth.difference + 1e-9);
            expect(forth.interval[1]).toBeGreaterThanOrEqual(forth.difference - 1e-9);
          }
        }
      }),
    );
  });
});

describe('weeks', () => {
  it('are whole ones, Monday to Sunday', () => {
    expect(weekOf('2026-11-24')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(wholeWeeks({ from: '2026-11-22', to: '2026-12-12' })).toEqual([
      { from: '2026-11-23', to: '2026-11-29' },
      { from: '2026-11-30', to: '2026-12-06' },
    ]);
    expect(wholeWeeks({ from: '2026-11-24', to: '2026-11-29' })).toEqual([]);
    expect(isWeek({ from: '2026-11-23', to: '2026-11-29' })).toBe(true);
    expect(isWeek({ from: '2026-11-24', to: '2026-11-30' })).toBe(false);
    expect(overlap({ from: '2026-11-23', to: '2026-11-29' }, { from: '2026-11-29', to: '2026-12-01' })).toBe(
      true,
    );
  });

  it('lie one after the other within their span, also over the change of the clock and of the year', () => {
    const day = fc
      .integer({ min: 0, max: 3_000 })
      .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString());
    fc.assert(
      fc.property(day, fc.nat(120), (from, days) => {
        const to = dayAfter(from, days);
        const all = wholeWeeks({ from, to });
        for (const [index, week] of all.entries()) {
          expect(isWeek(week)).toBe(true);
          expect(week.from >= from && week.to <= to).toBe(true);
          if (index > 0) expect(week.from).toBe(dayAfter(all[index - 1]?.to ?? ''));
        }
        expect(all.length).toBeGreaterThanOrEqual(Math.floor((days + 1) / 7) - 1);
      }),
    );
  });
});

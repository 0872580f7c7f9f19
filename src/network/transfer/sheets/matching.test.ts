import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIZES } from '../../../kernel/network/sizes.ts';
import {
  type Check,
  type Compared,
  checksPart,
  densityLikeness,
  freshnessPart,
  matchOf,
  sizeLikeness,
  sizePart,
  WEIGHTS,
} from './matching.ts';
import type { Evidence } from './sheet-model.ts';

const nobody = { size: 'unknown', population: null, areaKm2: null } as const;
const of = (more: Partial<Compared>): Compared => ({
  ...{ problem: null, town: nobody, other: nobody, checks: [], evidence: 0, age: 0 },
  ...more,
});
const town = (population: number, areaKm2: number | null = null) => ({
  ...{ size: 'unknown' as const, population, areaKm2 },
});
const ofClass = (size: (typeof SIZES)[number]) => ({ ...nobody, size });

describe('the score of a match, computed by hand', () => {
  it('is the weighted sum where all parts are known', () => {
    // 0.35·0.8 + 0.25·1 + 0.20·0.5 + 0.10·(2/3) + 0.10·1 = 0.28 + 0.25 + 0.1 + 0.0667 + 0.1 = 0.797
    const match = matchOf(
      of({
        ...{ problem: 0.8, town: ofClass('medium'), other: ofClass('medium') },
        ...{ checks: ['met', 'unmet'], evidence: 2, age: 10 },
      }),
    );
    expect(match).toMatchObject({ score: 0.797, known: 1 });
  });

  it('is reckoned over the known parts alone, and says over how many of the weights', () => {
    // Only evidence 3 (0.1·1) and freshness (0.1·1) are known: 0.2 / 0.2 = 1 over 20 %.
    expect(matchOf(of({ evidence: 3 }))).toMatchObject({ score: 1, known: 0.2 });
    // Problem 0.5 (0.175), evidence 1 (0.0333), fresh (0.1): 0.3083 / 0.55 = 0.561.
    expect(matchOf(of({ problem: 0.5, evidence: 1 }))).toMatchObject({ score: 0.561, known: 0.55 });
  });

  it('compares inhabitants by orders of magnitude where both are known', () => {
    // log10 40,000 − log10 4,000 = 1 → 1 − 1/2 = 0.5.
    expect(sizeLikeness(town(4_000), town(40_000))).toBeCloseTo(0.5, 12);
    expect(sizeLikeness(town(5_000), town(5_000))).toBe(1);
    // A hundredfold and more: nothing.
    expect(sizeLikeness(town(1_000), town(1_000_000))).toBe(0);
  });

  it('compares classes where a number is missing: the same 1, the next 0.5, else 0, unknown not at all', () => {
    expect(sizeLikeness(ofClass('small'), ofClass('small'))).toBe(1);
    expect(sizeLikeness(ofClass('small'), ofClass('medium'))).toBe(0.5);
    expect(sizeLikeness(ofClass('small'), ofClass('city'))).toBe(0);
    expect(sizeLikeness(ofClass('city'), ofClass('unknown'))).toBeNull();
    expect(sizeLikeness({ ...town(8_000), size: 'medium' }, ofClass('large'))).toBe(0.5);
  });

  it('counts size and density half each where both can be told', () => {
    // Size: 10,000 and 100,000 → 0.5. Density: 100 and 1,000 a km² → 0.5 as well; 100 and 100 → 1.
    expect(densityLikeness(town(10_000, 100), town(100_000, 100))).toBeCloseTo(0.5, 12);
    expect(sizePart(town(10_000, 100), town(100_000, 1_000))).toBeCloseTo(0.75, 12);
    expect(sizePart(town(10_000), town(100_000, 1_000))).toBeCloseTo(0.5, 12);
    expect(densityLikeness(ofClass('small'), ofClass('small'))).toBeNull();
  });

  it('counts those prerequisites that could be looked up', () => {
    expect(checksPart(['met', 'met', 'unmet', 'unknown'])).toBeCloseTo(2 / 3, 12);
    expect(checksPart(['unknown'])).toBeNull();
    expect(checksPart([])).toBeNull();
  });

  it('holds a sheet fresh for 183 days and worthless after 549', () => {
    expect(freshnessPart(0)).toBe(1);
    expect(freshnessPart(183)).toBe(1);
    // 366 days lie just in the middle: (549 − 366) / (549 − 183) = 0.5.
    expect(freshnessPart(366)).toBe(0.5);
    expect(freshnessPart(549)).toBe(0);
    expect(freshnessPart(5_000)).toBe(0);
    expect(freshnessPart(null)).toBe(0);
  });
});

const measures = fc.record({
  size: fc.constantFrom(...SIZES),
  population: fc.option(fc.integer({ min: 1, max: 4_000_000 })),
  areaKm2: fc.option(fc.double({ min: 0.1, max: 900, noNaN: true })),
});
const compared: fc.Arbitrary<Compared> = fc.record({
  problem: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  ...{ town: measures, other: measures },
  checks: fc.array(fc.constantFrom<Check>('met', 'unmet', 'unknown'), { maxLength: 6 }),
  evidence: fc.constantFrom<Evidence>(0, 1, 2, 3),
  age: fc.option(fc.integer({ min: 0, max: 2_000 })),
});

describe('any score', () => {
  it('lies between 0 and 1, and so does each part', () =>
    fc.assert(
      fc.property(compared, (one) => {
        const { score, known, parts } = matchOf(one);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(known).toBeGreaterThanOrEqual(0.2);
        expect(known).toBeLessThanOrEqual(1);
        for (const { value } of parts)
          if (value !== null) expect(value >= 0 && value <= 1, String(value)).toBe(true);
      }),
    ));

  it('never falls when a problem is more alike, evidence better or a sheet fresher', () =>
    fc.assert(
      fc.property(compared, fc.double({ min: 0, max: 1, noNaN: true }), (one, more) => {
        const before = matchOf(one).score;
        if (one.problem !== null)
          expect(matchOf({ ...one, problem: Math.max(one.problem, more) }).score).toBeGreaterThanOrEqual(
            before,
          );
        expect(matchOf({ ...one, evidence: 3 }).score).toBeGreaterThanOrEqual(before);
        expect(matchOf({ ...one, age: 0 }).score).toBeGreaterThanOrEqual(before);
      }),
    ));

  it('does not depend on the order of prerequisites, nor on who is compared with whom', () =>
    fc.assert(
      fc.property(compared, (one) => {
        const turned = { ...one, checks: [...one.checks].reverse(), town: one.other, other: one.town };
        expect(matchOf(turned)).toEqual(matchOf(one));
      }),
    ));

  it('has weights that make one', () =>
    expect(Object.values(WEIGHTS).reduce((all, one) => all + one, 0)).toBeCloseTo(1, 12));
});

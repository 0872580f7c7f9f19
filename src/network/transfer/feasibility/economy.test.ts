import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedBy, type Economy, flowsOf, npv, points, reckon } from './economy.ts';
import { RULES_2026_1 as rules } from './rules-2026-1.ts';

const GOLDEN = [-120_000, 20_000, 35_000, 35_000, 35_000, 35_000];
const euros = (cents: number) => Math.round(cents * 100) / 100;

function an(more: Partial<Economy> = {}): Economy {
  return {
    ...{ years: 5, ratePercent: 3, towns: 1, sharedOnce: 0, sharedYearly: 0, ownOnce: 0, ownYearly: 0 },
    ...{ benefitBudget: 0, benefitOther: 0, marks: {} },
    ...more,
  };
}
const cents = fc.integer({ min: 0, max: 500_000_000 });
const economies: fc.Arbitrary<Economy> = fc.record({
  years: fc.integer({ min: 1, max: 15 }),
  ratePercent: fc.double({ min: 0, max: 12, noNaN: true }),
  towns: fc.integer({ min: 1, max: 200 }),
  ...{ sharedOnce: cents, sharedYearly: cents, ownOnce: cents, ownYearly: cents },
  ...{ benefitBudget: cents, benefitOther: cents },
  marks: fc.dictionary(
    fc.constantFrom('d1', 'd2', 'd3', 'q1', 'q2', 'q3', 'q4', 'e1', 'e2', 'e3'),
    fc.integer({ min: 0, max: 10 }),
  ),
});

describe('the net present value', () => {
  it('is the one of the handbook at 0, 1.2 and 3 percent', () => {
    expect(euros(npv(GOLDEN, 0))).toBe(40_000);
    expect(euros(npv(GOLDEN, 0.012))).toBe(34_050.12);
    expect(euros(npv(GOLDEN, 0.03))).toBe(25_726.64);
  });

  it('falls as the rate rises where money comes after it was spent, and is linear', () => {
    const rate = fc.double({ min: 0, max: 0.5, noNaN: true });
    const later = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cents, later, rate, rate, (spent, gained, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const flows = [-spent, ...gained];
        expect(npv(flows, high)).toBeLessThanOrEqual(npv(flows, low) + 1e-6);
        const twice = flows.map((flow) => flow * 2);
        expect(npv(twice, low)).toBeCloseTo(2 * npv(flows, low), 3);
      }),
    );
  });
});

describe('the calculation', () => {
  it('agrees with a sum by hand', () => {
    // 1,200 € shared by three and 100 € of its own; each year 400 € gained and 50 € spent: -500 + 350 / 1.1.
    const economy = an({
      ...{ years: 1, ratePercent: 10, towns: 3, sharedOnce: 120_000, ownOnce: 10_000, ownYearly: 5_000 },
      benefitBudget: 40_000,
    });
    expect(flowsOf(economy)).toEqual([-50_000, 35_000]);
    expect(reckon(rules, economy).npv).toBe(Math.round(-50_000 + 35_000 / 1.1));
  });

  it('is never better with higher costs or less benefit, and never worse with lower costs', () => {
    fc.assert(
      fc.property(economies, (economy) => {
        const { npv: value, sensitivity } = reckon(rules, economy);
        expect(sensitivity.costUp).toBeLessThanOrEqual(value);
        expect(sensitivity.benefitDown).toBeLessThanOrEqual(value);
        expect(sensitivity.costDown).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it('names the fewest towns with which it breaks even: one fewer is a loss', () => {
    fc.assert(
      fc.property(economies, (economy) => {
        const { breakEvenTowns } = reckon(rules, economy);
        if (breakEvenTowns === null) {
          expect(reckon(rules, { ...economy, towns: 11_000 }).npv).toBeLessThan(0);
          return;
        }
        expect(reckon(rules, { ...economy, towns: breakEvenTowns }).npv).toBeGreaterThanOrEqual(0);
        if (breakEvenTowns > 1)
          expect(reckon(rules, { ...economy, towns: breakEvenTowns - 1 }).npv).toBeLessThan(0);
      }),
    );
  });

  it('finds no number of towns where the costs of each alone are too high', () => {
    expect(reckon(rules, an({ ownOnce: 100, benefitBudget: 0 })).breakEvenTowns).toBeNull();
    expect(
      reckon(rules, an({ years: 1, ratePercent: 0, sharedOnce: 1_000, benefitBudget: 300 })).breakEvenTowns,
    ).toBe(4);
  });
});

describe('points and the rule of thumb', () => {
  it('go from 0 to 100, by their weights', () => {
    expect(points(rules.criteria.q, {})).toBe(0);
    expect(points(rules.criteria.q, { q1: 10, q2: 10, q3: 10, q4: 10 })).toBe(100);
    expect(points(rules.criteria.q, { q1: 10 })).toBe(40);
    for (const list of Object.values(rules.criteria))
      expect(list.reduce((all, { weight }) => all + weight, 0)).toBe(100);
  });

  it('carry a project above zero, or from 50 points of urgency or quality', () => {
    expect(carriedBy({ npv: 0, d: 49.9, q: 49.9 }, 50)).toEqual([]);
    expect(carriedBy({ npv: 1, d: 0, q: 0 }, 50)).toEqual(['npv']);
    expect(carriedBy({ npv: -1, d: 50, q: 50 }, 50)).toEqual(['d', 'q']);
  });
});

describe('gate E1', () => {
  it('fails below zero without quality, also where it is urgent', () => {
    const loss = an({ ownOnce: 100 });
    expect(reckon(rules, loss)).toMatchObject({ isFail: true, answer: 0 });
    expect(reckon(rules, { ...loss, marks: { d1: 10, d2: 10, d3: 10 } })).toMatchObject({
      ...{ isFail: true, carriedBy: ['d'] },
    });
    expect(reckon(rules, { ...loss, marks: { q1: 10, q2: 4 } })).toMatchObject({ isFail: false, answer: 2 });
    expect(reckon(rules, { ...loss, marks: { q1: 10, q2: 3 } })).toMatchObject({ isFail: true });
  });

  it('is answered by how sure the gain is', () => {
    expect(reckon(rules, an())).toMatchObject({ npv: 0, isFail: false, answer: 1 });
    const gain = an({ years: 1, ratePercent: 0, ownOnce: 100, benefitBudget: 110 });
    expect(reckon(rules, gain).answer).toBe(3);
    expect(reckon(rules, { ...gain, benefitBudget: 200 }).answer).toBe(4);
  });
});

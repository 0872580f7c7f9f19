import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentQuantile, studentShare } from './student-t.ts';

/** Another way to the same: the density added up by Simpson's rule, its height from the product of halves. */
function shareByAddingUp(t: number, degrees: number): number {
  const height = heightAt0(degrees);
  const density = (x: number) => height * (1 + (x * x) / degrees) ** (-(degrees + 1) / 2);
  const steps = 20_000;
  const width = t / steps;
  let sum = density(0) + density(t);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * density(i * width);
  return 0.5 + (sum * width) / 3;
}

/** Γ((ν+1)/2) / (√(νπ) Γ(ν/2)) for whole degrees, by their recurrence from 1 and 2. */
function heightAt0(degrees: number): number {
  let ratio = degrees % 2 === 1 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
  for (let n = degrees % 2 === 1 ? 1 : 2; n < degrees; n += 2) ratio *= (n + 1) / n;
  return ratio / Math.sqrt(degrees * Math.PI);
}

describe("Student's distribution", () => {
  it.each([
    // Printed in every table of it.
    [1, 12.706205],
    [2, 4.302653],
    [3, 3.182446],
    [5, 2.570582],
    [10, 2.228139],
    [30, 2.042272],
    [120, 1.97993],
  ])('reaches 97.5 %% at %s degrees where the tables say', (degrees, quantile) => {
    expect(studentQuantile(0.975, degrees)).toBeCloseTo(quantile, 6);
  });

  it('is exact for one and two degrees, where it has a formula', () => {
    for (const share of [0.6, 0.9, 0.975, 0.999]) {
      expect(studentQuantile(share, 1)).toBeCloseTo(Math.tan(Math.PI * (share - 0.5)), 6);
      const a = 2 * share - 1;
      expect(studentQuantile(share, 2)).toBeCloseTo(a * Math.sqrt(2 / (1 - a * a)), 8);
    }
  });

  it('agrees with its density added up', () => {
    for (const degrees of [1, 2, 3, 4, 7, 16, 40, 200])
      for (const t of [0.1, 0.7, 1.3, 2.5, 6])
        expect(studentShare(t, degrees), `${t} at ${degrees}`).toBeCloseTo(shareByAddingUp(t, degrees), 9);
  });

  it('becomes the normal distribution with many degrees', () => {
    expect(studentQuantile(0.975, 1e7)).toBeCloseTo(1.959964, 5);
  });

  it('leads there and back, is symmetric, and narrows with more degrees, also broken ones', () => {
    const shares = fc.double({ min: 0.501, max: 0.9999, noNaN: true });
    const degrees = fc.double({ min: 1, max: 500, noNaN: true });
    fc.assert(
      fc.property(shares, degrees, fc.double({ min: 0.1, max: 10, noNaN: true }), (share, some, more) => {
        const t = studentQuantile(share, some);
        expect(studentShare(t, some)).toBeCloseTo(share, 9);
        expect(studentQuantile(1 - share, some)).toBeCloseTo(-t, 6);
        expect(studentQuantile(share, some + more)).toBeLessThan(t);
      }),
      { numRuns: 60 },
    );
  });

  it('knows no quantile outside of its shares', () => {
    for (const [share, degrees] of [
      [0, 3],
      [1, 3],
      [Number.NaN, 3],
      [0.9, 0],
    ] as const)
      expect(() => studentQuantile(share, degrees)).toThrow(RangeError);
  });
});

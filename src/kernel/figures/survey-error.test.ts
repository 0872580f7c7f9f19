import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designEffect, marginOfError } from './survey-error.ts';

describe('the margin of error of a share', () => {
  it.each([
    [0.5, 0.02952],
    [0.9, 0.017712],
  ])('of %s among 1,000 of 10,786 is that of the handbook', (share, margin) => {
    expect(marginOfError(share, 1000, 10_786)).toBeCloseTo(margin, 6);
  });

  it('falls with everybody more who answers, to nothing once all have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 11_000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (all, share) => {
          expect(marginOfError(share, all, all)).toBe(0);
          for (let n = 1; n < Math.min(all, 50); n++)
            expect(marginOfError(share, n + 1, all)).toBeLessThan(marginOfError(share, n, all));
        },
      ),
    );
  });
});

describe('what weights cost', () => {
  it('is that of the handbook for one who weighs five times as much', () => {
    expect(designEffect([1, 1, 1, 1, 5])).toBeCloseTo(1.790123, 6);
  });

  it('is nothing where all weigh the same, and never less', () => {
    const weights = fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(weights, (all) => void expect(designEffect(all)).toBeGreaterThanOrEqual(1 - 1e-12)),
    );
    expect(designEffect([3, 3, 3])).toBeCloseTo(1, 12);
  });
});

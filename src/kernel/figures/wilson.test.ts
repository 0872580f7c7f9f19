import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilson } from './wilson.ts';

const rounded = (hits: number, all: number) => wilson(hits, all)?.map((one) => one.toFixed(4));

it('reckons the interval of a share as others have published it', () => {
  // Newcombe (1998), table I: 81 of 263, and 0 of 20.
  expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
  expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
});

it('reckons the golden values of the handbook', () => {
  // `participation.md`, section 7.
  expect(rounded(900, 1000)).toEqual(['0.8798', '0.9171']);
  expect(rounded(45, 50)).toEqual(['0.7864', '0.9565']);
  expect(rounded(9, 10)).toEqual(['0.5958', '0.9821']);
});

it('ranks nine of ten below 45 of 50, though both are 90 percent', () => {
  // `cocreation.md`, section 5: 0.596 < 0.786.
  expect(wilson(9, 10)?.[0].toFixed(3)).toBe('0.596');
  expect(wilson(45, 50)?.[0].toFixed(3)).toBe('0.786');
});

it('says nothing without a trial', () => {
  expect(wilson(0, 0)).toBeNull();
});

it('holds the share, stays between 0 and 1, and rises with the hits and with the evidence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(5_000), (all, some) => {
      const hits = some % (all + 1);
      const [lower, upper] = wilson(hits, all) ?? [Number.NaN, Number.NaN];
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
      expect(lower).toBeLessThanOrEqual(hits / all + 1e-12);
      expect(upper).toBeGreaterThanOrEqual(hits / all - 1e-12);
      if (hits < all) expect(wilson(hits + 1, all)?.[0]).toBeGreaterThan(lower);
      if (hits > 0) expect(wilson(hits * 10, all * 10)?.[0]).toBeGreaterThan(lower);
    }),
  );
});

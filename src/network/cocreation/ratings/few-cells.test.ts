import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewCells } from './few-cells.ts';

const FEWEST = 5;
const counts = fc
  .array(fc.oneof(fc.nat(8), fc.nat(60)), { minLength: 2, maxLength: 6 })
  .map((all): Record<string, number> => Object.fromEntries(all.map((count, index) => [`c${index}`, count])));
const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);

describe('cells that are too small', () => {
  it.each([
    [
      { a: 20, b: 30 },
      { a: 20, b: 30 },
    ],
    [
      { a: 20, b: 4, c: 9 },
      { a: 20, b: null, c: null },
    ],
    [
      { a: 20, b: 4, c: 3, d: 9 },
      { a: 20, b: null, c: null, d: 9 },
    ],
    // Two noughts: whoever subtracts would know both, so a third goes with them.
    [
      { a: 20, b: 0, c: 0, d: 9 },
      { a: 20, b: null, c: null, d: null },
    ],
    [
      { a: 3, b: 1 },
      { a: null, b: null },
    ],
  ])('of %j are shown as %j', (given, shown) => {
    expect(fewCells<string>({ ...given }, FEWEST)).toEqual(shown);
  });

  it('are never shown, and what is shown is true', () => {
    fc.assert(
      fc.property(counts, (given) => {
        for (const [name, shown] of Object.entries(fewCells(given, FEWEST))) {
          if (given[name] !== undefined && given[name] < FEWEST) expect(shown).toBeNull();
          if (shown !== null) expect(shown).toBe(given[name]);
        }
      }),
    );
  });

  it('cannot be reckoned from the whole and what is shown', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const shown = Object.values(fewCells(given, FEWEST));
        const all = sumOf(Object.values(given));
        const left = all - sumOf(shown.filter((one) => one !== null));
        const hidden = shown.filter((one) => one === null).length;
        // Nothing hidden, or at least two cells that could be divided otherwise, up to one that would have been shown.
        if (hidden === 0) return;
        expect(hidden).toBeGreaterThan(1);
        if (all >= FEWEST) expect(left).toBeGreaterThanOrEqual(FEWEST);
      }),
    );
  });

  it('are not hidden without need', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const small = Object.values(given).filter((one) => one < FEWEST);
        const hidden = Object.values(fewCells(given, FEWEST)).filter((one) => one === null);
        // Of its own, one more, or what makes the small ones together large enough: at most one of these.
        expect(hidden.length).toBeLessThanOrEqual(small.length === 0 ? 0 : small.length + 1);
      }),
    );
  });
});

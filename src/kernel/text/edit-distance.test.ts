import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, letters, lettersMissing } from './edit-distance.ts';

const word = fc.string({ maxLength: 20 });

describe('the distance between two words', () => {
  it.each([
    ['koeln', 'koeln', 0],
    ['koelnn', 'koeln', 1],
    ['keoln', 'koeln', 1],
    ['hamburg', 'hambrug', 1],
    ['hamburg', 'homberg', 2],
    ['', 'abc', 3],
  ])('%s and %s: %i', (a, b, errors) => expect(editDistance(a, b, 5)).toBe(errors));

  it('is the same in both directions and zero only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 30)).toBe(editDistance(b, a, 30));
        expect(editDistance(a, b, 30) === 0).toBe(a === b);
      }),
    );
  });

  it('is cut off right behind the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 30), limit + 1));
      }),
    );
  });

  it('is never smaller than the number of letters that are missing', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(lettersMissing(letters(a), letters(b))).toBeLessThanOrEqual(editDistance(a, b, 30));
      }),
    );
  });
});

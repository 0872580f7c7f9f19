import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListPath, writeListPath } from './list-path.ts';

const WAYS = { thema: ['air', 'mobility'], stand: ['rated', 'in-sprint'] } as const;

describe('the part of a list in the path', () => {
  it('is read as it was written', () => {
    const some = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    fc.assert(
      fc.property(
        some(WAYS.thema),
        some(WAYS.stand),
        fc.integer({ min: 1, max: 9_999 }),
        (thema, stand, page) => {
          const chosen = { ...(thema && { thema }), ...(stand && { stand }) };
          expect(readListPath(writeListPath({ chosen, page }, WAYS), WAYS)).toEqual({ chosen, page });
        },
      ),
    );
  });

  it('is no part with unknown words or values, in another order, twice, or with a page that is none', () => {
    for (const path of [
      'thema-noise',
      'farbe-air',
      'stand-rated/thema-air',
      'thema-air/thema-air',
      'thema-air/thema-mobility',
      'seite-1',
      'seite-0',
      'seite--1',
      'seite-1e3',
      'seite-99999',
      'constructor-name',
      '__proto__-x',
      '/',
      'thema-air/',
    ])
      expect(readListPath(path, WAYS), path).toBeNull();
  });
});

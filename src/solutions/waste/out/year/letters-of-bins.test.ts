import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lettersOfBins } from './letters-of-bins.ts';

const lettersOf = (...names: string[]) => [
  ...lettersOfBins(names.map((name) => ({ key: name, name }))).values(),
];

it('gives the first letter, and tells apart what begins alike', () => {
  expect(lettersOf('Restmüll', 'Papier')).toEqual(['R', 'P']);
  expect(lettersOf('Restmüll 2-wöchentlich', 'Restmüll 4-wöchentlich')).toEqual(['R2', 'R4']);
  expect(lettersOf('Gelber Sack', 'Glas')).toEqual(['Ge', 'Gl']);
  expect(lettersOf('120 Liter', '…')).toEqual(['L', '?']);
});

it('gives each bin a sign that no other has', () => {
  const names = fc.array(fc.stringMatching(/^[A-Ca-c12 ]{1,4}$/), { maxLength: 20 });
  fc.assert(
    fc.property(names, (all) => {
      const found = lettersOfBins(all.map((name, index) => ({ key: String(index), name })));
      expect(found.size).toBe(all.length);
      expect(new Set(found.values()).size).toBe(all.length);
    }),
    { numRuns: 200 },
  );
});

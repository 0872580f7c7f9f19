import { describe, expect, it } from 'vitest';
import { LICENCES, licenceFault, licenceOf } from './licences.ts';

describe('a licence', () => {
  it.each(['CC0-1.0', 'dl-de/by-2-0', 'cc-by-4.0', 'CC-BY-SA-4.0', 'own', 'consent'])(
    'lets open data in: %s',
    (id) => expect(licenceFault(id, 'open', null)).toBeNull(),
  );

  it.each([
    ['CC-BY-ND-4.0', 'open', /forbids changes/],
    ['CC-BY-NC-4.0', 'open', /forbids commercial use/],
    ['ODbL-1.0', 'open', /tables of their own/],
    ['CC0-1.0', 'odbl', /hold nothing else/],
    ['free', 'open', /not known here: name one of CC0-1\.0/],
    ['', 'odbl', /name one of ODbL-1\.0\./],
  ] as const)('keeps out what its use does not allow: %s into %s', (id, use, reason) => {
    expect(licenceFault(id, use, null)).toMatch(reason);
  });

  it('must be that of the format, where the format has one', () => {
    expect(licenceFault('ODbL-1.0', 'odbl', 'ODbL-1.0')).toBeNull();
    expect(licenceFault('CC0-1.0', 'open', 'ODbL-1.0')).toMatch(/come under ODbL-1\.0/);
  });

  it('never serves both kinds of tables', () => {
    for (const { id } of LICENCES) {
      const uses = (['open', 'odbl'] as const).filter((use) => licenceFault(id, use, null) === null);
      expect(uses.length, id).toBeLessThanOrEqual(1);
      expect(licenceOf(id)?.id).toBe(id);
    }
  });
});

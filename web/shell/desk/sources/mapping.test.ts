import { describe, expect, it } from 'vitest';
import { mappingOf, proposeMapping, settingsOf } from './mapping.ts';

const FIELDS = ['title', 'start', 'place'];

describe('a mapping of columns', () => {
  it('is proposed by their names, as people write them', () => {
    expect(proposeMapping(FIELDS, ['Nr', 'Veranstaltung', 'Beginn', 'Ort', 'lon', 'LAT'])).toEqual({
      fields: { title: 'Veranstaltung', start: 'Beginn', place: 'Ort' },
      ...{ key: 'Nr', lon: 'lon', lat: 'LAT' },
    });
  });

  it('proposes no half of a point, and the first column as key where none looks like one', () => {
    expect(proposeMapping(FIELDS, ['Was', 'lon'])).toMatchObject({ key: 'Was', lon: '', lat: '' });
  });

  it('becomes settings and comes back, with what it does not show', () => {
    const mapping = proposeMapping(FIELDS, ['Nr', 'Titel', 'Beginn']);
    const settings = settingsOf(mapping, 'csv', { encoding: 'windows-1252', mapping: { old: 'x' } });
    expect(settings).toEqual({
      encoding: 'windows-1252',
      mapping: { title: 'Titel', start: 'Beginn' },
      key: 'Nr',
    });
    expect(mappingOf(settings, FIELDS)).toEqual(mapping);
  });
});

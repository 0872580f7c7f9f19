import { expect, it } from 'vitest';
import { fractionsInWords } from '../guide/fractions-in-words.ts';
import { guideRouteOf } from '../guide/guide-paths.ts';
import { takenBy } from './osm-materials.ts';
import { isCollectionPoint, pointOfOsm } from './point-of-osm.ts';
import { pointRouteOf, pointsPath } from './points-path.ts';

const places = { locate: () => ({ place: { ars: '053150000000' } }) } as never; // nothing else is asked for
const element = (tags: Record<string, string>) => ({
  value: { type: 'node' as const, id: 1, lon: 6.95, lat: 50.94, changedAt: null, tags },
});

it('takes of a map what people may use to hand things in, and no waste basket', () => {
  expect(isCollectionPoint({ tags: { amenity: 'recycling' } })).toBe(true);
  expect(isCollectionPoint({ tags: { amenity: 'recycling', access: 'private' } })).toBe(false);
  for (const amenity of ['waste_disposal', 'waste_basket', 'parking'])
    expect(isCollectionPoint({ tags: { amenity } })).toBe(false);
});

it('says only what the tags say is taken', () => {
  const tags = {
    ...{ 'recycling:glass_bottles': 'yes', 'recycling:glass': 'yes', 'recycling:paper': 'no' },
    ...{ 'recycling:cork': 'yes', 'recycling:unknown_thing': 'yes', glass: 'yes' },
  };
  expect(takenBy(tags)).toEqual({ fractions: ['glass'], materials: ['cork'] });
  const found = pointOfOsm(
    element({
      ...{
        amenity: 'recycling',
        recycling_type: 'centre',
        'recycling:batteries': 'yes',
        name: ' Hof\u0000 ',
      },
      ...{ opening_hours: 'x'.repeat(2000), wheelchair: 'designated', website: 'javascript:alert(1)' },
    }),
    { places },
  );
  expect(found).toMatchObject({
    ars: '053150000000',
    record: {
      ...{ name: 'Hof', kind: 'centre', fractions: [], takes: ['Batterien'] },
      ...{ openingHours: null, wheelchair: 'yes', website: null },
    },
  });
});

it.each([
  ['Glas, Papier / Elektroschrott', ['glass', 'paper', 'electronic'], []],
  ['Restmüll und Bioabfall', ['residual', 'bio'], []],
  ['christmas-trees', ['christmas-trees'], []],
  ['Glas; Glas; Korken', ['glass'], ['Korken']],
  ['', [], []],
])('reads "%s" as fractions', (cell, fractions, others) => {
  expect(fractionsInWords(cell)).toEqual({ fractions, others });
});

it('has one address for each page', () => {
  expect(pointRouteOf('sammelstellen/glas/2')).toEqual({ kind: 'points', fraction: 'glass', page: 2 });
  expect(pointsPath('glass', 2)).toBe('abfall/sammelstellen/glas/2');
  for (const rest of ['sammelstellen/1', 'sammelstellen/glas/1', 'sammelstellen/glas/2/3', 'sammelstellen/x'])
    expect(pointRouteOf(rest), rest).toBeNull();
  expect(guideRouteOf('abc/tonne/glas')).toEqual({ kind: 'fraction', fraction: 'glass' });
  expect(guideRouteOf('abcd')).toBeNull();
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import { SERVICE_LEVELS, type ServiceLevel } from '../catalogue/model.ts';
import { writeResponsible } from '../pages/responsible-text.ts';
import { sayIn } from '../texts.ts';
import { responsibleFor } from './responsible.ts';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

function at(ars: string, level: ServiceLevel) {
  const place = house.places.get(ars);
  if (place === undefined) throw new Error(ars);
  const found = responsibleFor(level, place, house.places.ancestors(ars));
  return { ...found, text: writeResponsible(level, found, sayIn('de')) };
}

describe('who is responsible', () => {
  it.each([
    ['010615168107', 'municipality', 'Wacken, meist über die Verwaltung Amt Schenefeld'],
    ['010615168107', 'county', 'Kreis Steinburg'],
    ['010615168107', 'state', 'Land Schleswig-Holstein'],
    ['010615168107', 'federal', 'Bund'],
    ['053150000000', 'municipality', 'Köln'],
    ['053150000000', 'county', 'Köln'],
    ['053150000000', 'state', 'Land Nordrhein-Westfalen'],
    ['110000000000', 'state', 'Berlin'],
    ['097790194194', 'municipality', 'Nördlingen'],
    ['097790194194', 'county', 'Landkreis Donau-Ries'],
    ['010610000000', 'municipality', 'die jeweilige Gemeinde'],
    ['000000000000', 'state', 'das jeweilige Land'],
  ] as const)('at %s for the level %s: %s', (ars, level, text) => expect(at(ars, level).text).toBe(text));

  it('in an uninhabited area is the county', () => {
    expect(at('010539105105', 'municipality')).toMatchObject({ unit: { ars: '010530000000' }, via: null });
  });

  it('in the city states says that districts count', () => {
    expect(at('110000000000', 'municipality').districts).toBe(true);
    expect(at('020000000000', 'county').districts).toBe(true);
    expect(at('110000000000', 'federal').districts).toBe(false);
    expect(at('040110000000', 'municipality').districts).toBe(false);
  });

  it('is a unit of the place itself or above it, for every municipality and level', () => {
    for (const place of house.places.search('Neu', 200).map((one) => one.place)) {
      const chain = [place.ars, ...house.places.ancestors(place.ars).map(({ ars }) => ars)];
      for (const level of SERVICE_LEVELS) expect(chain).toContain(at(place.ars, level).unit?.ars);
    }
  });
});

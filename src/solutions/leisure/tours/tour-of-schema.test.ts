/** An invented tour in the words of schema.org, from the file to the record. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaOrgTours } from '../../../connectors/schema-org/schema-org.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import { tourOfSchema } from './tour-of-schema.ts';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

const TRIP = {
  '@context': 'https://schema.org',
  '@type': ['TouristTrip', 'thuecat:HikingTrail'],
  '@id': 'https://example.org/tour/1',
  name: [
    { '@language': 'de', '@value': 'Rheinhöhenweg' },
    { '@language': 'en', '@value': 'Rhine hills' },
  ],
  description: { '@language': 'de', '@value': 'Ein <b>erfundener</b> Weg.' },
  url: 'https://example.org/weg',
  geo: { '@type': 'GeoShape', line: '50.73,7.10,60 50.735,7.105,90 50.74,7.11,90' },
  itinerary: {
    '@type': 'ItemList',
    itemListElement: [
      { '@type': 'Place', name: 'Turm', geo: { latitude: 50.735, longitude: 7.105 } },
      { '@type': 'Place', name: 'Irgendwo' },
    ],
  },
};

async function mapped(own: object = {}) {
  async function* bytes() {
    yield Buffer.from(JSON.stringify({ ...TRIP, ...own }));
  }
  const settings = schemaOrgTours.settings.parse({});
  const from = Temporal.Instant.from('2026-11-24T10:00:00Z');
  for await (const item of schemaOrgTours.read(bytes(), { settings, horizon: { from, until: from } }))
    if (item.kind === 'value') return tourOfSchema(item, { places: house.places });
  throw new Error('no tour');
}

describe('a tour of schema.org', () => {
  it('has its line with heights, its stops, and its texts in all languages', async () => {
    expect(await mapped()).toMatchObject({
      ars: '053140000000',
      record: {
        ...{ title: 'Rheinhöhenweg', kind: 'hike', url: 'https://example.org/weg', duration: null },
        translations: { en: { title: 'Rhine hills' } },
        description: [{ type: 'paragraph', text: 'Ein erfundener Weg.' }],
        climb: { ascent: 30, descent: 0, lowest: 60, highest: 90 },
        stops: [{ name: 'Turm' }],
      },
    });
  });

  it('without a line, with swapped coordinates or a licence that forbids changes is a fault', async () => {
    expect(await mapped({ geo: undefined })).toMatchObject({ fault: { code: 'no-line' } });
    expect(await mapped({ geo: { '@type': 'GeoShape', line: '7.10,50.73 7.11,50.74' } })).toMatchObject({
      fault: { code: 'swapped-coordinates' },
    });
    expect(await mapped({ license: 'https://creativecommons.org/licenses/by-nd/4.0/' })).toMatchObject({
      fault: { code: 'licence' },
    });
  });
});

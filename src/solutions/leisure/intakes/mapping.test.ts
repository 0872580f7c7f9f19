import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../../connectors/ical/model.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import type { MapContext } from '../../../kernel/sources/intake.ts';
import { eventCategoryOf } from './event-category.ts';
import { eventOfEntry } from './event-of-entry.ts';
import { eventOfRow } from './event-of-row.ts';
import { isPlaceOfLeisure, placeOfOsm } from './place-of-osm.ts';
import { placeOfRow } from './place-of-row.ts';
import { readMoment } from './read-moment.ts';
import { placeInWords } from './where-it-lies.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
let house: TestPlaces;
let context: MapContext;
beforeAll(async () => {
  house = await openTestPlaces();
  context = {
    places: house.places,
    now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
    source: {
      ...{
        id: 'x',
        ownerArs: KOELN,
        solution: 'leisure',
        intake: 'events',
        connector: 'ical',
        kind: 'upload',
      },
      ...{ name: 'Kalender', url: null, address: null, licence: 'CC0-1.0', settings: {}, everySeconds: null },
      ...{ state: 'active', checkedAt: null, failures: 0, fault: null, held: null },
    },
  };
});
afterAll(() => house.close());

const entry = (own: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'a@b',
  title: 'Konzert',
  description: '<p>Eintritt frei<script>alert(1)</script></p>',
  location: 'Beethovenhalle, Wachsbleiche 16, 53111 Bonn',
  point: { lon: 7.1, lat: 50.74 },
  url: 'https://example.org/a',
  categories: ['Musik', 'barrierefrei'],
  organiser: 'Stadt Bonn',
  status: 'scheduled',
  occurrences: [
    {
      ...{ key: '2026-11-28T18:00:00Z', status: 'scheduled', allDay: false, zone: 'Europe/Berlin' },
      ...{ start: '2026-11-28T18:00:00Z', end: null },
    },
  ],
  isCut: false,
  changedAt: null,
  ...own,
});

describe('an entry of a calendar', () => {
  it('becomes an event where its point lies, its text without any script', () => {
    expect(eventOfEntry({ value: entry() }, context)).toMatchObject({
      ars: BONN,
      record: {
        title: 'Konzert',
        description: [{ type: 'paragraph', text: 'Eintritt frei' }],
        category: 'music',
        place: { name: 'Beethovenhalle', address: 'Wachsbleiche 16, 53111 Bonn' },
        free: 'yes',
        family: 'unknown',
        barrierFree: 'yes',
      },
    });
  });

  it('with swapped coordinates stays with the owner of the source, without a point, and is reported', () => {
    const mapped = eventOfEntry({ value: entry({ point: { lon: 50.74, lat: 7.1 } }) }, context);
    expect(mapped).toMatchObject({
      ars: KOELN,
      record: { point: null },
      notes: [{ code: 'swapped-coordinates' }],
    });
  });

  it('keeps each date once and no more than 500, and says so', () => {
    const dates = Array.from({ length: 600 }, (_, index) => ({
      ...{ key: `k${index % 550}`, status: 'scheduled' as const, allDay: true as const },
      ...{ firstDay: '2026-11-28', lastDay: '2026-11-28' },
    }));
    const mapped = eventOfEntry({ value: entry({ occurrences: dates }) }, context);
    expect(mapped).toMatchObject({ record: { isCut: true }, notes: [{ code: 'too-many-dates' }] });
    expect('record' in mapped && mapped.record.occurrences.length).toBe(500);
  });

  it('whose address is no web address is refused with a reason', () => {
    expect(eventOfEntry({ value: entry({ url: 'javascript:alert(1)' }) }, context)).toMatchObject({
      fault: { code: 'bad-event', reason: expect.stringContaining('url') },
    });
  });

  it.each([
    [['Konzerte & Musik'], 'music'],
    [['Freizeit', 'Führung'], 'tour'],
    [['Flohmarkt'], 'market'],
    [['Supermarktring'], 'other'],
    [[], 'other'],
  ])('with the categories %j is of kind %s', (categories, kind) => {
    expect(eventCategoryOf(categories)).toBe(kind);
  });

  it.each([
    ['Stadthalle', { name: 'Stadthalle', address: null }],
    ['Rathaus, großer Saal', { name: 'Rathaus, großer Saal', address: null }],
    ['Domplatz 1, 50667 Köln', { name: null, address: 'Domplatz 1, 50667 Köln' }],
    ['', { name: null, address: null }],
  ])('in "%s" takes place at %j', (text, place) => expect(placeInWords(text)).toEqual(place));
});

describe('a row of a table', () => {
  const row = (fields: Record<string, string>) => ({ value: { fields, point: null } });

  it('becomes an event with one date in German time', () => {
    const fields = { title: 'Markt', start: '28.11.2026 19:30 Uhr', end: '28.11.2026 22:00', free: 'ja' };
    expect(eventOfRow(row(fields), context)).toMatchObject({
      ars: KOELN,
      record: {
        free: 'yes',
        occurrences: [{ start: '2026-11-28T18:30:00Z', end: '2026-11-28T21:00:00Z', allDay: false }],
      },
    });
  });

  it('with days alone is an event of whole days', () => {
    const mapped = eventOfRow(row({ title: 'Kirmes', start: '2026-11-28', end: '29.11.2026' }), context);
    expect(mapped).toMatchObject({
      record: { occurrences: [{ allDay: true, firstDay: '2026-11-28', lastDay: '2026-11-29' }] },
    });
  });

  it.each([
    [{ title: 'A', start: 'bald' }],
    [{ title: 'A', start: '31.02.2026' }],
    [{ title: 'A', start: '2026-11-28', end: '2026-11-27' }],
    [{ title: 'A', start: '2026-11-28T19:30', end: '2026-11-28' }],
  ])('with the dates %j is refused and told how to write them', (fields) => {
    expect(eventOfRow(row(fields), context)).toMatchObject({
      fault: { code: 'bad-date', reason: expect.stringContaining('28.11.2026') },
    });
  });

  it('keeps its clock time in summer and winter', () => {
    expect(readMoment('2026-07-01T19:30')).toMatchObject({ instant: '2026-07-01T17:30:00Z' });
    expect(readMoment('2026-12-01 19:30')).toMatchObject({ instant: '2026-12-01T18:30:00Z' });
    expect(readMoment('2026-12-01T23:30:00+00:00')).toMatchObject({ day: '2026-12-02' });
  });

  it('becomes a place; one without point or name is refused', () => {
    const fields = {
      name: 'Freibad Süd',
      category: 'Freibad',
      wheelchair: 'teilweise',
      openingHours: 'Mo-Su 09:00-20:00',
    };
    const point = { lon: 6.96, lat: 50.94 };
    expect(placeOfRow({ value: { fields, point } }, context)).toMatchObject({
      ars: KOELN,
      record: { category: 'swimming', wheelchair: 'limited', free: 'unknown' },
    });
    expect(placeOfRow({ value: { fields, point: null } }, context)).toMatchObject({
      fault: { code: 'no-coordinates' },
    });
    expect(placeOfRow({ value: { fields: {}, point } }, context)).toMatchObject({
      fault: { code: 'no-name' },
    });
  });
});

describe('a thing of OpenStreetMap', () => {
  const thing = (tags: Record<string, string>) => ({
    value: { type: 'node' as const, id: 1, lon: 6.96, lat: 50.94, tags, changedAt: null },
  });

  it('becomes a place with its hours, address and access', () => {
    const tags = {
      ...{
        amenity: 'cafe',
        name: 'Café Mitte',
        opening_hours: 'Mo-Fr 08:00-18:00; PH off',
        wheelchair: 'designated',
      },
      ...{
        'addr:street': 'Domkloster',
        'addr:housenumber': '4',
        'addr:postcode': '50667',
        'addr:city': 'Köln',
      },
      ...{ 'contact:website': 'cafe.example.org', phone: '+49 221 1', fee: 'no' },
    };
    expect(placeOfOsm(thing(tags), context)).toMatchObject({
      ars: KOELN,
      record: {
        ...{ name: 'Café Mitte', category: 'cafe', kind: 'cafe', wheelchair: 'yes', free: 'yes' },
        ...{ address: 'Domkloster 4, 50667 Köln', openingHours: 'Mo-Fr 08:00-18:00; PH off' },
        ...{ website: 'https://cafe.example.org', phone: '+49 221 1' },
      },
    });
  });

  it.each([
    [{ amenity: 'cafe', name: 'A' }, true],
    [{ amenity: 'cafe' }, false],
    [{ leisure: 'playground' }, true],
    [{ leisure: 'playground', access: 'private' }, false],
    [{ leisure: 'swimming_pool', access: 'customers' }, false],
    [{ amenity: 'parking', name: 'P1' }, false],
    [{ highway: 'residential' }, false],
  ])('with %j is taken in: %s', (tags, expected) => {
    expect(isPlaceOfLeisure({ tags: tags as Record<string, string> })).toBe(expected);
  });

  it('that links to something else than the web has no website', () => {
    expect(
      placeOfOsm(thing({ amenity: 'cafe', name: 'A', website: 'javascript:alert(1)' }), context),
    ).toMatchObject({
      record: { website: null },
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventAsJsonLd, placeAsJsonLd } from '../../json-ld.ts';
import { aDate, aDay, anEvent, aPlace } from '../../testing/records.ts';
import { anyEvent, anyPlace } from '../testing/arbitrary-records.ts';
import { vocabularyFaults } from '../testing/vocabulary-faults.ts';
import { eventThing } from './event-thing.ts';
import { hoursThings } from './hours-things.ts';
import { placeThing } from './place-thing.ts';
import type { Telling } from './shared-things.ts';

const source = { name: 'Stadt Köln', licence: 'CC-BY-4.0', url: null, time: '2026-11-24T23:30:00Z' };
const about = { town: 'Köln', sources: [source] };
const asData: Telling = {
  ...{ town: null, language: 'de', sources: [source], changedAt: '2026-11-20T08:00:00Z' },
  ...{ house: 'https://hier.example', extent: 'data' },
};
const HOURS = {
  ...{ rule: 'Mo-Fr 10:00-18:00', gap: null, toVerify: [] },
  intervals: [{ from: '2026-11-24T09:00:00Z', until: '2026-11-24T17:00:00Z', state: 'open' as const }],
};

describe('schema.org', () => {
  it('knows every type and property that is told of any event', () => {
    fc.assert(
      fc.property(anyEvent, (record) => {
        expect(vocabularyFaults(eventAsJsonLd(record, record.occurrences, about))).toEqual([]);
        const data = eventThing(record, { dates: record.occurrences, category: 'Musik' }, asData);
        expect(vocabularyFaults(data)).toEqual([]);
      }),
    );
  });

  it('knows every type and property that is told of any place', () => {
    fc.assert(
      fc.property(anyPlace, (record) => {
        expect(vocabularyFaults(placeAsJsonLd(record, HOURS, { ...about, name: 'Ort' }))).toEqual([]);
        const data = placeThing(record, { name: 'Ort', hours: null, category: 'Ort' }, asData);
        expect(vocabularyFaults(data)).toEqual([]);
      }),
    );
  });

  it('is told of an event with where, whose, what it costs, and in which state', () => {
    const told = eventAsJsonLd(
      anEvent({ price: '8 €, ermäßigt 5 €', free: 'no' }),
      [aDate('2026-11-24T18:30:00Z', '2026-11-24T20:00:00Z')],
      about,
    );
    expect(told).toEqual({
      '@context': 'https://schema.org',
      '@type': 'MusicEvent',
      name: 'Konzert im Park',
      description: 'Mit dem Blasorchester.',
      startDate: '2026-11-24T19:30:00+01:00',
      endDate: '2026-11-24T21:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      location: {
        '@type': 'Place',
        name: 'Stadtgarten',
        address: {
          '@type': 'PostalAddress',
          ...{ streetAddress: 'Venloer Straße 40', postalCode: '50672', addressLocality: 'Köln' },
          addressCountry: 'DE',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 50.943, longitude: 6.94 },
      },
      inLanguage: 'de',
      isAccessibleForFree: false,
      offers: { '@type': 'Offer', description: '8 €, ermäßigt 5 €' },
      organizer: { '@type': 'Organization', name: 'Musikverein' },
      url: 'https://example.org/konzert',
      subjectOf: [
        {
          '@type': 'CreativeWork',
          ...{ creditText: 'Stadt Köln', inLanguage: 'de' },
          license: { '@type': 'CreativeWork', name: 'CC-BY-4.0' },
          // The day in Germany.
          sdDatePublished: '2026-11-25',
        },
      ],
    });
  });

  it('is told of dates that were cancelled or moved, and not of those under reservation', () => {
    const dates = [
      aDate('2026-12-01T18:00:00Z', null, { status: 'cancelled' }),
      {
        ...aDate('2026-12-09T18:00:00Z', null, { status: 'moved', location: 'Aula' }),
        key: '2026-12-08T18:00:00Z',
      },
      { ...aDay('2026-12-20'), key: 'r7', status: 'moved' as const },
      { ...aDate('2026-12-24T18:00:00Z'), provisional: true as const },
    ];
    const { subEvent, ...first } = eventAsJsonLd(anEvent(), dates, about);
    expect(first).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    expect(subEvent).toMatchObject([
      {
        eventStatus: 'https://schema.org/EventRescheduled',
        previousStartDate: '2026-12-08T19:00:00+01:00',
        // Not where the event's own address and point are.
        location: { '@type': 'Place', name: 'Aula', address: 'Köln' },
      },
      { startDate: '2026-12-20', endDate: '2026-12-20', eventStatus: 'https://schema.org/EventRescheduled' },
    ]);
    expect(JSON.stringify(subEvent)).not.toContain('previousStartDate":"r7');
    const all = eventAsJsonLd(anEvent({ status: 'cancelled' }), [aDay('2026-12-01')], about);
    expect(all).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
  });

  it('is told of a series as data with all its dates as parts, in all its languages', () => {
    const dates = [
      aDate('2026-12-01T18:00:00Z'),
      aDate('2026-12-08T18:00:00Z', null, { status: 'cancelled' }),
    ];
    const description = [{ type: 'paragraph' as const, text: 'With the band.' }];
    const record = anEvent({ translations: { en: { title: 'Concert', description } } });
    const told = eventThing(record, { dates, id: 'urn:uuid:1' }, asData);
    expect(told).toMatchObject({
      '@id': 'urn:uuid:1',
      name: [
        { '@language': 'de', '@value': 'Konzert im Park' },
        { '@language': 'en', '@value': 'Concert' },
      ],
      eventStatus: 'https://schema.org/EventScheduled',
      subEvent: [
        { startDate: '2026-12-01T19:00:00+01:00', eventStatus: 'https://schema.org/EventScheduled' },
        { startDate: '2026-12-08T19:00:00+01:00', eventStatus: 'https://schema.org/EventCancelled' },
      ],
      subjectOf: [{ dateModified: '2026-11-20T08:00:00Z' }],
    });
  });

  it('is told of a place as data with its rule, on a page with its days', () => {
    const data = placeThing(
      aPlace({ category: 'viewpoint', wheelchair: 'limited' }),
      { name: 'Turm', hours: HOURS },
      asData,
    );
    expect(data).toMatchObject({
      '@type': ['TouristAttraction', 'CivicStructure'],
      openingHours: 'Tu-Su 10:00-18:00',
      amenityFeature: [{ name: 'teilweise rollstuhlgerecht', value: true }],
    });
    expect(data.openingHoursSpecification).toBeUndefined();
    const page = placeAsJsonLd(aPlace(), HOURS, { ...about, name: 'Museum' });
    expect(page).toMatchObject({
      '@type': 'Museum',
      openingHoursSpecification: [{ opens: '10:00', closes: '18:00', validFrom: '2026-11-24' }],
    });
    expect(page).not.toHaveProperty('openingHours');
  });
});

describe('opening hours', () => {
  const open = (from: string, until: string) =>
    hoursThings([{ from, until, state: 'open' }]).map(
      ({ opens, closes, validFrom, validThrough }) => `${validFrom}/${validThrough} ${opens}-${closes}`,
    );

  it.each([
    ['a day', '2026-11-24T09:00:00Z', '2026-11-24T17:00:00Z', ['2026-11-24/2026-11-24 10:00-18:00']],
    ['a night', '2026-11-24T19:00:00Z', '2026-11-25T02:00:00Z', ['2026-11-24/2026-11-24 20:00-03:00']],
    ['until midnight', '2026-11-24T15:30:00Z', '2026-11-24T23:00:00Z', ['2026-11-24/2026-11-24 16:30-00:00']],
    [
      'three whole days, one of 25 hours',
      '2026-10-23T22:00:00Z',
      '2026-10-26T23:00:00Z',
      [
        '2026-10-24/2026-10-24 00:00-23:59',
        '2026-10-25/2026-10-25 00:00-23:59',
        '2026-10-26/2026-10-26 00:00-23:59',
      ],
    ],
    [
      'longer than a night',
      '2026-11-24T19:00:00Z',
      '2026-11-25T19:00:00Z',
      ['2026-11-24/2026-11-24 20:00-23:59', '2026-11-25/2026-11-25 00:00-20:00'],
    ],
  ] as const)('of %s', (_, from, until, expected) => expect(open(from, until)).toEqual(expected));

  it('say nothing of what is closed, unknown or by appointment', () => {
    const times = { from: '2026-11-24T09:00:00Z', until: '2026-11-24T17:00:00Z' };
    for (const state of ['closed', 'unknown', 'appointment'] as const)
      expect(hoursThings([{ ...times, state }])).toEqual([]);
  });
});

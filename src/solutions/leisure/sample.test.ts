import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate, ZONE } from '../../kernel/clock.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import { SAMPLE_PLACES } from '../../kernel/sources/sample/sample-places.ts';
import {
  type EventOccurrence,
  type EventRecord,
  eventSchema,
  type PlaceRecord,
  placeSchema,
} from './model.ts';
import { sample } from './sample.ts';
import { type TourRecord, tourSchema } from './tours/tour-model.ts';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

/** Any day, and those on which calendars fail: leap day, both changes of the clock, the turn of the year. */
const days = fc.oneof(
  fc.constantFrom('2028-02-29', '2026-03-29', '2026-10-25', '2026-12-31', '2027-01-01', '2026-03-28'),
  fc
    .integer({ min: 0, max: 20_000 })
    .map((n) => Temporal.PlainDate.from('2025-01-01').add({ days: n }).toString()),
);
const towns = fc.constantFrom(...SAMPLE_PLACES.map(({ ars }) => ars));

function make(
  ars: string,
  day: string,
): {
  events: Map<string, EventRecord>;
  places: Map<string, PlaceRecord>;
  tours: Map<string, TourRecord>;
} {
  const place = house.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  const made = new Map(
    sample(place, Temporal.PlainDate.from(day), house.places).map(({ intake, records }) => [intake, records]),
  );
  return {
    events: new Map(made.get('events')?.map(({ key, record }) => [key, eventSchema.parse(record)])),
    places: new Map(made.get('places')?.map(({ key, record }) => [key, placeSchema.parse(record)])),
    tours: new Map(made.get('tours')?.map(({ key, record }) => [key, tourSchema.parse(record)])),
  };
}

const dates = (events: Map<string, EventRecord>) => [...events.values()].flatMap((one) => one.occurrences);

/** First civil day and last one. */
function span(one: EventOccurrence): [Temporal.PlainDate, Temporal.PlainDate] {
  if (one.allDay) return [Temporal.PlainDate.from(one.firstDay), Temporal.PlainDate.from(one.lastDay)];
  const day = civilDate(Temporal.Instant.from(one.start));
  return [day, day];
}

describe('invented events', () => {
  it('are 30 and more in the eight days from any day on, with two tonight', () => {
    fc.assert(
      fc.property(towns, days, (ars, day) => {
        const { events } = make(ars, day);
        const today = Temporal.PlainDate.from(day);
        const isWithin = (one: EventOccurrence) => {
          const [first, last] = span(one);
          return (
            Temporal.PlainDate.compare(first, today.add({ days: 8 })) < 0 &&
            Temporal.PlainDate.compare(last, today) >= 0
          );
        };
        expect(dates(events).filter(isWithin).length).toBeGreaterThanOrEqual(30);
        const tonight = dates(events).filter((one) => {
          if (one.allDay || one.status === 'cancelled') return false;
          const start = Temporal.Instant.from(one.start).toZonedDateTimeISO(ZONE);
          return start.toPlainDate().equals(today) && start.hour >= 18;
        });
        expect(tonight.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
  });

  it('hold every kind that a page must be able to show', () => {
    fc.assert(
      fc.property(towns, days, (ars, day) => {
        const { events } = make(ars, day);
        const all = [...events.values()];
        expect(all.some(({ status }) => status === 'cancelled')).toBe(true);
        expect(
          all.some(({ occurrences }) =>
            occurrences.some((one) => one.allDay && one.firstDay !== one.lastDay),
          ),
        ).toBe(true);
        expect(
          all.some(({ occurrences }) =>
            occurrences.some((one) => one.allDay && one.firstDay === one.lastDay),
          ),
        ).toBe(true);
        expect(all.some(({ occurrences }) => occurrences.length > 3)).toBe(true);
        expect(dates(events).some(({ status }) => status === 'cancelled')).toBe(true);
        for (const field of ['free', 'family', 'barrierFree'] as const)
          expect(new Set(all.map((one) => one[field])), field).toContain('yes');
        expect(new Set(all.map(({ category }) => category)).size).toBeGreaterThanOrEqual(7);
      }),
      { numRuns: 30 },
    );
  });

  it('end after they begin, also while the clock is changed', () => {
    for (const day of ['2026-03-28', '2026-10-24']) {
      for (const one of dates(make('053150000000', day).events)) {
        if (one.allDay || one.end === null) continue;
        expect(Date.parse(one.end)).toBeGreaterThan(Date.parse(one.start));
      }
    }
  });

  it('stay as they are from one day to the next', () => {
    fc.assert(
      fc.property(towns, days, (ars, day) => {
        const before = make(ars, day).events;
        const after = make(ars, Temporal.PlainDate.from(day).add({ days: 1 }).toString()).events;
        const stayed = [...before].filter(([key]) => after.has(key) && !key.startsWith('reihe-'));
        expect(stayed.length).toBeGreaterThan(30);
        for (const [key, event] of stayed) expect(after.get(key)).toEqual(event);
      }),
      { numRuns: 20 },
    );
  });
});

describe('invented tours', () => {
  it('are three and more inside the municipality, with heights and stops, the same on every day', () => {
    for (const { ars } of SAMPLE_PLACES) {
      const { tours } = make(ars, '2026-11-25');
      expect(tours.size).toBeGreaterThanOrEqual(3);
      for (const { title, start, passes, climb, profile, stops, url } of tours.values()) {
        expect(house.places.locate(start.lon, start.lat)?.place.ars, title).toBe(ars);
        expect(title).toMatch(/beispiel|muster/i);
        expect([passes, url]).toEqual([[ars], null]);
        expect(climb?.ascent).toBeGreaterThan(0);
        expect(profile.length).toBeGreaterThan(20);
        expect(stops.length).toBeGreaterThanOrEqual(3);
      }
      expect(new Set([...tours.values()].map(({ isLoop }) => isLoop))).toEqual(new Set([true, false]));
      expect(make(ars, '2028-02-29').tours).toEqual(tours);
    }
  });
});

describe('invented places', () => {
  it('are 25 and more of many categories inside the municipality, the same on every day', () => {
    for (const { ars } of SAMPLE_PLACES) {
      const { places } = make(ars, '2026-11-25');
      expect(places.size).toBeGreaterThanOrEqual(25);
      expect(new Set([...places.values()].map(({ category }) => category)).size).toBeGreaterThanOrEqual(15);
      for (const { name, point } of places.values())
        expect(house.places.locate(point.lon, point.lat)?.place.ars, name ?? '').toBe(ars);
      expect(make(ars, '2028-02-29').places).toEqual(places);
    }
  });

  it('have opening hours of all sorts: on holidays, unknown, by appointment', () => {
    const all = [...make('053150000000', '2026-11-25').places.values()];
    const museums = all.filter(({ category }) => category === 'museum');
    expect(museums.some(({ openingHours }) => /PH \d/.test(openingHours ?? ''))).toBe(true);
    expect(all.some(({ openingHours }) => openingHours === null)).toBe(true);
    expect(all.some(({ openingHours }) => openingHours?.includes('"nach Vereinbarung"'))).toBe(true);
    expect(new Set(all.map(({ wheelchair }) => wheelchair)).size).toBe(4);
  });

  it('are what every event takes place at, and nobody can be called or written to', () => {
    const { events, places } = make('053140000000', '2026-11-25');
    const names = new Set([...places.values()].map(({ name }) => name));
    for (const { place, title } of events.values()) expect(names.has(place.name ?? ''), title).toBe(true);
    for (const { phone, website } of places.values()) expect([phone, website]).toEqual([null, null]);
  });

  it('are recognisably invented', () => {
    const { places } = make('053150000000', '2026-11-25');
    for (const { name } of places.values()) expect(name).toMatch(/beispiel|muster/i);
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Card, Kernel } from './kernel/solution.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution } from './solutions/leisure/solution.ts';
import { today, weekend } from './solutions/leisure/spans.ts';
import { datesIn } from './solutions/leisure/store.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { aDate, aDay, anEvent, aPlace } from './solutions/leisure/testing/records.ts';

const KOELN = '053150000000';
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution]);
});
afterAll(() => house.close());
beforeEach(async () => {
  const { db } = house.kernel;
  await sql`delete from kernel.source`.execute(db);
  for (const table of ['event', 'told_event', 'same_decision', 'town_place', 'osm_place'])
    await sql`delete from ${sql.table(`leisure.${table}`)}`.execute(db);
});

async function kernelAt(now: string): Promise<Kernel> {
  return { ...house.kernel, clock: testClock(now), sources: await sourcesOf(house.kernel.db) };
}

async function cardsAt(now: string): Promise<Map<string, Card>> {
  const kernel = await kernelAt(now);
  const place = kernel.places.get(KOELN);
  if (place === undefined) throw new Error('no Köln');
  return new Map((await solution.cards({ place, language: 'de' }, kernel)).map((card) => [card.id, card]));
}

describe('the cards of leisure', () => {
  it('say what is missing and who could add it where nothing is known', async () => {
    const cards = await cardsAt('2026-11-24T10:00:00Z');
    expect(cards.get('events')).toMatchObject({
      state: 'empty',
      sentence: expect.stringContaining('Gemeinde'),
    });
    expect(cards.get('places')).toMatchObject({
      state: 'empty',
      sentence: expect.stringContaining('Gemeinde'),
    });
  });

  it("name tonight's event until it begins, then what is left, and never one that is cancelled", async () => {
    await bring(
      house.kernel,
      'events',
      {
        off: anEvent({
          status: 'cancelled',
          occurrences: [aDate('2026-11-24T11:00:00Z', '2026-11-24T12:00:00Z')],
        }),
        early: anEvent({
          title: 'Lesung',
          occurrences: [aDate('2026-11-24T17:00:00Z', '2026-11-24T18:00:00Z')],
        }),
        late: anEvent({
          title: 'Jazz',
          occurrences: [aDate('2026-11-24T19:00:00Z', '2026-11-24T21:00:00Z')],
        }),
        far: anEvent({ title: 'Oper', occurrences: [aDate('2026-11-27T18:00:00Z')] }),
      },
      { ars: KOELN },
    );
    const before = (await cardsAt('2026-11-24T10:00:00Z')).get('events');
    expect(before).toMatchObject({
      ...{ title: 'Heute in Köln', validUntil: '2026-11-24T17:00:00Z', page: 'freizeit/heute', state: 'ok' },
      sentence: '18:00 bis 19:00 Uhr: Lesung, Stadtgarten.',
    });
    expect((await cardsAt('2026-11-24T17:30:00Z')).get('events')?.sentence).toContain('Jazz');
    const after = (await cardsAt('2026-11-24T22:00:00Z')).get('events');
    expect(after?.title).toBe('Nächste Veranstaltung');
    expect(after?.sentence).toBe('Freitag, 27. November, 19:00 Uhr: Oper, Stadtgarten.');
    expect(after?.validUntil).toBe('2026-11-24T23:00:00Z');
  });

  it('count places and those whose hours can be read', async () => {
    await bring(
      house.kernel,
      'places',
      { a: aPlace(), b: aPlace({ openingHours: null }), c: aPlace({ openingHours: 'mal so, mal so' }) },
      { ars: KOELN },
    );
    expect((await cardsAt('2026-11-24T10:00:00Z')).get('places')).toMatchObject({
      figure: 3,
      sentence: '3 Orte sind bekannt; Öffnungszeiten gibt es zu 1.',
    });
  });
});

describe('spans of time', () => {
  it.each([
    ['2026-11-24T22:59:59Z', '2026-11-24T23:00:00Z'],
    ['2026-11-24T23:00:00Z', '2026-11-25T23:00:00Z'],
    ['2026-07-01T21:59:59Z', '2026-07-01T22:00:00Z'],
  ])('at %s today ends at %s, midnight in Germany', (now, until) => {
    expect(today(Temporal.Instant.from(now)).until?.toString()).toBe(until);
  });

  it.each([
    ['2026-11-24T10:00:00Z', '2026-11-27T23:00:00Z', '2026-11-29T23:00:00Z'],
    ['2026-11-29T12:00:00Z', '2026-11-29T12:00:00Z', '2026-11-29T23:00:00Z'],
    ['2026-11-29T23:00:00Z', '2026-12-04T23:00:00Z', '2026-12-06T23:00:00Z'],
    // Clocks go back on this Sunday, which has 25 hours.
    ['2026-10-20T10:00:00Z', '2026-10-23T22:00:00Z', '2026-10-25T23:00:00Z'],
  ])('at %s the weekend is from %s to %s', (now, from, until) => {
    const span = weekend(Temporal.Instant.from(now));
    expect([span.from.toString(), span.until?.toString()]).toEqual([from, until]);
  });

  it('hold a whole day on that day alone, in winter, in summer, and when the clocks change', async () => {
    const days = ['2026-11-24', '2026-07-01', '2026-10-25', '2027-03-28'];
    await bring(
      house.kernel,
      'events',
      Object.fromEntries(days.map((day) => [day, anEvent({ title: day, occurrences: [aDay(day)] })])),
      { ars: KOELN },
    );
    const titlesOn = async (day: Temporal.PlainDate) => {
      const from = day.toZonedDateTime('Europe/Berlin').toInstant();
      const found = await datesIn([KOELN], house.kernel.db, { ...today(from), limit: 10, offset: 0 });
      return found.map(({ record }) => record.title);
    };
    for (const day of days.map((one) => Temporal.PlainDate.from(one))) {
      expect(await titlesOn(day)).toEqual([day.toString()]);
      expect(await titlesOn(day.subtract({ days: 1 }))).toEqual([]);
      expect(await titlesOn(day.add({ days: 1 }))).toEqual([]);
    }
  });
});

describe('the search of leisure', () => {
  it('finds events to come and places by words in any order, and nothing that is over', async () => {
    await bring(
      house.kernel,
      'events',
      {
        a: anEvent({ title: 'Großes Jazz-Konzert' }),
        b: anEvent({ title: 'Altes Konzert', occurrences: [aDate('2026-11-01T18:00:00Z')] }),
      },
      { ars: KOELN },
    );
    await bring(house.kernel, 'places', { a: aPlace({ name: 'Konzerthalle Süd' }) }, { ars: KOELN });
    const kernel = await kernelAt('2026-11-24T10:00:00Z');
    const place = kernel.places.get(KOELN);
    if (place === undefined) throw new Error('no Köln');
    const find = async (query: string) =>
      (await solution.search(query, { place, language: 'de' }, kernel)).map(({ title }) => title);
    expect(await find('konzert')).toEqual(['Großes Jazz-Konzert', 'Konzerthalle Süd']);
    expect(await find('KONZERT grosses')).toEqual(['Großes Jazz-Konzert']);
    expect(await find('sud konzerthalle')).toEqual([]);
    expect(await find('sued konzerthalle')).toEqual(['Konzerthalle Süd']);
    expect(await find('%')).toEqual([]);
    expect(await find('konzerthale')).toEqual(['Konzerthalle Süd']);
    expect(await find('jazz konzret')).toEqual(['Großes Jazz-Konzert']);
    expect(await find('schwimmbad')).toEqual([]);
  });
});

describe('the API of leisure', () => {
  it('pages events by key set, each with its dates in the span and its source, and answers 304', async () => {
    const dates = [aDate('2026-11-25T18:00:00Z'), aDate('2027-11-25T18:00:00Z')];
    await bring(
      house.kernel,
      'events',
      Object.fromEntries(
        [1, 2, 3].map((n) => [`${n}`, anEvent({ title: `Abend ${n}`, occurrences: dates })]),
      ),
      { ars: KOELN },
    );
    house.kernel.sources = await sourcesOf(house.kernel.db);
    const url = `/api/leisure/events?ars=${KOELN}&limit=2`;
    const first = await house.http.inject(url);
    expect(first.statusCode).toBe(200);
    const { events, next } = first.json();
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ source: { licence: 'CC0-1.0' }, occurrences: [dates[0]] });
    const second = (await house.http.inject(`${url}&after=${next}`)).json();
    expect(second).toMatchObject({ events: [{}], next: null });
    const again = await house.http.inject({ url, headers: { 'if-none-match': String(first.headers.etag) } });
    expect(again.statusCode).toBe(304);
  });

  it('keeps places of OpenStreetMap in a feed of their own, with hours as times', async () => {
    await bring(house.kernel, 'places', { a: aPlace({ name: 'Stadt' }) }, { ars: KOELN });
    const osm = { ars: KOELN, licence: 'ODbL-1.0' };
    await bring(house.kernel, 'osm-places', { a: aPlace({ name: 'Karte' }) }, osm);
    house.kernel.sources = await sourcesOf(house.kernel.db);
    const get = async (path: string) =>
      (await house.http.inject(`/api/leisure/${path}?ars=${KOELN}`)).json().places;
    expect(await get('places')).toMatchObject([{ name: 'Stadt' }]);
    const [place, ...others] = await get('osm-places');
    expect(others).toEqual([]);
    expect(place).toMatchObject({
      name: 'Karte',
      source: { licence: 'ODbL-1.0', name: expect.stringContaining('© OpenStreetMap contributors') },
    });
    expect(place.hours.intervals[1]).toEqual({
      ...{
        from: '2026-11-24T09:00:00Z',
        until: '2026-11-24T17:00:00Z',
        state: 'open',
        rule: 'Tu-Su 10:00-18:00',
      },
    });
  });

  it.each(['ars=1', `ars=${KOELN}&from=gestern`, `ars=${KOELN}&limit=1000`, `ars=${KOELN}&after=x`])(
    'refuses %s',
    async (query) => {
      expect((await house.http.inject(`/api/leisure/events?${query}`)).statusCode).toBe(400);
    },
  );
});

describe('a long list of places', () => {
  it('is divided into pages, and the phone can have all of it in few words to find the nearest', async () => {
    const many = Array.from(
      { length: 60 },
      (_, n) => [`${n}`, aPlace({ name: `Museum ${n + 100}` })] as const,
    );
    await bring(house.kernel, 'places', Object.fromEntries(many), { ars: KOELN });
    house.kernel.sources = await sourcesOf(house.kernel.db);
    const get = async (path: string) =>
      (await house.http.inject(`/${KOELN}-koeln/freizeit/orte/museum${path}`)).body;
    const [first, second] = [await get(''), await get('/2')];
    expect(first).toContain('Seite 1 von 2');
    expect(first).toContain('/freizeit/orte/museum/2');
    expect(first).toContain('Museum 149');
    expect(first).not.toContain('Museum 150<');
    expect(second).toContain('Museum 150');
    expect(first).toContain(`/api/leisure/near?ars=${KOELN}&category=museum&examples=yes&lang=de`);
    const near = await house.http.inject(`/api/leisure/near?ars=${KOELN}&category=museum&lang=de`);
    expect(near.json().rows).toHaveLength(60);
    expect(Object.keys(near.json().rows[0]).sort()).toEqual(['lat', 'lon', 'name', 'page']);
  });
});

/** Calendars for other programs, over HTTP from a real database, read back by ical.js and by our own reader. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { ical } from './connectors/ical/ical.ts';
import type { CalendarEntry } from './connectors/ical/model.ts';
import { writeCalendar } from './kernel/outward/feeds/write-calendar.ts';
import type { FeedDate } from './kernel/solution.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import {
  type CalendarChoice,
  calendarPath,
  eventFilePath,
  subscribePath,
} from './solutions/leisure/out/calendar-choice.ts';
import { solution } from './solutions/leisure/solution.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { aDate, aDay, anEvent } from './solutions/leisure/testing/records.ts';

const KOELN = '053150000000';
const HUERTH = '053620028028';
const HORIZON = {
  from: Temporal.Instant.from('2020-01-01T00:00:00Z'),
  until: Temporal.Instant.from('2030-01-01T00:00:00Z'),
};

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution]);
  const { kernel } = house;
  await bring(
    kernel,
    'events',
    {
      jazz: anEvent({
        ...{ title: 'Jazz; am, Abend\\', free: 'yes', indoors: 'yes' },
        occurrences: [
          aDate('2026-11-24T18:30:00Z', '2026-11-24T20:00:00Z'),
          aDate('2026-11-28T18:30:00Z', null, { status: 'cancelled' }),
        ],
      }),
      market: anEvent({
        ...{ title: 'Wochenmarkt', category: 'market', family: 'yes', point: null },
        occurrences: [aDate('2026-11-25T07:00:00Z', '2026-11-25T12:00:00Z')],
      }),
      fair: anEvent({ title: 'Messe', category: 'market', occurrences: [aDay('2026-11-27', '2026-11-29')] }),
      old: anEvent({ title: 'Vorbei', occurrences: [aDate('2026-11-01T18:00:00Z')] }),
      far: anEvent({ title: 'Nächstes Jahr', occurrences: [aDate('2027-11-01T18:00:00Z')] }),
    },
    { ars: KOELN, licence: 'CC-BY-4.0' },
  );
  await bring(kernel, 'events', { a: anEvent({ title: 'Burgfest' }) }, { ars: HUERTH });
  const invented = await bring(kernel, 'events', { a: anEvent({ title: 'Beispielfest' }) }, { ars: KOELN });
  await sql`update kernel.source set kind = 'sample' where id = ${invented}`.execute(kernel.db);
  Object.assign(kernel, { sources: await sourcesOf(kernel.db) });
});
afterAll(() => house.close());

const get = (url: string, headers: Record<string, string> = {}) => house.http.inject({ url, headers });

/** By a parser that is not ours. */
function parse(body: string) {
  const calendar = new ICAL.Component(ICAL.parse(body));
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)),
  };
}

async function readBack(body: string): Promise<CalendarEntry[]> {
  async function* bytes() {
    yield Buffer.from(body);
  }
  const context = { settings: ical.settings.parse({}), horizon: HORIZON };
  const items = await Array.fromAsync(ical.read(bytes(), context));
  return items.map((item) => {
    if (item.kind !== 'value') throw new Error(JSON.stringify(item));
    expect(item.notes).toBeUndefined();
    return item.value;
  });
}

const titles = async (choice: CalendarChoice) => {
  const { body, statusCode } = await get(calendarPath(KOELN, choice, 'de'));
  expect(statusCode).toBe(200);
  return parse(body).events.map(({ summary }) => summary);
};

describe('a calendar to subscribe to', () => {
  it('is read by an independent parser: name, interval, zones, states, whole days', async () => {
    const { body, headers } = await get(calendarPath(KOELN, {}, 'de'), { host: 'stadt.example' });
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    const { calendar, events } = parse(body);
    expect(String(calendar.getFirstPropertyValue('x-wr-calname'))).toBe('Freizeit Köln');
    expect(String(calendar.getFirstPropertyValue('name'))).toBe('Freizeit Köln');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    expect(calendar.getAllSubcomponents('vtimezone')).toEqual([]);
    expect(events.map((one) => [one.summary, one.startDate.toString(), one.endDate.toString()])).toEqual([
      ['Jazz; am, Abend\\', '2026-11-24T18:30:00Z', '2026-11-24T20:00:00Z'],
      ['Jazz; am, Abend\\', '2026-11-28T18:30:00Z', '2026-11-28T18:30:00Z'],
      ['Wochenmarkt', '2026-11-25T07:00:00Z', '2026-11-25T12:00:00Z'],
      // The end of whole days is the day after.
      ['Messe', '2026-11-27', '2026-11-30'],
    ]);
    const [jazz, off] = events.map(({ component }) => component);
    expect(jazz?.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(off?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(jazz?.getFirstPropertyValue('geo')).toEqual([50.943, 6.94]);
    expect(jazz?.getFirstProperty('categories')?.getValues()).toEqual(['Musik']);
    expect(String(jazz?.getFirstPropertyValue('last-modified'))).toBe('2026-11-24T10:00:00Z');
    expect(String(jazz?.getFirstPropertyValue('url'))).toMatch(
      /^http:\/\/stadt\.example\/053150000000-koeln\/freizeit\/termin\/[0-9a-f-]{36}$/,
    );
    expect(jazz?.getFirstPropertyValue('description')).toMatch(
      /^Mit dem Blasorchester\.\n\nQuelle: .+, CC-BY-4\.0$/,
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4);
  });

  it('is read back by our own reader, date by date', async () => {
    const { body } = await get(calendarPath(KOELN, {}, 'de'));
    expect(await readBack(body)).toMatchObject([
      {
        title: 'Jazz; am, Abend\\',
        point: { lon: 6.94, lat: 50.943 },
        categories: ['Musik'],
        location: 'Stadtgarten, Venloer Straße 40, 50672 Köln',
        occurrences: [{ start: '2026-11-24T18:30:00Z', end: '2026-11-24T20:00:00Z' }],
      },
      { status: 'cancelled', occurrences: [{ start: '2026-11-28T18:30:00Z', end: null }] },
      { title: 'Wochenmarkt', point: null },
      { title: 'Messe', occurrences: [{ allDay: true, firstDay: '2026-11-27', lastDay: '2026-11-29' }] },
    ]);
  });

  it('holds what was chosen by kind, time, answers, words and neighbours, and never what was invented', async () => {
    const jazz = 'Jazz; am, Abend\\';
    expect(await titles({ category: 'market' })).toEqual(['Wochenmarkt', 'Messe']);
    expect(await titles({ when: 'weekend' })).toEqual(['Messe', jazz]);
    expect(await titles({ when: 'evening' })).toEqual([jazz, jazz]);
    expect(await titles({ free: true })).toEqual([jazz, jazz]);
    expect(await titles({ indoors: true, when: 'weekend' })).toEqual([jazz]);
    expect(await titles({ family: true })).toEqual(['Wochenmarkt']);
    expect(await titles({ barrierFree: true })).toEqual([]);
    expect(await titles({ q: 'WOCHEN' })).toEqual(['Wochenmarkt']);
    expect(await titles({ q: '%' })).toHaveLength(4);
    expect(await titles({ neighbours: true })).toContain('Burgfest');
    expect(await titles({})).not.toContain('Beispielfest');
  });

  it('is not sent again while nothing has changed, also when its source was looked at once more', async () => {
    const path = calendarPath(KOELN, { category: 'music' }, 'en');
    const { headers, body } = await get(path);
    expect(body).toContain('X-WR-CALNAME:Leisure Köln: Music');
    await sql`update kernel.source set checked_at = checked_at + interval '1 hour'`.execute(house.kernel.db);
    Object.assign(house.kernel, { sources: await sourcesOf(house.kernel.db) });
    const again = await get(path, { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('is reached as webcal:// with the same choice', async () => {
    const { statusCode, headers } = await get(subscribePath(KOELN, { free: true, q: 'a&b' }, 'de'), {
      host: 'stadt.example',
    });
    expect([statusCode, headers.location]).toEqual([
      302,
      `webcal://stadt.example/api/leisure/calendar.ics?ars=${KOELN}&free=yes&q=a%26b`,
    ]);
  });

  it.each(['category=alles', 'free=maybe', 'when=heute', 'lang=fr', `q=${'x'.repeat(101)}`])(
    'with %s is refused',
    async (query) => {
      expect((await get(`/api/leisure/calendar.ics?ars=${KOELN}&${query}`)).statusCode).toBe(400);
    },
  );

  it('of a place that does not exist is none', async () => {
    expect((await get('/api/leisure/calendar.ics?ars=999990000000')).statusCode).toBe(404);
  });
});

describe('one event as a file', () => {
  it('holds all its dates to come, or the one that is asked for, under the names of the subscription', async () => {
    const { rows } = await sql<{ id: string }>`select id from leisure.event where title like 'Jazz%'`.execute(
      house.kernel.db,
    );
    const id = rows[0]?.id ?? '';
    const all = await get(eventFilePath({ id, ars: KOELN }, 'de'));
    expect(all.headers['content-disposition']).toBe('attachment; filename="jazz-am-abend.ics"');
    const { events, calendar } = parse(all.body);
    expect(calendar.getFirstPropertyValue('refresh-interval')).toBeNull();
    const subscribed = parse((await get(calendarPath(KOELN, { free: true }, 'de'))).body).events;
    expect(events.map(({ uid }) => uid)).toEqual(subscribed.map(({ uid }) => uid));
    const one = await get(eventFilePath({ id, ars: KOELN, date: '2026-11-28T18:30:00Z' }, 'de'));
    expect(parse(one.body).events.map(({ uid }) => uid)).toEqual([subscribed[1]?.uid]);
    for (const path of [
      eventFilePath({ id, ars: KOELN, date: 'x' }, 'de'),
      eventFilePath({ id, ars: '091620000000' }, 'de'),
    ])
      expect((await get(path)).statusCode).toBe(404);
    expect((await get(`/api/leisure/events/${id}.pdf?ars=${KOELN}`)).statusCode).toBe(400);
  });
});

describe('a date that is written', () => {
  const instant = fc
    .integer({ min: Date.UTC(2021, 0, 1) / 60_000, max: Date.UTC(2029, 0, 1) / 60_000 })
    .map((minutes) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000));
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
    .map((text) =>
      text
        .replaceAll(/[^\p{L}\p{N}\p{Po} ]/gu, '')
        .replaceAll(/ +/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '' && !/[&#]/.test(text));
  const date: fc.Arbitrary<FeedDate> = fc
    .record({ start: instant, minutes: fc.nat(5000), allDay: fc.boolean(), title: line, location: line })
    .map(({ start, minutes, allDay, title, location }) => {
      const common = { key: start.toString(), title, location, status: 'scheduled' as const, allDay };
      if (!allDay) {
        const end = minutes === 0 ? null : start.add({ minutes }).toString();
        return { ...common, start: start.toString(), end };
      }
      const day = start.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
      return { ...common, start: day.toString(), end: day.add({ days: minutes % 30 }).toString() };
    });

  it('comes back through our reader as it was, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(date, async (one) => {
        const body = writeCalendar({
          ...{ title: 'T', description: '', language: 'de', home: 'https://a.example', self: '' },
          items: [
            {
              ...{
                id: '019b0000-0000-7000-8000-000000000001',
                title: one.title,
                text: one.title,
                lang: 'de',
              },
              ...{ page: 'x', address: 'https://a.example/x', time: null, dates: [one] },
              source: { name: 'Q', licence: 'CC0-1.0', url: null, time: '2026-11-24T10:00:00Z' },
            },
          ],
        });
        for (const written of body.split('\r\n')) expect(Buffer.byteLength(written)).toBeLessThanOrEqual(75);
        const [entry] = await readBack(body);
        expect(entry).toMatchObject({ title: one.title, location: one.location });
        expect(entry?.occurrences).toMatchObject([
          one.allDay
            ? { allDay: true, firstDay: one.start, lastDay: one.end }
            : { allDay: false, start: one.start, end: one.end },
        ]);
      }),
      { numRuns: 200 },
    );
  });
});

/** What feeds get wrong, in every format that brings events: reported with its place, kept apart, never guessed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import { UnreadableFeed } from '../../../kernel/sources/connector.ts';
import { horizonOf, type MapContext } from '../../../kernel/sources/intake.ts';
import { eventSchema, placeSchema } from '../model.ts';
import { intakes } from './intakes.ts';

const KOELN = '053150000000';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const SCRIPT = '<p>Text<script>alert(1)</script><img src=x onerror=alert(1)></p>';
const LANGUAGES = 'DE: Feier\nEN: Party\nFR: Fête';

let house: TestPlaces;
let context: MapContext;
beforeAll(async () => {
  house = await openTestPlaces();
  context = {
    ...{ places: house.places, now: NOW },
    source: {
      ...{
        id: 'x',
        ownerArs: KOELN,
        solution: 'leisure',
        intake: 'events',
        connector: 'ical',
        kind: 'upload',
      },
      ...{ name: 'Quelle', url: null, address: null, licence: 'CC0-1.0', settings: {}, everySeconds: null },
      ...{ state: 'active', checkedAt: null, failures: 0, fault: null, held: null },
    },
  };
});
afterAll(() => house.close());

interface Given {
  title?: string;
  description?: string;
  start?: string;
  /** Of the format's own kind. */
  rule?: string;
  point?: { lon: number; lat: number };
}

/** One event in each format; `cut` takes its end away. */
const FORMATS: Readonly<Record<string, (given: Given) => { text: string; settings?: object }>> = {
  ical: ({ title = 'Fest', description = '', start = '2026-12-01', rule, point }) => ({
    text: [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a', `SUMMARY:${title}`],
      `DESCRIPTION:${description.replaceAll('\n', '\\n')}`,
      `DTSTART;TZID=Europe/Berlin:${start.replaceAll('-', '')}T190000`,
      ...(rule === undefined ? [] : [`RRULE:${rule}`]),
      ...(point === undefined ? [] : [`GEO:${point.lat};${point.lon}`]),
      ...['END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n'),
  }),
  csv: ({ title = 'Fest', description = '', start = '2026-12-01', point = { lon: 6.96, lat: 50.94 } }) => ({
    text: `nr;titel;text;beginn;lon;lat\n1;${title};"${description.replaceAll('"', '""')}";${start}T19:00;${point.lon};${point.lat}\n`,
    settings: {
      ...{ key: 'nr', lon: 'lon', lat: 'lat' },
      mapping: { title: 'titel', description: 'text', start: 'beginn' },
    },
  }),
  geojson: ({
    title = 'Fest',
    description = '',
    start = '2026-12-01',
    point = { lon: 6.96, lat: 50.94 },
  }) => ({
    text: JSON.stringify({
      ...{ type: 'Feature', id: 1, geometry: { type: 'Point', coordinates: [point.lon, point.lat] } },
      properties: { title, description, start: `${start}T19:00` },
    }),
    settings: { mapping: { title: 'title', description: 'description', start: 'start' } },
  }),
  'schema-org': ({ title = 'Fest', description = '', start = '2026-12-01', rule, point }) => ({
    text: JSON.stringify({
      ...{
        '@context': 'https://schema.org',
        '@id': 'https://a.example/1',
        '@type': 'Event',
        name: title,
        description,
      },
      eventSchedule: {
        ...{ startDate: start, startTime: '19:00' },
        ...(rule !== undefined && { repeatFrequency: 'P1D', repeatCount: rule }),
      },
      ...(point && { location: { name: 'Platz', geo: { longitude: point.lon, latitude: point.lat } } }),
    }),
  }),
  'destination-one': ({ title = 'Fest', description = '', start = '2026-12-01', rule, point }) => ({
    text: JSON.stringify({
      status: 'OK',
      items: [
        {
          ...{
            global_id: 'e_1',
            title,
            type: 'Event',
            texts: [{ rel: 'details', type: 'text/html', value: description }],
          },
          timeIntervals: [
            {
              start: `${start}T19:00:00+01:00`,
              tz: 'Europe/Berlin',
              ...(rule !== undefined && { freq: 'Daily', interval: 1 }),
            },
          ],
          ...(point && { geo: { main: { longitude: point.lon, latitude: point.lat } } }),
        },
      ],
    }),
  }),
};
const EVERY = Object.keys(FORMATS);

/** As the running house reads it: what was taken, and every code that was told. */
async function take(connector: string, given: Given | string, intake = 'events') {
  const found = intakes.find(({ id }) => id === intake);
  const format = found?.formats.find((one) => one.connector === connector);
  const file = typeof given === 'string' ? { text: given, settings: undefined } : FORMATS[connector]?.(given);
  if (found === undefined || format === undefined || file === undefined) throw new Error(`no ${connector}`);
  const settings = format.settings.parse(file.settings ?? {});
  async function* bytes() {
    yield Buffer.from(file?.text ?? '');
  }
  const taken: unknown[] = [];
  const told: { code: string; where: string }[] = [];
  for await (const item of format.read(bytes(), { settings, horizon: horizonOf(found, NOW) })) {
    if (item.kind !== 'value') {
      if (item.kind !== 'partial' && item.kind !== 'gone') told.push({ code: item.code, where: item.where });
      continue;
    }
    const mapped = format.map(item, context);
    const notes = [...(item.notes ?? []), ...('fault' in mapped ? [mapped.fault] : (mapped.notes ?? []))];
    told.push(...notes.map(({ code }) => ({ code, where: item.where })));
    if ('record' in mapped) taken.push(mapped.record);
  }
  return { taken, told, codes: told.map(({ code }) => code) };
}

describe.each(EVERY)('an event of %s', (connector) => {
  const event = async (given: Given) => {
    const { taken, ...rest } = await take(connector, given);
    expect(taken).toHaveLength(1);
    return { record: eventSchema.parse(taken[0]), ...rest };
  };

  it('that is fine is taken without a word', async () => {
    const { record, codes } = await event({ description: 'Ein Text.' });
    expect(codes).toEqual([]);
    expect(record).toMatchObject({ title: 'Fest', occurrences: [{ start: '2026-12-01T18:00:00Z' }] });
  });

  it('in the year 0001 is reported and has no date', async () => {
    const { taken, told } = await take(connector, { start: '0001-01-01' });
    expect(told).toMatchObject([{ code: 'unlikely-year', where: expect.stringMatching(/\d|\$/) }]);
    for (const one of taken) expect(eventSchema.parse(one).occurrences).toEqual([]);
  });

  it('with swapped coordinates is taken without its point, and reported', async () => {
    const { record, codes } = await event({ point: { lon: 50.94, lat: 6.96 } });
    expect(codes).toEqual(['swapped-coordinates']);
    expect(record.point).toBeNull();
  });

  it('with a script in its text has none', async () => {
    const { record } = await event({ description: SCRIPT });
    expect(record.description).toEqual([{ type: 'paragraph', text: 'Text' }]);
  });

  it('with texts in three languages in one field, marked as such, keeps them apart', async () => {
    const { record, codes } = await event({ description: LANGUAGES });
    expect(codes).toEqual(['languages-in-text']);
    expect(record.description).toEqual([{ type: 'paragraph', text: 'Feier' }]);
    expect(Object.keys(record.translations ?? {}).sort()).toEqual(['en', 'fr']);
  });

  it('with texts in three languages that nothing marks keeps them as they are', async () => {
    const { record, codes } = await event({ description: 'Feier. Party. Fête.' });
    expect(codes).toEqual([]);
    expect(record).toMatchObject({ description: [{ text: 'Feier. Party. Fête.' }] });
    expect(record.translations).toBeUndefined();
  });

  it('in a file that is cut in the middle is not taken, and nothing is taken away for it', async () => {
    const { text, settings } = FORMATS[connector]?.({ description: 'Text' }) ?? { text: '' };
    const cut = text.slice(0, Math.floor(text.length * 0.7));
    const read = take(connector, { title: 'x' }).then(async () => {
      const format = intakes
        .find(({ id }) => id === 'events')
        ?.formats.find((one) => one.connector === connector);
      if (format === undefined) throw new Error(connector);
      async function* bytes() {
        yield Buffer.from(cut);
      }
      const horizon = { from: NOW, until: NOW.add({ hours: 24 }) };
      return Array.fromAsync(
        format.read(bytes(), { settings: format.settings.parse(settings ?? {}), horizon }),
      );
    });
    // A row that is cut is a fault that keeps everything in its place; all others say that the whole is none.
    const items = await read.catch((error: unknown) => error);
    if (connector === 'csv') expect(items).toMatchObject([{ kind: 'fault', key: null }]);
    else expect(items).toBeInstanceOf(UnreadableFeed);
  });
});

describe.each([
  ['ical', 'FREQ=DAILY'],
  ['destination-one', 'always'],
])('a series of %s without an end', (connector, rule) => {
  it('is written out to 500 dates at most, and says that it goes on', async () => {
    const { taken } = await take(connector, { rule });
    const record = eventSchema.parse(taken[0]);
    expect(record.occurrences).toHaveLength(500);
    expect(record.isCut).toBe(true);
  });
});

describe.each([
  ['ical', 'FREQ=DAILY;COUNT=2000000'],
  ['schema-org', '2000000'],
])('two million recurrences of one event of %s', (connector, rule) => {
  it('are 500 dates, and more is said to come', async () => {
    const { taken, codes } = await take(connector, { rule });
    const record = eventSchema.parse(taken[0]);
    expect(record.occurrences).toHaveLength(500);
    expect(record.isCut).toBe(true);
    if (connector === 'schema-org') expect(codes).toEqual(['dates-cut']);
  });
});

it('a VTIMEZONE that lies is not believed, and reported', async () => {
  const calendar = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'BEGIN:STANDARD'],
    ...['DTSTART:19700101T000000', 'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900', 'END:STANDARD', 'END:VTIMEZONE'],
    ...['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Fest', 'DTSTART;TZID=Europe/Berlin:20261201T190000', 'END:VEVENT'],
    ...['END:VCALENDAR', ''],
  ].join('\r\n');
  const { taken, codes } = await take('ical', calendar);
  expect(codes).toEqual(['zone-contradicts']);
  expect(taken).toMatchObject([{ occurrences: [{ start: '2026-12-01T18:00:00Z' }] }]);
});

describe('licences of records', () => {
  const licensed = (license: string) =>
    take(
      'schema-org',
      JSON.stringify({
        '@context': 'https://schema.org',
        '@id': 'a',
        '@type': 'Event',
        name: 'Fest',
        startDate: '2026-12-01',
        license,
      }),
    );

  it.each([
    ['https://creativecommons.org/licenses/by-nd/4.0/deed.de', ['licence'], 0],
    ['https://creativecommons.org/licenses/by-sa/4.0/', [], 1],
    ['https://stadt.example/nutzung', ['unknown-licence'], 1],
  ])('%s', async (license, codes, count) => {
    const found = await licensed(license);
    expect(found.codes).toEqual(codes);
    expect(found.taken).toHaveLength(count);
  });
});

describe('a place', () => {
  it.each([
    ['schema-org', { openingHours: 'immer wenn die Sonne lacht' }],
    ['csv', 'immer wenn die Sonne lacht'],
  ])(
    'of %s with hours that nobody can read keeps them as words, unknown, and reported',
    async (connector, hours) => {
      const museum = {
        ...{ '@context': 'https://schema.org', '@id': 'a', '@type': 'Museum', name: 'Museum' },
        ...{ geo: { latitude: 50.94, longitude: 6.96 }, ...(typeof hours === 'string' ? {} : hours) },
      };
      const format = intakes
        .find(({ id }) => id === 'places')
        ?.formats.find((one) => one.connector === connector);
      if (format === undefined) throw new Error(connector);
      const settings = {
        mapping: { name: 'name', openingHours: 'zeiten' },
        key: 'name',
        lon: 'lon',
        lat: 'lat',
      };
      const text =
        connector === 'csv' ? `name;zeiten;lon;lat\nMuseum;${hours};6.96;50.94\n` : JSON.stringify(museum);
      async function* bytes() {
        yield Buffer.from(text);
      }
      const horizon = { from: NOW, until: NOW.add({ hours: 24 }) };
      const parsed = format.settings.parse(connector === 'csv' ? settings : {});
      const [item] = await Array.fromAsync(format.read(bytes(), { settings: parsed, horizon }));
      if (item?.kind !== 'value') throw new Error(JSON.stringify(item));
      const mapped = format.map(item, context);
      if (!('record' in mapped)) throw new Error(JSON.stringify(mapped));
      expect(placeSchema.parse(mapped.record).openingHours).toBe('immer wenn die Sonne lacht');
      expect(mapped.notes).toMatchObject([{ code: 'unreadable-hours' }]);
    },
  );
});

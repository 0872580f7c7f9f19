import { describe, expect, it } from 'vitest';
import type { Item } from '../../kernel/sources/connector.ts';
import type { SchemaEvent, SchemaPlace } from './model.ts';
import { schemaOrgEvents, schemaOrgPlaces, schemaOrgTours } from './schema-org.ts';

const horizon = {
  from: Temporal.Instant.from('2026-11-01T00:00:00Z'),
  until: Temporal.Instant.from('2027-11-01T00:00:00Z'),
};
const CONTEXT = 'https://schema.org';
const when = { startDate: '2026-12-01T19:00:00+01:00' };
const concert = (own: object = {}) => ({
  ...{
    '@context': CONTEXT,
    '@type': 'MusicEvent',
    '@id': 'https://stadt.example/1',
    name: 'Konzert',
    ...when,
  },
  ...own,
});

async function* chunks(text: string | Buffer, size = 700): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const asText = (content: unknown) => (typeof content === 'string' ? content : JSON.stringify(content));
const events = (content: unknown, size?: number) =>
  Array.fromAsync(schemaOrgEvents.read(chunks(asText(content), size), { settings: {}, horizon }));
const places = (content: unknown) =>
  Array.fromAsync(schemaOrgPlaces.read(chunks(asText(content)), { settings: {}, horizon }));

async function oneEvent(own: object): Promise<SchemaEvent> {
  const [item] = await events(concert(own));
  if (item?.kind !== 'value') throw new Error(JSON.stringify(item));
  return item.value;
}
const starts = ({ dates }: SchemaEvent) => dates.map((one) => (one.allDay ? one.firstDay : one.start));
const schedule = (own: object) => ({
  startDate: undefined,
  eventSchedule: { '@type': 'Schedule', startDate: '2026-12-01', startTime: '19:00', ...own },
});
const keysOf = (items: Item<unknown>[]) =>
  items.map((item) => (item.kind === 'value' ? item.key : item.code));

describe('the form of a file', () => {
  const [one, other] = [concert(), concert({ '@id': 'https://stadt.example/2' })];

  it.each<[string, unknown]>([
    ['a graph', { '@context': CONTEXT, '@graph': [one, other] }],
    ['a list', [one, other]],
    ['lines', `${JSON.stringify(one)}\n${JSON.stringify(other)}\n`],
    [
      'a list of items',
      {
        '@context': CONTEXT,
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', item: one },
          { '@type': 'ListItem', item: other },
        ],
      },
    ],
    [
      'a data feed',
      {
        '@context': CONTEXT,
        '@type': 'DataFeed',
        dataFeedElement: [one, { '@type': 'DataFeedItem', item: other }],
      },
    ],
    [
      'a list of graphs',
      [
        { '@context': CONTEXT, '@graph': [one] },
        { '@context': CONTEXT, '@graph': [other] },
      ],
    ],
    ['a graph before its context', { '@graph': [one, other], '@context': CONTEXT }],
  ])('as %s is read', async (_, content) => {
    expect(keysOf(await events(content))).toEqual(['https://stadt.example/1', 'https://stadt.example/2']);
  });

  it('whose own names are explained only behind its records is unreadable', async () => {
    const file = { '@graph': [one], '@context': { titel: 'schema:name' } };
    await expect(events(file)).rejects.toMatchObject({ code: 'late-context', where: '$.@context' });
  });

  it('of one object, or a graph of one, is read, in any chunks', async () => {
    expect(keysOf(await events(concert(), 1))).toEqual(['https://stadt.example/1']);
    expect(keysOf(await events({ '@context': CONTEXT, '@graph': concert() }, 3))).toEqual([
      'https://stadt.example/1',
    ]);
  });

  it('takes names in every spelling: prefixed by its own context, by address, or plain', async () => {
    const prefixed = {
      '@context': { s: 'http://schema.org/', titel: 's:name', id: '@id' },
      ...{ id: 'https://stadt.example/1', '@type': 's:MusicEvent', titel: 'Konzert' },
      'https://schema.org/startDate': { '@value': '2026-12-01T19:00:00+01:00' },
    };
    expect(await events(prefixed)).toMatchObject([
      { key: 'https://stadt.example/1', value: { name: 'Konzert', types: ['MusicEvent'], dates: [{}] } },
    ]);
  });

  it('never fetches a context that lies elsewhere, and says so once', async () => {
    const far = (id: string) =>
      concert({ '@id': id, '@context': [CONTEXT, 'https://evil.example/context.jsonld'] });
    const found = await events([far('https://a.example/1'), far('https://a.example/2')]);
    expect(keysOf(found)).toEqual(['remote-context', 'https://a.example/1', 'https://a.example/2']);
    expect(found[0]).toMatchObject({ kind: 'note', reason: expect.stringContaining('evil.example') });
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['a web page', '<!doctype html><title>x</title>', 'not-json'],
    ['a text', '"x"', 'not-json'],
    [
      'one that is cut in the middle',
      JSON.stringify({ '@graph': [concert(), concert()] }).slice(0, -30),
      'cut-off',
    ],
    ['another encoding', Buffer.from('{"name":"M\xfcller"}', 'latin1').toString('latin1'), 'x'],
    ['too many levels', '['.repeat(100), 'too-deep'],
  ])('that is %s is unreadable', async (what, content, code) => {
    const bytes = what === 'another encoding' ? Buffer.from(content, 'latin1') : content;
    const read = Array.fromAsync(schemaOrgEvents.read(chunks(bytes), { settings: {}, horizon }));
    await expect(read).rejects.toMatchObject({ code: what === 'another encoding' ? 'not-utf-8' : code });
  });

  it('that never ends is given up within some megabytes', async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"@graph":[{"name":"');
      for (;;) {
        sent += 65_536;
        yield Buffer.alloc(65_536, 'a');
      }
    }
    const read = Array.fromAsync(schemaOrgEvents.read(endless(), { settings: {}, horizon }));
    await expect(read).rejects.toMatchObject({ code: 'record-too-large' });
    expect(sent).toBeLessThan(5_000_000);
  });
});

describe('a record', () => {
  it('is the same under both hosts of ThüCAT, and has no name that changes with each answer', async () => {
    const keys = async (id: string) => keysOf(await events(concert({ '@id': id })));
    expect(await keys('https://int.thuecat.org/resources/e_1-hubev')).toEqual([
      'https://thuecat.org/resources/e_1-hubev',
    ]);
    expect(await keys('genid-28b33237f71b41e3')).toEqual(['no-id']);
    expect(await keys('_:b0')).toEqual(['no-id']);
  });

  it('without any stable name is called by its identifier or its page', async () => {
    expect(keysOf(await events(concert({ '@id': undefined, identifier: 'VA-7' })))).toEqual(['VA-7']);
    expect(keysOf(await events(concert({ '@id': '_:b1', url: 'https://stadt.example/k' })))).toEqual([
      'https://stadt.example/k',
    ]);
  });

  it('without a name, a start, or a form is told with its place and key', async () => {
    const found = await events([
      concert({ name: '' }),
      concert({ startDate: undefined }),
      concert({ startDate: 'bald' }),
      concert({ startDate: '0001-01-01' }),
      7,
    ]);
    expect(found).toMatchObject([
      { kind: 'fault', code: 'no-name', where: '$[0]', key: 'https://stadt.example/1' },
      { kind: 'fault', code: 'no-start', where: '$[1]' },
      { kind: 'fault', code: 'bad-date', where: '$[2]' },
      { kind: 'fault', code: 'unlikely-year', where: '$[3]' },
      { kind: 'fault', code: 'not-an-object', where: '$[4]', key: null },
    ]);
  });

  it('of the name of what every object has is read like any other', async () => {
    const odd = `{"@context":{"__proto__":"https://schema.org/"},"@type":"Event","__proto__":{"name":"x"},"constructor":1}`;
    expect(keysOf(await events(odd))).toEqual(['no-id']);
  });

  it('in several languages is German first, and in the others beside it', async () => {
    const texts = [
      { '@language': 'EN-gb', '@value': 'Concert' },
      { '@language': 'de-DE', '@value': 'Konzert' },
      { '@language': 'fr', '@value': 'Concert' },
    ];
    expect(
      await oneEvent({ name: texts, description: [{ '@language': 'en', '@value': 'Nice' }] }),
    ).toMatchObject({
      ...{ name: 'Konzert', language: 'de', description: null },
      translations: {
        en: { name: 'Concert', description: 'Nice' },
        fr: { name: 'Concert', description: null },
      },
    });
    expect(await oneEvent({ name: texts[0] })).toMatchObject({ name: 'Concert', language: 'en' });
  });

  it('finds the place and organiser that it only names elsewhere in the file, before or behind it', async () => {
    const hall = {
      ...{ '@type': 'EventVenue', '@id': 'https://stadt.example/halle', name: 'Stadthalle' },
      ...{ address: { streetAddress: 'Ring 1', postalCode: '07743', addressLocality: 'Jena' } },
      geo: { latitude: '50,93', longitude: 11.58 },
    };
    const club = { '@type': 'Organization', '@id': 'https://stadt.example/verein', name: 'Verein' };
    const named = concert({ location: { '@id': hall['@id'] }, organizer: { '@id': club['@id'] } });
    const expected = {
      location: { name: 'Stadthalle', address: 'Ring 1, 07743 Jena', point: { lon: 11.58, lat: 50.93 } },
      organiser: 'Verein',
    };
    for (const file of [
      [hall, club, named],
      [named, hall, club],
    ]) {
      const value = (await events(file)).find((item) => item.kind === 'value');
      expect(value).toMatchObject({ value: expected });
      expect(value).not.toHaveProperty('notes');
    }
  });
});

describe('the dates of an event', () => {
  it.each<[string, object, string[]]>([
    ['every second day', { repeatFrequency: 'P2D', repeatCount: 3 }, ['01', '03', '05']],
    ['weekly in words', { repeatFrequency: 'weekly', endDate: '2026-12-15' }, ['01', '08', '15']],
    [
      'days without a rhythm: weekly',
      { byDay: ['https://schema.org/Friday'], endDate: '2026-12-15' },
      ['04', '11'],
    ],
    ['days as in a calendar', { byDay: 'SU', repeatFrequency: 'P1W', endDate: '2026-12-14' }, ['06', '13']],
    [
      'with exceptions',
      { repeatFrequency: 'P1D', endDate: '2026-12-03', exceptDate: ['2026-12-02'] },
      ['01', '03'],
    ],
    ['each once, from two schedules', {}, ['01']],
  ])('%s', async (_, own, days) => {
    const event = await oneEvent(schedule(own));
    expect(starts(event)).toEqual(days.map((day) => `2026-12-${day}T18:00:00Z`));
  });

  it('end after their duration, or on the next day', async () => {
    expect((await oneEvent(schedule({ duration: 'PT2H30M' }))).dates).toMatchObject([
      { end: '2026-12-01T20:30:00Z' },
    ]);
    expect((await oneEvent(schedule({ endTime: '02:00' }))).dates).toMatchObject([
      { end: '2026-12-02T01:00:00Z' },
    ]);
    expect((await oneEvent({ endDate: '2026-12-03T12:00:00+01:00' })).dates).toMatchObject([
      { start: '2026-12-01T18:00:00Z', end: '2026-12-03T11:00:00Z' },
    ]);
  });

  it('in another zone are meant there; an unknown zone is told and Berlin taken', async () => {
    expect(starts(await oneEvent(schedule({ scheduleTimezone: 'Europe/Lisbon' })))).toEqual([
      '2026-12-01T19:00:00Z',
    ]);
    const [item] = await events(concert(schedule({ scheduleTimezone: 'Mars/Base' })));
    expect(item).toMatchObject({
      notes: [{ code: 'unknown-zone' }],
      value: { dates: [{ start: '2026-12-01T18:00:00Z' }] },
    });
  });

  it('are 500 of two million, of which the rest is told', async () => {
    const [item] = await events(
      concert(schedule({ startDate: '1801-01-01', repeatFrequency: 'P1D', repeatCount: 2_000_000 })),
    );
    if (item?.kind !== 'value') throw new Error(JSON.stringify(item));
    expect(item.value.dates).toHaveLength(365);
    expect(item).toMatchObject({ value: { isCut: true }, notes: [{ code: 'dates-cut' }] });
    const many = Array.from(
      { length: 200 },
      (_, at) =>
        schedule({
          startTime: `${String(at % 24).padStart(2, '0')}:00`,
          repeatFrequency: 'P1D',
          repeatCount: 2_000_000,
        }).eventSchedule,
    );
    expect((await oneEvent({ startDate: undefined, eventSchedule: many })).dates).toHaveLength(500);
  });

  it('without an end are written out to the horizon', async () => {
    const event = await oneEvent(schedule({ repeatFrequency: 'P1M' }));
    expect(event).toMatchObject({ isCut: true, dates: { length: 11 } });
  });

  it('of a rhythm that nobody can read are told; nothing is guessed', async () => {
    expect(await events(concert(schedule({ repeatFrequency: 'PT1H' })))).toMatchObject([
      { kind: 'fault', code: 'bad-schedule' },
    ]);
    const [item] = await events(concert({ ...schedule({ repeatFrequency: 'immer mal' }), ...when }));
    expect(item).toMatchObject({
      kind: 'value',
      notes: [{ code: 'bad-schedule' }],
      value: { dates: { length: 1 } },
    });
  });

  it('of the parts of a series are its own', async () => {
    const parts = ['2026-12-05', '2026-12-12'].map((startDate) => ({
      '@type': 'Event',
      name: 'Teil',
      startDate,
    }));
    expect(
      starts(await oneEvent({ startDate: '2026-12-01', endDate: '2026-12-31', subEvent: parts })),
    ).toEqual(['2026-12-05', '2026-12-12']);
  });

  it('are cancelled where it says so', async () => {
    expect(await oneEvent({ eventStatus: 'https://schema.org/EventCancelled' })).toMatchObject({
      status: 'cancelled',
    });
    expect(await oneEvent({ eventStatus: 'schema:EventPostponed' })).toMatchObject({ status: 'tentative' });
  });
});

describe('other kinds', () => {
  it('are left out and counted once', async () => {
    const file = [
      { '@type': ['Place', 'City'], '@id': 'https://a.example/c', name: 'Stadt' },
      { '@type': 'Organization', '@id': 'https://a.example/o', name: 'GmbH' },
      { '@type': 'ImageObject', '@id': 'https://a.example/i', name: 'Bild' },
      { '@type': 'Recipe', '@id': 'https://a.example/r', name: 'Suppe' },
      concert(),
      { '@type': 'Museum', '@id': 'https://a.example/m', name: 'Museum' },
    ];
    expect(keysOf(await places(file))).toEqual([
      ...[
        'https://a.example/m',
        'left-out-town',
        'left-out-organisation',
        'left-out-medium',
        'left-out-other',
      ],
      'left-out-event',
    ]);
  });

  it('tours have their line and stations where the file says them', async () => {
    const tour = {
      ...{ '@context': CONTEXT, '@type': 'TouristTrip', '@id': 'https://a.example/t', name: 'Rundweg' },
      geo: { '@type': 'GeoShape', line: '50.93,11.58,160 50.94,11.59,200' },
      itinerary: {
        '@type': 'ItemList',
        itemListElement: [
          {
            '@type': 'ListItem',
            item: { '@type': 'Place', name: 'Markt', geo: { latitude: 50.93, longitude: 11.58 } },
          },
        ],
      },
    };
    const read = Array.fromAsync(
      schemaOrgTours.read(chunks(JSON.stringify(tour)), { settings: {}, horizon }),
    );
    expect(await read).toMatchObject([
      {
        value: {
          ...{ kind: 'tour', name: 'Rundweg' },
          line: [
            [11.58, 50.93, 160],
            [11.59, 50.94, 200],
          ],
          stops: [{ name: 'Markt', point: { lon: 11.58, lat: 50.93 } }],
        },
      },
    ]);
  });
});

describe('a place', () => {
  const museum = async (own: object): Promise<SchemaPlace> => {
    const [item] = await places({
      '@context': CONTEXT,
      '@type': 'Museum',
      '@id': 'https://a.example/m',
      name: 'Museum',
      ...own,
    });
    if (item?.kind !== 'value') throw new Error(JSON.stringify(item));
    return item.value;
  };

  it('has words about barriers, prices of all shapes, and hours as text where it writes them so', async () => {
    const place = await museum({
      accessibilitySummary: 'Stufenloser Zugang',
      amenityFeature: [
        { name: 'Aufzug', value: true },
        { name: 'Türbreite', value: '90 cm' },
        { name: 'Sauna', value: 'false' },
      ],
      offers: [
        { price: '4.5', priceCurrency: 'EUR' },
        { lowPrice: 2, highPrice: 6, name: 'Kinder' },
        { url: 'x' },
      ],
      openingHours: ['Mo-Fr 09:00-18:00', 'Sa 10:00-12:00'],
    });
    expect(place).toMatchObject({
      access: ['Stufenloser Zugang', 'Aufzug', 'Türbreite: 90 cm'],
      prices: ['4,50 EUR', 'Kinder: 2–6'],
      openingHours: 'Mo-Fr 09:00-18:00; Sa 10:00-12:00',
    });
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { placePath } from './kernel/places/slug.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution } from './solutions/leisure/solution.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { aDate, aDay, anEvent, aPlace } from './solutions/leisure/testing/records.ts';

const KOELN = '053150000000';
const HUERTH = '053620028028';
const NRW = '050000000000';

let house: TestHouse;
/** Of one event that goes away. */
let goneSource: string;
/** Title or name → id. */
let ids: Map<string, string>;

beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution]);
  const { kernel } = house;
  // Tuesday, 24 November 2026, 11:00 in Germany.
  await bring(
    kernel,
    'events',
    {
      tonight: anEvent({ title: 'Jazz <am> Abend', free: 'yes' }),
      over: anEvent({
        title: 'Frühstück',
        occurrences: [aDate('2026-11-24T07:00:00Z', '2026-11-24T08:00:00Z')],
      }),
      openEnd: anEvent({ title: 'Offene Probe', occurrences: [aDate('2026-11-24T08:30:00Z')] }),
      fair: anEvent({
        title: 'Adventsmarkt',
        occurrences: [aDay('2026-11-20', '2026-12-23')],
        family: 'yes',
        free: 'yes',
      }),
      dear: anEvent({ title: 'Galakonzert', free: 'no', occurrences: [aDate('2026-11-28T19:00:00Z')] }),
      off: anEvent({
        title: 'Waldlauf',
        status: 'cancelled',
        occurrences: [aDate('2026-11-29T09:00:00Z', '2026-11-29T11:00:00Z')],
      }),
      series: anEvent({
        title: 'Chorprobe',
        occurrences: [
          aDate('2026-10-20T17:00:00Z', '2026-10-20T18:30:00Z'),
          aDate('2026-12-01T18:00:00Z', '2026-12-01T19:30:00Z'),
          aDate('2026-12-08T18:00:00Z', '2026-12-08T19:30:00Z', { status: 'cancelled' }),
          aDate('2026-12-15T18:00:00Z', '2026-12-15T19:30:00Z', { location: 'Aula', status: 'moved' }),
        ],
        isCut: true,
      }),
    },
    { ars: KOELN },
  );
  await bring(
    kernel,
    'events',
    { a: anEvent({ title: 'Burgfest', occurrences: [aDay('2026-11-24')] }) },
    { ars: HUERTH },
  );
  await bring(
    kernel,
    'events',
    { a: anEvent({ title: 'Tag des Landes', occurrences: [aDay('2026-11-25')] }) },
    { ars: NRW },
  );
  goneSource = await bring(kernel, 'events', { a: anEvent({ title: 'Fällt weg' }) }, { ars: KOELN });
  await bring(
    kernel,
    'places',
    {
      ludwig: aPlace(),
      mystery: aPlace({ name: 'Heimatstube', openingHours: null, wheelchair: 'unknown', free: 'yes' }),
      garbled: aPlace({ name: 'Turmstube', openingHours: 'immer mal wieder' }),
      bar: aPlace({ name: 'Nachtbar', category: 'pub', openingHours: 'Tu-Sa 20:00-03:00; PH off' }),
      ground: aPlace({ name: null, category: 'playground', openingHours: null }),
    },
    { ars: KOELN },
  );
  await remember();
});
afterAll(() => house.close());

async function remember(): Promise<void> {
  house.kernel.sources = await sourcesOf(house.kernel.db);
  const { rows } = await sql<{ id: string; name: string }>`
    select id, title as name from leisure.event union all select id, name from leisure.town_place`.execute(
    house.kernel.db,
  );
  ids = new Map(rows.map(({ id, name }) => [name, id]));
}

async function get(path: string) {
  const answer = await house.http.inject({
    url: `/${KOELN}-koeln/freizeit${path}`,
    headers: { accept: 'text/html' },
  });
  const main = /<main[\s\S]*<\/main>/.exec(answer.body)?.[0] ?? answer.body;
  const text = main
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',');
  return { status: answer.statusCode, html: answer.body, main, text };
}

describe('the pages of leisure', () => {
  it('show today without what is over, with what goes on, and with what may go on', async () => {
    const { status, text, main } = await get('/heute');
    expect(status).toBe(200);
    expect(text).toContain('Heute in Köln');
    expect(main).toContain('Jazz &lt;am&gt; Abend');
    expect(text).toContain('19:30 bis 21:00 Uhr · Stadtgarten');
    expect(text).toContain('Adventsmarkt läuft bis Mittwoch, 23. Dezember');
    expect(text).toContain('Offene Probe');
    expect(text).not.toContain('Frühstück');
    expect(text).not.toContain('Galakonzert');
  });

  it('name the neighbour that an event belongs to, and the level above', async () => {
    expect((await get('/heute')).text).toContain('Burgfest ganztägig · Stadtgarten · in Hürth');
    expect((await get('/termine')).text).toContain(
      'Tag des Landes ganztägig · Stadtgarten · aus Nordrhein-Westfalen',
    );
  });

  it('show the weekend with what was cancelled as cancelled', async () => {
    const { text } = await get('/wochenende');
    expect(text).toContain('Samstag, 28. November');
    expect(text).toContain('Galakonzert');
    expect(text).toMatch(/Waldlauf 10:00 bis 12:00 Uhr · Stadtgarten abgesagt/);
    expect(text).not.toContain('Chorprobe');
  });

  it('put what is free first, keep what nobody says below it, and leave out what costs', async () => {
    const { text } = await get('/kostenlos');
    expect(text).toMatch(/Jazz.*Ohne Angabe.*Chorprobe/);
    expect(text).not.toContain('Galakonzert');
  });

  it('show an event with its answers, "not stated" included, its source and schema.org', async () => {
    const { text, html } = await get(`/termin/${ids.get('Jazz <am> Abend')}`);
    expect(text).toContain('Dienstag, 24. November, 19:30 bis 21:00 Uhr');
    expect(text).toContain('Barrierefrei keine Angabe');
    expect(text).toContain('Kostenlos ja');
    expect(text).toMatch(/Quelle:\s+Quelle .*, CC0-1.0/);
    const jsonLd = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '{}';
    expect(JSON.parse(jsonLd)).toMatchObject({
      '@type': 'MusicEvent',
      startDate: '2026-11-24T19:30:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      isAccessibleForFree: true,
    });
  });

  it('show the next dates of a series, cancelled and moved ones marked', async () => {
    const { text } = await get(`/termin/${ids.get('Chorprobe')}`);
    expect(text).toContain('Dienstag, 1. Dezember, 19:00 bis 20:30 Uhr');
    expect(text).toMatch(/8\. Dezember, 19:00 bis 20:30 Uhr abgesagt/);
    expect(text).toMatch(/15\. Dezember, 19:00 bis 20:30 Uhr Aula verlegt/);
    expect(text).toContain('spätere Termine sind noch nicht eingelesen');
    expect(text).not.toContain('20. Oktober');
  });

  it('say of an entry that its source no longer has it, and know no other ids', async () => {
    const id = ids.get('Fällt weg');
    expect((await get(`/termin/${id}`)).status).toBe(200);
    await bring(house.kernel, 'events', {}, { ars: KOELN, source: goneSource });
    const { status, text } = await get(`/termin/${id}`);
    expect(status).toBe(200);
    expect(text).toContain('Nicht mehr in der Quelle');
    expect((await get('/termin/01930000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await get('/termin/x')).status).toBe(404);
  });

  it('count places by kind and lead to them', async () => {
    const { text, main } = await get('/orte');
    expect(text).toContain('Museen und Galerien 3 Orte');
    expect(text).toContain('Kneipen und Biergärten 1 Ort');
    expect(main).toContain(`/freizeit/orte/museum"`);
  });

  it('show the hours of today, and places without hours as such', async () => {
    const { text, main } = await get('/orte/museum');
    expect(text).toMatch(/Museum Ludwig .*Heute: 10:00–18:00 Uhr · Mit dem Rollstuhl: gut nutzbar/);
    expect(text).toMatch(/Heimatstube .*Öffnungszeiten unbekannt.*kostenlos/);
    expect(text).toMatch(/Turmstube .*Öffnungszeiten unbekannt/);
    // For the phone: minutes since 1970, no words and no ages.
    expect(main).toMatch(/data-row="[^"]*hours/);
  });

  it('show two weeks of hours with the rule, and say that holidays are to be verified', async () => {
    const { text } = await get(`/ort/${ids.get('Nachtbar')}`);
    expect(text).toContain('Dienstag, 24. November 20:00–03:00 Uhr');
    expect(text).toContain('Montag, 30. November geschlossen');
    expect(text).toContain('Feiertage zu prüfen');
    expect(text).toContain('Tu-Sa 20:00-03:00; PH off');
  });

  it('say why hours are unknown, with what the source wrote', async () => {
    const { text } = await get(`/ort/${ids.get('Turmstube')}`);
    expect(text).toContain('nicht lesbar');
    expect(text).toContain('immer mal wieder');
  });

  it('call a place without a name by what it is', async () => {
    expect((await get('/orte/spielplatz')).text).toContain('Spielplatz ohne Namen');
  });

  it('are there in English and easy language too', async () => {
    for (const [prefix, words] of [
      ['/en', 'Today in Köln'],
      ['/leicht', 'Heute in Köln'],
    ] as const) {
      const { statusCode, body } = await house.http.inject(`${prefix}/${KOELN}-koeln/freizeit/heute`);
      expect(statusCode).toBe(200);
      expect(body).toContain(words);
    }
  });

  it.each([
    '/heute/1',
    '/heute/0',
    '/heute/2',
    '/heute/x',
    '/orte/nirgends',
    '/orte/museum/2',
    '/mehr',
    '/ort/x/y',
  ])('know no page %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('say at a place without any source what is missing and who could add it', async () => {
    const place = house.kernel.places.get('010615168107');
    if (place === undefined) throw new Error('no such place');
    const { body } = await house.http.inject(`${placePath(place, 'de')}/freizeit`);
    expect(body).toContain('noch kein Veranstaltungskalender angeschlossen');
    expect(body).toContain('noch keine Orte bekannt');
  });
});

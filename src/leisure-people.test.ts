/** Lists as people ask for them: tonight, on a rainy Sunday, open now on a holiday of the Land. Through HTTP. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { placePath } from './kernel/places/slug.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution } from './solutions/leisure/solution.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { aDate, aDay, anEvent, aPlace } from './solutions/leisure/testing/records.ts';

const KOELN = '053150000000';
const HUERTH = '053620028028';
const BERGHEIM = '053620008008';
const BONN = '053140000000';
/** All Saints 2026 is a Sunday, and a holiday in Nordrhein-Westfalen, not in Berlin. 13:00 in Germany. */
const ALL_SAINTS = '2026-11-01T12:00:00Z';
const BERLIN = '110000000000';
const MUSEUM = { openingHours: 'Tu-Sa 10:00-18:00; Su off; PH 11:00-17:00' } as const;

let house: TestHouse;
const ids = new Map<string, string>();

beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution], { clock: testClock(ALL_SAINTS) });
  const { kernel } = house;
  const at = { now: ALL_SAINTS };
  const evening = aDate('2026-11-01T18:00:00Z', '2026-11-01T20:00:00Z');
  await bring(
    kernel,
    'events',
    {
      puppets: anEvent({
        title: 'Puppenspiel',
        family: 'yes',
        free: 'yes',
        indoors: 'yes',
        occurrences: [evening],
      }),
      quiz: anEvent({ title: 'Quiz', family: 'yes', free: 'unknown', occurrences: [evening] }),
      late: anEvent({
        title: 'Kneipenabend',
        family: 'no',
        occurrences: [aDate('2026-11-01T23:30:00Z', '2026-11-02T02:00:00Z')],
      }),
      fair: anEvent({
        title: 'Herbstmarkt',
        indoors: 'no',
        occurrences: [aDate('2026-11-01T09:00:00Z', '2026-11-01T17:00:00Z')],
      }),
      morning: anEvent({
        title: 'Frühschoppen',
        occurrences: [aDate('2026-11-01T10:00:00Z', '2026-11-01T13:00:00Z')],
      }),
      tomorrow: anEvent({ title: 'Montag ganztägig', occurrences: [aDay('2026-11-02')] }),
      exhibition: anEvent({
        title: 'Dauerschau',
        indoors: 'yes',
        occurrences: [aDay('2026-10-01', '2026-12-31')],
      }),
    },
    { ars: KOELN, ...at },
  );
  await bring(
    kernel,
    'events',
    {
      near: anEvent({ title: 'Konzert in Hürth', point: { lon: 6.87, lat: 50.88 }, occurrences: [evening] }),
      early: anEvent({
        title: 'Zu früh in Hürth',
        point: { lon: 6.87, lat: 50.88 },
        occurrences: [aDate('2026-11-01T16:29:00Z', '2026-11-01T19:00:00Z')],
      }),
      off: anEvent({ title: 'Abgesagt in Hürth', status: 'cancelled', occurrences: [evening] }),
    },
    { ars: HUERTH, ...at },
  );
  await bring(
    kernel,
    'events',
    {
      a: anEvent({
        title: 'Tanz in Bergheim',
        point: null,
        occurrences: [aDate('2026-11-01T19:30:00Z', '2026-11-01T21:00:00Z')],
      }),
    },
    { ars: BERGHEIM, ...at },
  );
  await bring(
    kernel,
    'events',
    { a: anEvent({ title: 'Weit weg in Bonn', point: { lon: 7.1, lat: 50.73 }, occurrences: [evening] }) },
    { ars: BONN, ...at },
  );
  for (const ars of [KOELN, BERLIN])
    await bring(
      kernel,
      'places',
      {
        open: aPlace({ ...MUSEUM, name: 'Museum am Fest', wheelchair: 'yes' }),
        partly: aPlace({ ...MUSEUM, name: 'Museum der Stufen', wheelchair: 'limited' }),
        steps: aPlace({ ...MUSEUM, name: 'Museum im Turm', wheelchair: 'no' }),
        weekdays: aPlace({ name: 'Museum der Werktage', openingHours: 'Mo-Su 09:00-17:00; PH off' }),
        silent: aPlace({ name: 'Heimatstube', openingHours: null, wheelchair: 'unknown' }),
        usual: aPlace({ name: 'Kino Immer', category: 'cinema', openingHours: 'Mo-Su 12:00-23:00' }),
        ground: aPlace({ name: 'Spielwiese', category: 'playground', openingHours: null }),
        park: aPlace({ name: 'Volkspark', category: 'park', openingHours: '24/7' }),
        lake: aPlace({ name: 'Badesee', category: 'swimming', kind: 'Badestelle', openingHours: '24/7' }),
        pool: aPlace({ name: 'Bad ohne Wort', category: 'swimming', openingHours: 'Mo-Su 08:00-20:00' }),
      },
      { ars, ...at },
    );
  house.kernel.sources = await sourcesOf(kernel.db);
  const { rows } = await sql<{ id: string; name: string }>`
    select id, title as name from leisure.event union all select id, name from leisure.town_place where ars = ${KOELN}`.execute(
    kernel.db,
  );
  for (const { id, name } of rows) ids.set(name, id);
});
afterAll(() => house.close());

async function get(path: string, ars = KOELN, language: 'de' | 'en' = 'de') {
  const place = house.kernel.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  const { statusCode, body } = await house.http.inject(`${placePath(place, language)}/freizeit${path}`);
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body;
  const text = main
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',');
  return { status: statusCode, main, text };
}

describe('tonight', () => {
  it('is what begins by five in the morning, then what has begun and still runs, without the day after', async () => {
    const { text } = await get('/heute-abend');
    expect(text).toMatch(
      /Beginnt heute Abend.*Quiz.*Kneipenabend 00:30 bis 03:00 Uhr.*Hat schon begonnen.*Herbstmarkt.*Dauerschau/,
    );
    expect(text).not.toContain('Frühschoppen');
    expect(text).not.toContain('Montag ganztägig');
    expect(text).toContain('Konzert in Hürth 19:00 bis 21:00 Uhr · Stadtgarten · in Hürth');
  });

  it('with children and free: what is sure first, what nobody says labelled, what is not left out', async () => {
    const { text, main } = await get('/heute-abend/familie-kostenlos');
    expect(text).toContain('Heute Abend in Köln: mit Kindern, kostenlos');
    expect(text).toMatch(/Mit Kindern, Kostenlos Puppenspiel.*Ohne Angabe.*Quiz.*keine Angabe: kostenlos/);
    expect(text).not.toContain('Kneipenabend');
    expect(main).toMatch(/href="[^"]*\/freizeit\/heute-abend\/kostenlos"[^>]*aria-current="true"/);
    expect(main).toMatch(/href="[^"]*\/freizeit\/heute-abend\/familie-kostenlos-sicher"/);
    const sure = await get('/heute-abend/familie-kostenlos-sicher');
    expect(sure.text).toContain('Puppenspiel');
    expect(sure.text).not.toContain('Quiz');
    expect((await get('/heute-abend/hier')).text).not.toContain('Konzert in Hürth');
  });

  it('is given to the phone in few words, so that it sorts by distance without saying where it is', async () => {
    const answer = await house.http.inject(`/api/leisure/near-dates?ars=${KOELN}&list=heute-abend/familie`);
    const { rows } = answer.json();
    expect(rows.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Puppenspiel', 'Quiz', 'Konzert in Hürth']),
    );
    expect(rows.map(({ name }: { name: string }) => name)).not.toContain('Abgesagt in Hürth');
    expect(Object.keys(rows[0]).sort()).toEqual(['lat', 'lon', 'name', 'note', 'page']);
    for (const list of ['gestern', 'heute/9999999', ''])
      expect((await house.http.inject(`/api/leisure/near-dates?ars=${KOELN}&list=${list}`)).statusCode).toBe(
        404,
      );
  });

  it('leads to its calendar, and an event to its own', async () => {
    expect((await get('/heute-abend/familie')).main).toContain(
      `/api/leisure/subscribe?ars=${KOELN}&amp;when=evening&amp;family=yes&amp;neighbours=yes`,
    );
    const event = await get(`/termin/${ids.get('Puppenspiel')}`);
    expect(event.main).toContain(`/api/leisure/events/${ids.get('Puppenspiel')}.ics?ars=${KOELN}`);
  });
});

describe('other days', () => {
  const lead = (query: string) => house.http.inject(`/api/leisure/days?ars=${KOELN}&${query}`);

  it('are chosen by a form without scripts, in any order, and what was asked stays', async () => {
    expect((await get('/termine')).main).toMatch(/<form[^>]*action="\/api\/leisure\/days"/);
    const answer = await lead('from=2026-11-03&until=2026-11-01&list=familie-hier&lang=en');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(`/en/${KOELN}-koeln/freizeit/2026-11-01--2026-11-03/familie-hier`);
    const { text } = await get('/2026-11-02--2026-11-02');
    expect(text).toContain('Montag, 2. November in Köln');
    expect(text).toContain('Montag ganztägig');
    expect(text).not.toContain('Quiz');
  });

  it.each([
    ['from=2026-01-01&until=2028-01-01', 422],
    ['from=gestern&until=2026-11-01', 400],
    ['from=2026-11-01', 400],
  ])('with %s are refused', async (query, status) => {
    expect((await lead(query)).statusCode).toBe(status);
  });

  it('that are over hold nothing and say so', async () => {
    const { status, text } = await get('/2026-10-01--2026-10-02');
    expect(status).toBe(200);
    expect(text).toContain('Für diese Auswahl ist kein Termin bekannt');
  });
});

describe('a rainy Sunday', () => {
  it('shows events and places under a roof, unknown ones below and labelled, none in the open', async () => {
    const { text } = await get('/bei-regen');
    expect(text).toMatch(
      /Veranstaltungen heute, drinnen.*Puppenspiel.*ohne Angabe ob drinnen.*Quiz.*Orte, die heute noch geöffnet sind.*Museum am Fest.*Kino Immer.*nicht sicher sind.*Heimatstube.*Bad ohne Wort/,
    );
    for (const outside of ['Herbstmarkt', 'Badesee', 'Volkspark', 'Spielwiese', 'Museum der Werktage'])
      expect(text).not.toContain(outside);
    expect(text).toContain('schließen wir aus seiner Art');
  });

  it('in a village without a calendar shows what its neighbours have, and says whose it is', async () => {
    // Next to Hürth, with nothing of its own.
    const neighbour = house.kernel.places
      .neighbours(HUERTH)
      .map(({ place }) => place.ars)
      .find((ars) => ars !== KOELN && ars !== BERGHEIM);
    if (neighbour === undefined) throw new Error('Hürth has no other neighbour');
    expect((await get('/heute-abend', neighbour)).text).toContain(
      'Konzert in Hürth 19:00 bis 21:00 Uhr · Stadtgarten · in Hürth',
    );
    const wacken = await get('/bei-regen', '010615168107');
    expect(wacken.text).toContain('noch kein Veranstaltungskalender angeschlossen');
    expect(wacken.text).toContain('kein Ort unter einem Dach bekannt');
  });
});

describe('open now on a holiday of the Land', () => {
  it('is a barrier-free museum in Köln, by its rule for holidays, and none in Berlin', async () => {
    const { text } = await get('/orte/museum/offen-rollstuhl');
    expect(text).toContain('Museen und Galerien in Köln: jetzt geöffnet, mit dem Rollstuhl');
    expect(text).toMatch(
      /Passt zur Auswahl Museum am Fest.*11:00–17:00 Uhr, Feiertag \(Allerheiligen\).*Teilweise oder ohne Angabe.*Heimatstube.*Museum der Stufen.*teilweise nutzbar/,
    );
    expect(text).not.toContain('Museum im Turm');
    expect(text).not.toContain('Museum der Werktage');
    expect((await get('/orte/museum/offen-rollstuhl-sicher')).text).not.toContain('Museum der Stufen');
    const berlin = await get('/orte/museum/offen-rollstuhl-sicher', BERLIN);
    expect(berlin.text).not.toContain('Museum am Fest');
    expect(berlin.text).toContain('Museum der Werktage');
  });

  it('is a list of all kinds, what nobody knows below, and nothing unknown without a door', async () => {
    const { text } = await get('/jetzt-offen');
    expect(text).toContain('um 13:00 Uhr sicher geöffnet');
    expect(text).toMatch(
      /Um 13:00 Uhr geöffnet Museum am Fest Museum · .*Kino Immer.*Nicht sicher.*Heimatstube/,
    );
    expect(text).toContain('Volkspark');
    expect(text).not.toContain('Spielwiese');
    expect((await get('/jetzt-offen/rollstuhl-sicher')).text).not.toContain('Heimatstube');
    expect((await get('/jetzt-offen/offen')).status).toBe(404);
    expect((await get('/jetzt-offen/2')).status).toBe(404);
  });

  it('is told with its reason on the page of a place, and where the source says nothing about it', async () => {
    expect((await get(`/ort/${ids.get('Museum der Werktage')}`)).text).toContain(
      'Sonntag, 1. November geschlossen · Feiertag (Allerheiligen)',
    );
    expect((await get(`/ort/${ids.get('Kino Immer')}`)).text).toContain(
      '12:00–23:00 Uhr · Feiertag (Allerheiligen), dazu sagt die Quelle nichts',
    );
  });
});

describe('around the same time elsewhere', () => {
  it('shows what begins within 90 minutes and 20 km, nearest first, marked as an estimate', async () => {
    const { text, main } = await get(`/termin/${ids.get('Puppenspiel')}`);
    const below = text.slice(text.indexOf('Zur selben Zeit in der Nähe'));
    expect(below).toMatch(
      /^Zur selben Zeit in der Nähe Konzert in Hürth.*in Hürth · etwa \d+ km.*Tanz in Bergheim/,
    );
    expect(below).toContain('geschätzt etwa 30 Minuten mit dem Auto');
    for (const other of ['Zu früh in Hürth', 'Abgesagt', 'Bonn', 'Quiz']) expect(below).not.toContain(other);
    expect(main).toContain(`/${HUERTH}/freizeit/termin/${ids.get('Konzert in Hürth')}`);
  });

  it('is left out for a whole day', async () => {
    expect((await get(`/termin/${ids.get('Dauerschau')}`)).text).not.toContain('Zur selben Zeit');
  });
});

it('the front page counts what is on tonight and leads to all lists, in English too', async () => {
  const { text, main } = await get('', KOELN, 'en');
  expect(text).toMatch(/Tonight \d+ dates/);
  for (const way of ['heute-abend', 'bei-regen', 'jetzt-offen', 'familie'])
    expect(main).toContain(`/freizeit/${way}"`);
});

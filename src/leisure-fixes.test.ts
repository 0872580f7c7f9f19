/** What a desk puts right in events and places: confirmed, shown everywhere, still there when the feed is read again. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { endFixesJob } from './solutions/leisure/fixes/end-fixes-job.ts';
import { solution } from './solutions/leisure/solution.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { aDate, anEvent, aPlace } from './solutions/leisure/testing/records.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const ORIGIN = 'http://localhost:8080';
const BEGIN = '2026-11-24T10:00:00Z';

let house: TestHouse;
let now = Temporal.Instant.from(BEGIN);
let editor: SignedInAs;
let other: SignedInAs;
beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, [solution], { clock, publicUrl: ORIGIN });
  const at = (ars: string) =>
    signInAs(house, { memberships: [{ ars, level: 'municipality', role: 'editor' }] });
  editor = await at(KOELN);
  other = await at(BONN);
});
afterAll(() => house.close());
beforeEach(async () => {
  const { db } = house.kernel;
  now = Temporal.Instant.from(BEGIN);
  await sql`delete from kernel.correction`.execute(db);
  await sql`delete from kernel.source`.execute(db);
  for (const table of ['event', 'told_event', 'town_place', 'osm_place', 'fix'])
    await sql`delete from ${sql.table(`leisure.${table}`)}`.execute(db);
});

const concert = (own: Parameters<typeof anEvent>[0] = {}) =>
  anEvent({ occurrences: [aDate('2026-11-28T18:30:00Z', '2026-11-28T20:00:00Z')], ...own });
const series = () =>
  concert({
    occurrences: ['2026-11-28', '2026-12-05', '2026-12-12'].map((day) =>
      aDate(`${day}T18:30:00Z`, `${day}T20:00:00Z`),
    ),
  });

async function bringEvent(record = concert(), source?: string) {
  const { kernel } = house;
  const found = await bring(kernel, 'events', { a: record }, { ars: KOELN, ...(source && { source }) });
  house.kernel.sources = await sourcesOf(house.kernel.db);
  return found;
}
async function idOf(table: 'event' | 'town_place' | 'osm_place'): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(`leisure.${table}`)}`.execute(
    house.kernel.db,
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? '';
}
async function page(path: string, language = '') {
  const answer = await house.http.inject({
    url: `${language}/053150000000-koeln/freizeit/${path}`,
    headers: { accept: 'text/html' },
  });
  expect(answer.statusCode).toBe(200);
  return answer.body;
}
async function call(method: 'GET' | 'POST', path: string, payload?: object, as = editor, ars = KOELN) {
  const answer = await house.http.inject({
    ...{ method, url: `/api/desk/${ars}/${path}` },
    headers: { origin: ORIGIN, cookie: as.cookie },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}
/** Somebody taps, so that there is something to confirm. */
async function tap(path: string, choice: string, text = '') {
  const answer = await house.http.inject({
    ...{ method: 'POST', url: `/api/places/${KOELN}/corrections`, headers: { origin: ORIGIN } },
    payload: { path: `freizeit/${path}`, choice, text, seconds: 9 },
  });
  expect(answer.statusCode, answer.body).toBe(204);
  const { body } = await call('GET', 'corrections');
  return body.corrections[0].id as string; // the last one that was sent
}
async function confirm(path: string, choice: string, kind: string, values: object) {
  const id = await tap(path, choice, choice === 'wrong' ? 'Bitte ändern.' : '');
  return call('POST', `corrections/${id}/confirm`, { version: 1, kind, values });
}
const fixes = async () => (await call('GET', 'fixes')).body.fixes;
const states = async () =>
  (
    await sql<{ state: string }>`select state from leisure.fix order by confirmed_at, id`.execute(
      house.kernel.db,
    )
  ).rows.map(({ state }) => state);
const events = async () =>
  (await house.http.inject(`/api/leisure/events?ars=${KOELN}&from=2026-11-24`)).json().events;

describe('an event that does not take place', () => {
  it('is offered with its record and the fitting form first', async () => {
    await bringEvent();
    const id = await tap(`termin/${await idOf('event')}`, 'off');
    const { body } = await call('GET', `corrections/${id}/fixes`);
    expect(body.rows).toContainEqual(
      expect.objectContaining({ value: 'Samstag, 28. November, 19:30 bis 21:00 Uhr' }),
    );
    expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(['cancelled', 'moved', 'words']);
    expect(body.kinds[0]).toMatchObject({
      name: 'Findet nicht statt',
      initial: { which: 'all', day: '2026-11-28' },
      fields: [
        { name: 'which', widget: 'choice' },
        { name: 'day', widget: 'date' },
      ],
    });
    expect(body.fixes).toEqual([]);
  });

  it('is shown as cancelled on the page, in the API, in the calendar and to programs, with who said so', async () => {
    await bringEvent();
    const path = `termin/${await idOf('event')}`;
    const done = await confirm(path, 'off', 'cancelled', { which: 'all', day: null });
    expect(done).toMatchObject({ status: 200, body: { state: 'done' } });
    const html = await page(path);
    expect(html).toContain('Berichtigt von Köln am 24. November 2026: Findet nicht statt.');
    expect(html).toContain('In der Quelle stand: Samstag, 28. November, 19:30 bis 21:00 Uhr.');
    expect(html).toContain('https://schema.org/EventCancelled');
    expect(await page(path, '/en')).toContain('Corrected by Köln on 24 November 2026: Does not take place.');
    expect(await events()).toMatchObject([{ status: 'cancelled', fixed: [{ unit: KOELN }] }]);
    const calendar = await house.http.inject(`/api/feeds/${KOELN}/leisure.ics`);
    expect(calendar.body).toContain('STATUS:CANCELLED');
    expect(await states()).toEqual(['on']);
  });

  it('stays so when the feed is read again, and when it was gone for a while', async () => {
    const source = await bringEvent();
    const id = await idOf('event');
    await confirm(`termin/${id}`, 'off', 'cancelled', { which: 'all', day: null });
    await bringEvent(concert(), source);
    await bringEvent(concert({ price: '8 €' }), source);
    expect(await events()).toMatchObject([{ status: 'cancelled', price: '8 €' }]);
    expect(await states()).toEqual(['on']);
    await bring(house.kernel, 'events', {}, { ars: KOELN, source });
    expect(await events()).toEqual([]);
    expect(await fixes()).toHaveLength(1);
    await bringEvent(concert(), source);
    expect(await idOf('event')).toBe(id);
    expect(await events()).toMatchObject([{ status: 'cancelled' }]);
    expect(await states()).toEqual(['on']);
  });

  it('is asked about where the feed tells another date by now, and counts on or is taken back', async () => {
    const source = await bringEvent();
    const path = `termin/${await idOf('event')}`;
    await confirm(path, 'off', 'cancelled', { which: 'all', day: null });
    const later = concert({ occurrences: [aDate('2026-12-05T18:30:00Z')] });
    await bringEvent(later, source);
    expect(await page(path)).toContain('Die Quelle hat ihre Angabe seitdem geändert');
    const [fix] = await fixes();
    expect(fix).toMatchObject({ isAsked: true, about: 'Konzert im Park', says: 'Findet nicht statt' });
    const today = await call('GET', 'today');
    expect(JSON.stringify(today.body)).toContain('Berichtigung noch nötig? „Konzert im Park“');
    expect((await call('POST', `fixes/${fix.id}/keep`, { solution: 'leisure' }, other, BONN)).status).toBe(
      404,
    );
    expect((await call('POST', `fixes/${fix.id}/keep`, { solution: 'leisure' })).status).toBe(204);
    expect(await fixes()).toMatchObject([{ isAsked: false, was: 'Samstag, 5. Dezember, 19:30 Uhr' }]);
    await bringEvent(concert({ ...later, price: '5 €' }), source);
    expect(await states()).toEqual(['on']);
    expect((await call('POST', `fixes/${fix.id}/take-back`, { solution: 'leisure' })).status).toBe(204);
    expect(await events()).toMatchObject([{ status: 'scheduled' }]);
    expect((await events())[0].fixed).toBeUndefined();
    expect((await call('POST', `fixes/${fix.id}/take-back`, { solution: 'leisure' })).status).toBe(404);
    const log = await sql<{ action: string }>`
      select action from kernel.read_audit(array[${KOELN}], null, 3)`.execute(house.kernel.db);
    expect(log.rows.map(({ action }) => action)).toEqual(['fix.taken-back', 'fix.kept', 'fix.confirmed']);
  });

  it('is let go once the feed says the same, and does not come back with it', async () => {
    const source = await bringEvent();
    const path = `termin/${await idOf('event')}`;
    await confirm(path, 'off', 'cancelled', { which: 'all', day: null });
    await bringEvent(concert({ status: 'cancelled' }), source);
    expect(await states()).toEqual(['agreed']);
    expect(await page(path)).not.toContain('Berichtigt von');
    await bringEvent(concert(), source);
    expect(await events()).toMatchObject([{ status: 'scheduled' }]);
  });

  it('on one day alone leaves the other dates alone, and ends with that day', async () => {
    await bringEvent(series());
    const id = await idOf('event');
    const wrong = await confirm(`termin/${id}`, 'off', 'cancelled', { which: 'day', day: '2026-12-06' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'day' }] } });
    const [open] = (await call('GET', 'corrections')).body.corrections;
    const values = { which: 'day', day: '2026-12-05' };
    const done = await call('POST', `corrections/${open.id}/confirm`, {
      version: 1,
      kind: 'cancelled',
      values,
    });
    expect(done.status).toBe(200);
    const dates = async () => (await events())[0].occurrences.map(({ status }: { status: string }) => status);
    expect(await dates()).toEqual(['scheduled', 'cancelled', 'scheduled']);
    expect(await page(`termin/${id}`)).toContain('Findet nicht statt: Samstag, 5. Dezember');
    await end('2026-12-05T19:30:00Z');
    expect(await dates()).toEqual(['scheduled', 'cancelled', 'scheduled']);
    await end('2026-12-05T20:30:00Z');
    expect(await states()).toEqual(['over']);
    expect(await dates()).not.toContain('cancelled');
  });
});

async function end(at: string) {
  now = Temporal.Instant.from(at);
  await endFixesJob.run({}, house.kernel, new AbortController().signal);
  // Times that lie behind are asked for as before.
  now = Temporal.Instant.from(BEGIN);
}

describe('an event that several sources tell', () => {
  it('is put right whichever of them was meant, also when another one joins, leads or goes', async () => {
    const first = await bringEvent();
    const id = await idOf('event');
    await confirm(`termin/${id}`, 'off', 'cancelled', { which: 'all', day: null });
    const { kernel } = house;
    const second = await bring(kernel, 'events', { b: concert() }, { ars: KOELN });
    kernel.sources = await sourcesOf(kernel.db);
    expect(await events()).toMatchObject([{ status: 'cancelled' }]);
    await bring(
      kernel,
      'events',
      { b: concert({ price: '8 €', organiser: 'Musikverein' }) },
      { ars: KOELN, source: second },
    );
    expect(await events()).toMatchObject([{ status: 'cancelled', fixed: [{ unit: KOELN }] }]);
    await bring(kernel, 'events', {}, { ars: KOELN, source: second });
    expect(await events()).toMatchObject([{ id, status: 'cancelled' }]);
    await bringEvent(concert(), first);
    expect(await states()).toEqual(['on']);
  });
});

describe('an event that was moved', () => {
  const moved = { day: '2026-11-28', start: '2026-11-29T17:00', end: null, place: 'Aula', address: '' };

  it('has its new time and place, as long as it lasted, and names the old ones', async () => {
    const source = await bringEvent();
    const path = `termin/${await idOf('event')}`;
    expect((await confirm(path, 'moved', 'moved', moved)).status).toBe(200);
    await bringEvent(concert({ organiser: 'Verein' }), source);
    expect(await events()).toMatchObject([
      {
        place: { name: 'Aula', address: null },
        point: null,
        occurrences: [{ start: '2026-11-29T16:00:00Z', end: '2026-11-29T17:30:00Z', status: 'moved' }],
      },
    ]);
    const html = await page(path);
    expect(html).toContain('Verlegt: Sonntag, 29. November, 17:00 Uhr, Aula.');
    expect(html).toContain('In der Quelle stand: Samstag, 28. November, 19:30 bis 21:00 Uhr, Stadtgarten.');
    expect(html).toContain('https://schema.org/EventRescheduled');
  });

  it('is let go where the feed has the new time, and asked about where it has a third one', async () => {
    const source = await bringEvent();
    await confirm(`termin/${await idOf('event')}`, 'moved', 'moved', { ...moved, place: '' });
    const at = (start: string) =>
      concert({ occurrences: [{ ...aDate(start), key: '2026-11-28T18:30:00Z' }] });
    await bringEvent(at('2026-11-30T16:00:00Z'), source);
    expect(await states()).toEqual(['asked']);
    await bringEvent(at('2026-11-29T16:00:00.000Z'), source);
    expect(await states()).toEqual(['agreed']);
  });

  it('says what is missing or cannot be', async () => {
    await bringEvent();
    const path = `termin/${await idOf('event')}`;
    const id = await tap(path, 'moved');
    const errors = async (values: object) =>
      (
        await call('POST', `corrections/${id}/confirm`, { version: 1, kind: 'moved', values })
      ).body.errors.map((one: { path: string }) => one.path);
    expect(await errors({ ...moved, start: null, place: '' })).toEqual(['start']);
    expect(await errors({ ...moved, start: 'morgen' })).toEqual(['start']);
    expect(await errors({ ...moved, end: '2026-11-29T16:00' })).toEqual(['end']);
    expect(await errors({ ...moved, day: '2026-11-27' })).toEqual(['day']);
    expect(
      (
        await call('POST', `corrections/${id}/confirm`, {
          version: 1,
          kind: 'hours',
          values: { openingHours: '24/7' },
        })
      ).status,
    ).toBe(422);
    expect(
      (await call('POST', `corrections/${id}/confirm`, { version: 1, kind: 'nope', values: {} })).status,
    ).toBe(409);
    expect(
      (await call('POST', `corrections/${id}/confirm`, { version: 2, kind: 'moved', values: moved })).status,
    ).toBe(409);
    expect(
      (
        await call(
          'POST',
          `corrections/${id}/confirm`,
          { version: 1, kind: 'moved', values: moved },
          other,
          KOELN,
        )
      ).status,
    ).toBe(403);
    expect(await states()).toEqual([]);
    expect((await call('GET', 'corrections')).body.corrections).toHaveLength(1);
  });
});

describe('words of an event', () => {
  it('are put right, a later one about the same takes the place of the earlier one', async () => {
    const source = await bringEvent();
    const path = `termin/${await idOf('event')}`;
    await confirm(path, 'wrong', 'words', { field: 'price', text: '12 €' });
    now = now.add({ minutes: 1 });
    await confirm(path, 'wrong', 'words', { field: 'price', text: '14 €' });
    await confirm(path, 'wrong', 'words', { field: 'title', text: 'Konzert im Stadtpark' });
    await bringEvent(concert({ organiser: 'Verein' }), source);
    expect(await events()).toMatchObject([{ title: 'Konzert im Stadtpark', price: '14 €' }]);
    expect(await states()).toEqual(['over', 'on', 'on']);
    expect(await page(path)).toContain('Titel: Konzert im Stadtpark. In der Quelle stand: Konzert im Park.');
  });
});

describe('a place', () => {
  const bringPlace = async (own = {}, source?: string, intake: 'places' | 'osm-places' = 'places') => {
    const options = { ars: KOELN, ...(source && { source }) };
    const licence = intake === 'osm-places' ? { licence: 'ODbL-1.0' } : {};
    const found = await bring(house.kernel, intake, { a: aPlace(own) }, { ...options, ...licence });
    house.kernel.sources = await sourcesOf(house.kernel.db);
    return found;
  };
  const api = async (path = 'places') =>
    (await house.http.inject(`/api/leisure/${path}?ars=${KOELN}`)).json().places;

  it('has other hours, which stay until the source tells others', async () => {
    const source = await bringPlace();
    const path = `ort/${await idOf('town_place')}`;
    expect((await confirm(path, 'hours', 'hours', { openingHours: 'mal so' })).status).toBe(422);
    const [open] = (await call('GET', 'corrections')).body.corrections;
    const hours = { version: 1, kind: 'hours', values: { openingHours: 'Tu-Su 11:00-17:00' } };
    expect((await call('POST', `corrections/${open.id}/confirm`, hours)).status).toBe(200);
    await bringPlace({ phone: null }, source);
    expect(await api()).toMatchObject([{ openingHours: 'Tu-Su 11:00-17:00', phone: null }]);
    expect(await page(path)).toContain(
      'Öffnungszeiten: Tu-Su 11:00-17:00. In der Quelle stand: Tu-Su 10:00-18:00.',
    );
    await bringPlace({ openingHours: 'Mo-Su 10:00-18:00' }, source);
    expect(await fixes()).toMatchObject([{ isAsked: true }]);
    await bringPlace({ openingHours: 'Tu-Su 11:00-17:00' }, source);
    expect(await fixes()).toEqual([]);
  });

  it.each(['places', 'osm-places'] as const)(
    'of %s that is no more is in no list, and its page says so',
    async (intake) => {
      await bringPlace({}, undefined, intake);
      const path = `ort/${await idOf(intake === 'places' ? 'town_place' : 'osm_place')}`;
      await confirm(path, 'closed', 'closed', { reopens: null });
      expect(await api(intake)).toEqual([]);
      expect(await page('orte/museum')).not.toContain('Museum Ludwig');
      const html = await page(path);
      expect(html).toContain('Für immer geschlossen. In der Quelle stand: Tu-Su 10:00-18:00.');
      expect(html).not.toContain('openingHoursSpecification');
      const [fix] = await fixes();
      await call('POST', `fixes/${fix.id}/take-back`, { solution: 'leisure' });
      expect(await api(intake)).toHaveLength(1);
    },
  );

  it('that is closed for a while is so from that day until the day before it opens', async () => {
    await bringPlace();
    const path = `ort/${await idOf('town_place')}`;
    await confirm(path, 'closed', 'closed', { reopens: '2026-11-27' });
    const [{ hours }] = await api();
    const open = hours.intervals
      .filter(({ state }: { state: string }) => state === 'open')
      .map(({ from }: { from: string }) => from.slice(0, 10));
    expect(open[0]).toBe('2026-11-27');
  });

  it('that moved house has the new address, and other words where they were wrong', async () => {
    await bringPlace();
    const path = `ort/${await idOf('town_place')}`;
    const point = { lon: 6.97, lat: 50.94 };
    await confirm(path, 'relocated', 'relocated', { address: 'Neumarkt 1', point });
    const bad = await confirm(path, 'wrong', 'details', { field: 'website', text: 'museum' });
    expect(bad).toMatchObject({ status: 422, body: { errors: [{ path: 'text' }] } });
    await confirm(path, 'wrong', 'details', { field: 'phone', text: '+49 221 999' });
    expect(await api()).toMatchObject([{ address: 'Neumarkt 1', point, phone: '+49 221 999' }]);
  });
});

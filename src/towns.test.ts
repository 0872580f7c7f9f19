/** How a town looks, over HTTP: saved at the desk, shown on its pages, never where nobody has adopted the place. */
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type App, buildApp } from './app.ts';
import { adopt } from './kernel/adoptions/adopt.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { readAdoptions } from './kernel/adoptions/store.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { createTownDirectory } from './kernel/towns/create-town-directory.ts';
import { leaveOut, readLeftOut, readTowns } from './kernel/towns/store.ts';
import type { TownAnswer } from './kernel/towns/town-api.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const AMT = '010615168000';
const KOELN = '053150000000';
const BLUE = '#1a5fb4';

let house: TestHouse;
let app: App;
let boss: SignedInAs;
let other: SignedInAs;
beforeAll(async () => {
  house = await openTestHouse(async (options) => {
    app = await buildApp(options);
    return app;
  }, solutions);
  const memberships = [
    { ars: WACKEN, level: 'municipality', role: 'manager' },
    { ars: AMT, level: 'association', role: 'manager' },
  ] as const;
  boss = await signInAs(house, { name: 'Frau Chefin', memberships });
  other = await signInAs(house, { name: 'Herr Kollege', memberships });
});
beforeEach(async () => {
  for (const table of ['town', 'town_version', 'town_left_out', 'adoption', 'place_file'])
    await sql`delete from ${sql.table(`kernel.${table}`)}`.execute(house.kernel.db);
  await reload();
});
afterAll(() => house.close());

/** What the running house does when the database tells it of a change. */
async function reload(): Promise<void> {
  const { kernel } = house;
  const [towns, leftOut, adoptions] = await Promise.all([
    readTowns(kernel.db),
    readLeftOut(kernel.db),
    readAdoptions(kernel.db),
  ]);
  kernel.towns = createTownDirectory({ towns, leftOut }, () => kernel.places);
  kernel.adoptions = createAdoptionDirectory(adoptions, () => kernel.places);
  app.bundles.dropAll();
}

async function adopted(ars: string): Promise<void> {
  const { db, places, clock } = house.kernel;
  await adopt({ db, places, solutions, now: clock.now() }, { ars, solution: 'leisure' });
  await reload();
}

type Method = 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';

function call(as: SignedInAs, method: Method, path: string, payload?: Record<string, unknown>) {
  const url = `/api/desk/${path}`;
  return house.http.inject({ method, url, headers: as.headers, ...(payload && { payload }) });
}

async function save(town: Record<string, unknown>, { version = 0, ars = WACKEN, as = boss } = {}) {
  const answer = await call(as, 'PUT', `${ars}/town`, { version, town });
  await reload();
  return answer;
}

function png(width = 900, height = 1000): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 4, background: '#c00000' } })
    .png()
    .toBuffer();
}

async function upload(bytes: Buffer, { version = 0, alt = 'Ein Wacken-Schädel', type = 'image/png' } = {}) {
  const answer = await house.http.inject({
    method: 'PUT',
    url: `/api/desk/${WACKEN}/town/crest?${new URLSearchParams({ version: String(version), alt })}`,
    headers: { ...boss.headers, 'content-type': type },
    payload: bytes,
  });
  await reload();
  return answer;
}

const page = async (path: string) => (await house.http.inject({ url: path })).body;
const home = (ars: string) => page(`/${ars}-${ars === WACKEN ? 'wacken' : 'koeln'}`);

describe('the look of a town', () => {
  it('is saved and shown at the head of its pages, with crest, name and colour', async () => {
    await adopted(WACKEN);
    const before: TownAnswer = (await call(boss, 'GET', `${WACKEN}/town`)).json();
    expect(before).toMatchObject({ version: 0, crest: null, versions: [], isShown: true });
    expect(before.fields.map(({ name }) => name)).toContain('colour');
    const saved: TownAnswer = (await save({ displayName: ' Gemeinde Wacken ', colour: '#1A5FB4' })).json();
    expect(saved).toMatchObject({ version: 1, town: { displayName: 'Gemeinde Wacken', colour: BLUE } });
    const crest: TownAnswer = (await upload(await png(), { version: 1 })).json();
    expect(crest).toMatchObject({ version: 2, crest: { alt: 'Ein Wacken-Schädel' } });

    const html = await home(WACKEN);
    expect(html).toContain(`<link rel="stylesheet" href="/api/towns/${WACKEN}/look.css?v=2">`);
    expect(html).toContain(`src="${crest.crest?.src}" alt="Ein Wacken-Schädel"`);
    expect(html).toContain('Ein Angebot von Gemeinde Wacken.');
    expect(html).not.toContain('style=');

    const picture = await house.http.inject({ url: crest.crest?.src ?? '' });
    const { width, height, format } = await sharp(picture.rawPayload).metadata();
    expect({ width, height, format }).toEqual({ width: 461, height: 512, format: 'webp' });

    const css = await house.http.inject({ url: `/api/towns/${WACKEN}/look.css?v=2` });
    expect(css.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(css.body).toMatch(/^:root\{--town:#1a5fb4\}@media \(prefers-color-scheme:dark\)\{:root\{--town:#/);
    const old = await house.http.inject({ url: `/api/towns/${WACKEN}/look.css?v=1` });
    expect(old.headers['cache-control']).toBe('public, no-cache');
  });

  it('is never shown where nobody has adopted the place', async () => {
    await save({ displayName: 'Gemeinde Wacken', colour: BLUE, imprint: 'Der Bürgermeister' });
    await upload(await png(), { version: 1 });
    const html = await home(WACKEN);
    for (const trace of ['look.css', 'class="crest"', 'Gemeinde Wacken', 'Ein Angebot von'])
      expect(html).not.toContain(trace);
    expect(html).toContain('kein Angebot der Gemeinde');
    expect((await house.http.inject({ url: `/api/towns/${WACKEN}/look.css?v=2` })).statusCode).toBe(404);
    expect(await page(`/impressum?ars=${WACKEN}`)).not.toContain('Der Bürgermeister');
    const bundle = await house.http.inject({ url: `/api/places/${WACKEN}/here` });
    expect(bundle.json().place).not.toHaveProperty('look');
  });

  it('of an association lends its colour to members that have none, never name or crest', async () => {
    await adopted(AMT);
    await save({ displayName: 'Das Amt', colour: '#7a1f5c', imprint: 'Der Amtsvorsteher' }, { ars: AMT });
    const member = await home(WACKEN);
    expect(member).toContain(`/api/towns/${AMT}/look.css?v=1`);
    expect(member).not.toContain('Ein Angebot von Das Amt');
    expect(member).not.toContain('class="crest"');
    expect(await page(`/impressum?ars=${WACKEN}`)).toContain('Der Amtsvorsteher');
    expect((await call(boss, 'GET', `${WACKEN}/town`)).json().colourFrom).toBe('Amt Schenefeld');
    await save({ colour: BLUE });
    expect(await home(WACKEN)).toContain(`/api/towns/${WACKEN}/look.css?v=1`);
    expect(await home(KOELN)).not.toContain('look.css');
  });

  it('puts its own words first on imprint, accessibility and privacy, then the operator', async () => {
    await adopted(WACKEN);
    await save({
      ...{
        displayName: 'Gemeinde Wacken',
        website: 'https://wacken.example/',
        imprint: 'Erste Zeile\nZweite',
      },
      ...{
        contact: 'Tel. 1234',
        accessibilityContact: 'hilfe@wacken.example',
        privacy: 'Wir speichern <b>nichts</b>',
      },
    });
    const imprint = await page(`/impressum?ars=${WACKEN}`);
    expect(imprint.indexOf('Zweite')).toBeGreaterThan(imprint.indexOf('Erste Zeile'));
    expect(imprint.indexOf('Technischer Betrieb')).toBeGreaterThan(imprint.indexOf('Tel. 1234'));
    expect(imprint).toContain('href="https://wacken.example/"');
    const privacy = await page(`/datenschutz?ars=${WACKEN}`);
    expect(privacy).toContain('Wir speichern &lt;b&gt;nichts&lt;/b&gt;');
    expect(await page(`/barrierefreiheit?ars=${WACKEN}`)).toContain('mailto:hilfe@wacken.example');
    expect(await page('/impressum')).not.toContain('Erste Zeile');
    expect(await page(`/en/impressum?ars=${WACKEN}`)).toContain('<p class="kern-body" lang="de">Erste Zeile');
  });
});

describe('what cannot be saved', () => {
  it('is a colour that nobody can read: the answer names the field, the ratio and the nearest that passes', async () => {
    const answer = await save({ colour: '#ffd500' });
    expect(answer.statusCode).toBe(422);
    const [error] = answer.json().errors;
    expect(error.path).toBe('colour');
    expect(error.message).toMatch(/Kontrast 1,\d : 1, nötig sind 4,5 : 1\. .*ist #[0-9a-f]{6}\.$/);
    const proposal = /#[0-9a-f]{6}/.exec(error.message)?.[0];
    expect((await save({ colour: proposal })).statusCode).toBe(200);
  });

  it.each([
    [{ colour: 'blau' }, 'colour'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ displayName: 'x'.repeat(81) }, 'displayName'],
    [{ licence: 'CC-BY-NC-4.0' }, 'licence'],
    [{ crest: { file: 'x', alt: 'y' } }, ''],
  ])('is %j', async (town, path) => {
    const answer = await save(town);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors[0].path).toBe(path);
  });

  it('is over what somebody else saved meanwhile: 409 says who, and brings what is saved now', async () => {
    await save({ displayName: 'Von der Chefin' });
    const late = await save({ displayName: 'Vom Kollegen' }, { as: other });
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({
      code: 'town-changed',
      version: 1,
      town: { displayName: 'Von der Chefin' },
    });
    expect(late.json().detail).toContain('Frau Chefin war schneller');
    expect((await save({ displayName: 'Vom Kollegen' }, { as: other, version: 1 })).statusCode).toBe(200);
  });

  it('holds when two save at the very same moment: one wins, the other is told', async () => {
    const put = (as: SignedInAs, displayName: string) =>
      call(as, 'PUT', `${WACKEN}/town`, { version: 0, town: { displayName } });
    const both = await Promise.all([put(boss, 'A'), put(other, 'B')]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from kernel.town_version`.execute(
      house.kernel.db,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('is a drawing as crest, whatever it is called, and it says how to mend that', async () => {
    const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    for (const type of ['image/svg+xml', 'image/png']) {
      const answer = await upload(svg, { type });
      expect(answer.statusCode).toBe(415);
      expect(answer.json()).toMatchObject({ code: 'crest-svg' });
      expect(answer.json().detail).toContain('speichern Sie es als PNG');
    }
  });

  it('is a crest without words, too large, or for a version that is gone: and no picture stays behind', async () => {
    expect((await upload(await png(), { alt: ' ' })).statusCode).toBe(400);
    expect((await upload(Buffer.alloc(6_000_000))).statusCode).toBe(413);
    expect((await upload(await png(), { version: 3 })).statusCode).toBe(409);
    const { rows } = await sql`select id from kernel.place_file`.execute(house.kernel.db);
    expect(rows).toEqual([]);
  });
});

describe('undoing', () => {
  it('brings an older version back as a new one, crest and all, and says who did what', async () => {
    await save({ displayName: 'Eins', colour: BLUE });
    await upload(await png(), { version: 1 });
    await save({ displayName: 'Drei' }, { version: 2 });
    const gone = await call(boss, 'DELETE', `${WACKEN}/town/crest?version=3`);
    expect(gone.json().crest).toBeNull();
    const back: TownAnswer = (await call(other, 'POST', `${WACKEN}/town/undo`, { version: 4, to: 2 })).json();
    expect(back).toMatchObject({
      ...{ version: 5, town: { displayName: 'Eins', colour: BLUE } },
      crest: { alt: 'Ein Wacken-Schädel' },
    });
    expect(
      back.versions.map(({ version, who, changed, undoneTo }) => [version, who, changed, undoneTo]),
    ).toEqual([
      [5, 'Herr Kollege', ['displayName', 'colour', 'crest'], 2],
      [4, 'Frau Chefin', ['crest'], null],
      [3, 'Frau Chefin', ['displayName', 'colour'], null],
      [2, 'Frau Chefin', ['crest'], null],
      [1, 'Frau Chefin', ['displayName', 'colour'], null],
    ]);
    const empty = await call(boss, 'POST', `${WACKEN}/town/undo`, { version: 5, to: 0 });
    expect(empty.json()).toMatchObject({ version: 6, town: { displayName: null }, crest: null });
    expect((await call(boss, 'POST', `${WACKEN}/town/undo`, { version: 6, to: 9 })).statusCode).toBe(404);
    const log = await call(boss, 'GET', `${WACKEN}/audit`);
    expect(log.json().lines[0]).toMatchObject({ what: 'hat das Erscheinungsbild geändert' });
  });
});

describe('a place that asked to be left out', () => {
  it('shows name and register facts, no card of a solution, says so, and comes back when it adopts', async () => {
    await leaveOut(house.kernel.db, WACKEN, house.kernel.clock.now());
    await reload();
    const { place, cards } = (await house.http.inject({ url: `/api/places/${WACKEN}/here?lang=en` })).json();
    expect(place.leftOut).toBe(true);
    expect(new Set(cards.map((card: { solution: string }) => card.solution))).toEqual(new Set(['place']));
    const html = await page(`/${WACKEN}-wacken/ort`);
    expect(html).toContain('Wacken');
    expect((await house.http.inject({ url: `/${WACKEN}-wacken/dienste` })).statusCode).toBe(404);
    expect(await page(`/en/${WACKEN}-wacken`)).toContain('as the municipality wishes');
    await adopted(WACKEN);
    expect((await house.http.inject({ url: `/${WACKEN}-wacken/dienste` })).statusCode).toBe(200);
  });
});

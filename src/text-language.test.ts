/** Texts of others as they leave the house: in another language than the page they are marked, and it says so once. */

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildApp } from './app.ts';
import { LANGUAGES, type Language, PREFIX } from './kernel/i18n/language.ts';
import type { PageContent, Solution, SourceInfo } from './kernel/solution.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution as leisure } from './solutions/leisure/solution.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { anEvent, aPlace } from './solutions/leisure/testing/records.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const source: SourceInfo = { name: 'Quelle', licence: 'CC0-1.0', url: null, time: '2026-11-20T10:00:00Z' };
const lang = 'de';

const all: PageContent = {
  ...{ title: 'Titel', lang, description: 'Ours' },
  blocks: [
    { type: 'heading', text: 'Überschrift', lang },
    { type: 'text', text: 'Absatz', lang },
    { type: 'text', text: 'Hinweis', tone: 'note', lang },
    { type: 'text', text: 'Ours' },
    {
      type: 'facts',
      rows: [
        { label: 'Label', value: 'Wert', note: 'Anmerkung', lang, noteLang: lang },
        { label: 'Label', value: 'Verweis', href: 'https://example.org/', lang },
        { label: 'Label', value: 'Kein Verweis', href: 'javascript:alert(1)', lang },
        { label: 'Label', value: 'Ours' },
      ],
    },
    {
      type: 'part',
      ...{ solution: 'leisure', name: 'x', texts: {} },
      blocks: [
        {
          type: 'list',
          items: [
            { text: 'Zeile', note: 'Zusatz', lang, noteLang: lang },
            { text: 'Seite', page: 'texte', lang },
            { text: 'Draußen', href: 'https://example.org/', lang },
            { text: 'Ort', ars: KOELN, lang },
            { text: 'Ours', lang: 'no tag' },
          ],
        },
      ],
    },
  ],
};

/** Says something of others in every way that there is. */
const [template] = solutions;
const quoting: Solution = {
  ...(template as Solution), // the list is not empty
  id: 'quoting',
  path: 'texte',
  i18n: {
    de: { title: 'Texte', description: 'Texte', layer_all: 'Alles' },
    en: { title: 'Texts', description: 'Texts', layer_all: 'All' },
  },
  ...{ migrations: null, tables: [], permissions: [], measures: [], prerequisites: [], connectors: [] },
  ...{ settings: z.object({}), topics: [] },
  routes: () => undefined,
  cards: async () => [
    {
      ...{
        id: 'one',
        title: 'Soon: Fest & Markt',
        sentence: 'At 6: Fest & Markt.',
        state: 'ok',
        priority: 99,
      },
      ...{ validUntil: '2030-01-01T00:00:00Z', source, page: 'texte' },
      quote: { text: 'Fest & Markt', lang },
    },
  ],
  search: async () => [
    { title: 'Fest', excerpt: 'Ein Fest.', page: 'texte', score: 1, lang, excerptLang: lang },
    { title: 'Ours', excerpt: 'Ours.', page: 'texte', score: 0.9 },
  ],
  page: async (rest) => (rest === '' ? all : null),
  layers: [
    {
      id: 'all',
      category: 'leisure',
      features: async () => [
        { id: 'a', lon: 6.96, lat: 50.94, title: 'Fest', lang, page: 'texte' },
        { id: 'b', lon: 6.97, lat: 50.94, title: 'Ours', page: '' },
      ],
    },
  ],
};

let house: TestHouse;
let ids: Map<string, string>;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [quoting, leisure]);
  await bring(house.kernel, 'events', { a: anEvent({ price: '8 Euro' }) }, { ars: KOELN });
  const places = { a: aPlace({ description: [{ type: 'paragraph', text: 'Schöne Bilder.' }] }) };
  const nameless = aPlace({ name: null, category: 'playground', address: null });
  await bring(house.kernel, 'places', { ...places, b: nameless }, { ars: KOELN });
  house.kernel.sources = await sourcesOf(house.kernel.db);
  const { rows } = await sql<{ id: string; name: string }>`
    select id, title as name from leisure.event union all select id, name from leisure.town_place`.execute(
    house.kernel.db,
  );
  ids = new Map(rows.map(({ id, name }) => [name, id]));
});
afterAll(() => house.close());

async function page(language: Language, path: string) {
  const { body } = await house.http.inject(`${PREFIX[language]}/${KOELN}-koeln${path}`);
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? '';
  const notes = main.split('Some texts are only in German.').length - 1;
  return { body, main, notes };
}

/** Texts that stand in an element with this language of its own. */
function textsIn(html: string, language: string): string[] {
  return [...html.matchAll(new RegExp(`<\\w+[^>]* lang="${language}"[^>]*>([^<]*)<`, 'g'))].map(
    ([, text]) => text ?? '',
  );
}

describe('texts of others', () => {
  it('are marked in every kind of block, and ours are not', async () => {
    const { body, main, notes } = await page('en', '/texte');
    expect(textsIn(main, 'de')).toEqual([
      ...['Titel', 'Überschrift', 'Absatz', 'Hinweis', 'Wert', 'Anmerkung', 'Verweis', 'Kein Verweis'],
      ...['Zeile', 'Zusatz', 'Seite', 'Draußen', 'Ort'],
    ]);
    expect(notes).toBe(1);
    expect(main.indexOf('only in German')).toBeGreaterThan(main.indexOf('</h1>'));
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('<title lang="de">Titel');
  });

  it('are marked in cards, with our words around them, in hits and beside the map', async () => {
    const here = await page('en', '');
    expect(here.main).toContain('>Soon: <span lang="de">Fest &amp; Markt</span></a>');
    expect(here.main).toContain('At 6: <span lang="de">Fest &amp; Markt</span>.');
    const found = await page('en', '/suche?q=fest');
    expect(textsIn(found.main, 'de')).toEqual(['Fest', 'Ein Fest.']);
    const map = await page('en', '/karte');
    expect(textsIn(map.main, 'de')).toContain('Fest');
    expect(textsIn(map.main, 'de')).not.toContain('Ours');
    for (const { notes } of [here, found, map]) expect(notes).toBe(1);
  });

  it.each(LANGUAGES.filter((one) => one !== 'en'))(
    'need no mark on a page in their language (%s)',
    async (language) => {
      for (const path of ['', '/texte', '/suche?q=fest', '/karte']) {
        const { body, main } = await page(language, path);
        expect(textsIn(main, 'de'), path).toEqual([]);
        expect(main, path).not.toMatch(/nur auf (Deutsch|German)|only in/);
        expect(body, path).toContain('<title>');
      }
    },
  );
});

describe('the pages of leisure in English', () => {
  it('mark what the feed says of an event, down to schema.org, and leave our words alone', async () => {
    const { body, main, notes } = await page('en', `/freizeit/termin/${ids.get('Konzert im Park')}`);
    expect(textsIn(main, 'de')).toEqual(
      expect.arrayContaining([
        ...['Konzert im Park', 'Stadtgarten', 'Venloer Straße 40, 50672 Köln', '8 Euro', 'Musikverein'],
        'Mit dem Blasorchester.',
      ]),
    );
    expect(textsIn(main, 'de').join()).not.toMatch(/not stated|Tuesday/);
    expect(notes).toBe(1);
    expect(body).toMatch(/"@type":"MusicEvent"[^<]*"inLanguage":"de"/);
  });

  it('mark the name of a place, but not what we call one without a name', async () => {
    const { main } = await page('en', `/freizeit/ort/${ids.get('Museum Ludwig')}`);
    expect(textsIn(main, 'de')).toEqual(
      expect.arrayContaining(['Museum Ludwig', 'Heinrich-Böll-Platz 1, 50667 Köln', 'Schöne Bilder.']),
    );
    const nameless = await page('en', '/freizeit/orte/spielplatz');
    expect(textsIn(nameless.main, 'de')).toEqual([]);
    expect(nameless.notes).toBe(0);
  });

  it('tell the phone the language of names that it lists itself', async () => {
    const near = async (category: string, language: Language) =>
      (await house.http.inject(`/api/leisure/near?ars=${KOELN}&category=${category}&lang=${language}`)).json()
        .rows;
    expect(await near('museum', 'en')).toMatchObject([{ name: 'Museum Ludwig', lang: 'de' }]);
    expect((await near('museum', 'de'))[0]).not.toHaveProperty('lang');
    expect((await near('playground', 'en'))[0]).not.toHaveProperty('lang');
  });
});

/** Invented and old data as they leave the house: marked on every page and in every answer, and kept from indexes. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildApp } from './app.ts';
import { LANGUAGES, PREFIX } from './kernel/i18n/language.ts';
import type { PageContent, Solution, SourceInfo } from './kernel/solution.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const KOELN = '/053150000000-koeln';
const info: SourceInfo = {
  name: 'Quelle',
  licence: 'CC0-1.0',
  url: null,
  time: '2026-11-20T10:00:00Z',
};
const example: SourceInfo = { ...info, example: true };

/** Shows one invented thing in every way that there is, and one that is merely old. */
const [template] = solutions;
const invented: Solution = {
  ...(template as Solution), // the list is not empty
  id: 'invented',
  path: 'erfunden',
  i18n: {
    de: { title: 'Erfunden', description: 'Erfunden', layer_all: 'Alles' },
    en: { title: 'Invented', description: 'Invented', layer_all: 'All' },
  },
  migrations: null,
  tables: [],
  permissions: [],
  settings: z.object({}),
  topics: [],
  measures: [],
  prerequisites: [],
  connectors: [],
  routes: () => undefined,
  cards: async ({ place }) =>
    place.name !== 'Köln'
      ? []
      : [
          {
            id: 'one',
            title: 'Fest',
            sentence: 'Ein Fest.',
            state: 'ok',
            priority: 99,
            validUntil: '2030-01-01T00:00:00Z',
            source: example,
            page: 'erfunden',
          },
        ],
  search: async () => [
    { title: 'Fest', excerpt: 'Ein Fest.', page: 'erfunden', score: 1, example: true },
    { title: 'Echtes', excerpt: 'Kein Fest.', page: 'erfunden/echt', score: 0.9 },
  ],
  page: async (rest) => pages[rest] ?? null,
  layers: [
    {
      id: 'all',
      category: 'leisure',
      features: async (_, { place }) =>
        place.name !== 'Köln'
          ? []
          : [
              { id: 'a', lon: 6.96, lat: 50.94, title: 'Fest', page: 'erfunden', example: true },
              { id: 'b', lon: 6.97, lat: 50.94, title: 'Echtes', page: 'erfunden/echt' },
            ],
    },
  ],
};
const page = (own: Partial<PageContent>): PageContent => ({
  title: 'Seite',
  description: 'Eine Seite',
  blocks: [],
  jsonLd: { '@context': 'https://schema.org', '@type': 'Event', name: 'Fest' },
  ...own,
});
const pages: Record<string, PageContent> = {
  '': page({ example: true, blocks: [{ type: 'source', source: example }] }),
  // Marked by its blocks alone, also inside of a part.
  teil: page({
    blocks: [
      {
        type: 'part',
        solution: 'invented',
        name: 'x',
        texts: {},
        blocks: [{ type: 'list', items: [{ text: 'Fest', example: true }, { text: 'Echtes' }] }],
      },
    ],
  }),
  echt: page({ blocks: [{ type: 'source', source: info }] }),
  alt: page({ blocks: [{ type: 'source', source: { ...info, stale: true } }] }),
};

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [invented]);
});
afterAll(() => house.close());

const body = async (url: string) => (await house.http.inject(url)).body;
/** What stands on the screen: the data for the browser beside it are not looked at. */
const screen = async (url: string) => (await body(url)).split('<script type="application/json"')[0] ?? '';
const marks = (html: string) => html.split('class="example-mark"').length - 1;

describe('invented data', () => {
  it.each(LANGUAGES)('are marked on the card itself and in its source line (%s)', async (language) => {
    const html = await screen(`${PREFIX[language]}${KOELN}`);
    const card = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
    expect(marks(card)).toBe(2);
    const words = { de: 'frei erfunden', en: 'invented', 'de-simple': 'haben wir erfunden' }[language];
    expect(card).toContain(words);
    expect(card).not.toContain('example_');
  });

  it('are marked above the page, in rows, hits and the list beside the map', async () => {
    expect(marks(await screen(`${KOELN}/erfunden`))).toBe(2);
    expect(await screen(`${KOELN}/erfunden`)).toContain('class="example-banner"');
    expect(await screen(`${KOELN}/erfunden`)).toContain('Auf dieser Seite stehen erfundene Angaben');
    const rows = await screen(`${KOELN}/erfunden/teil`);
    // Not all of it is: what is true must not be taken for an example.
    expect(rows).toContain('Angaben mit diesem Wort sind erfunden');
    expect(rows).toMatch(/Fest<\/span> <span class="example-mark">/);
    expect(rows).not.toMatch(/Echtes<\/span> <span class="example-mark">/);
    expect(marks(await screen(`${KOELN}/suche?q=fest`))).toBe(1);
    const map = await screen(`${KOELN}/karte`);
    expect(map).toContain('class="example-banner"');
    expect(map).toMatch(/Fest<\/a> <span class="example-mark">/);
    expect(map).not.toMatch(/Echtes<\/a> <span class="example-mark">/);
  });

  it.each(['', '/erfunden', '/erfunden/teil', '/karte', '/suche?q=fest'])(
    'keep the page %s from search engines',
    async (path) => {
      expect(await body(KOELN + path)).toContain('<meta name="robots" content="noindex">');
    },
  );

  it.each(['/erfunden', '/erfunden/teil'])('never leave as JSON-LD (%s)', async (path) => {
    expect(await body(KOELN + path)).not.toContain('application/ld+json');
  });

  it('do not touch pages without them', async () => {
    for (const url of [`${KOELN}/erfunden/echt`, '/010615168107-wacken', '/010615168107-wacken/karte']) {
      expect(marks(await screen(url)), url).toBe(0);
      expect(await screen(url)).not.toContain('example-banner');
    }
    expect(await body(`${KOELN}/erfunden/echt`)).toContain('application/ld+json');
    for (const url of [`${KOELN}/erfunden/echt`, '/010615168107-wacken'])
      expect(await body(url)).not.toContain('noindex');
  });

  it('carry the mark in every answer for programs', async () => {
    const json = async (url: string) => (await house.http.inject(url)).json();
    const here = await json('/api/places/053150000000/here');
    expect(here.cards[0].source.example).toBe(true);
    const found = await json('/api/search?ars=053150000000&q=fest');
    // What is true comes first, although the invented one fits better.
    expect(found.hits.map((hit: { example?: true }) => hit.example)).toEqual([undefined, true]);
    const { points } = await json('/api/map/053150000000/points');
    expect(points.map((point: { title: string; example?: true }) => [point.title, point.example])).toEqual([
      ['Echtes', undefined],
      ['Fest', true],
    ]);
    const view = await json('/api/places/053150000000/page?path=erfunden');
    expect(view.page.example).toBe(true);
  });
});

describe('data older than their own rule allows', () => {
  it('say so in words beside the time', async () => {
    const html = await screen(`${KOELN}/erfunden/alt`);
    expect(html).toMatch(/Stand <time[^>]*>20\. November 2026<\/time>.*class="stale-note"/);
    expect(html).toContain('Die Quelle antwortet nicht');
    expect(await screen(`/en${KOELN}/erfunden/alt`)).toContain('the source does not answer');
    expect(await screen(`${KOELN}/erfunden/echt`)).not.toContain('stale-note');
  });
});

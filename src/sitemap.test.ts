/** What search engines are told of, over HTTP, on a real database with a solution that has pages of its own. */
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type Ars, FEDERATION } from './kernel/places/place.ts';
import type { Kernel, ListedPage, PageContent, Solution } from './kernel/solution.ts';
import { createSourceDirectory } from './kernel/sources/create-source-directory.ts';
import type { Source } from './kernel/sources/source.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { createTownDirectory } from './kernel/towns/create-town-directory.ts';
import { solutions } from './solutions.ts';

const ORIGIN = 'http://localhost:8080';
const KOELN = '053150000000';
const BONN = '053140000000';
const WUPPERTAL = '051240000000';
const ARNSBERG = '059580004004';
const CHANGED = '2026-11-20T08:00:00Z';

/** Anything that a solution may list; what it says here is what the tests look for. */
const pages: ListedPage[] = [
  { ars: KOELN, page: 'dienste/hundesteuer-1f2e3d4c', changedAt: CHANGED },
  { ars: WUPPERTAL, page: 'dienste/ausgelassen-1f2e3d4c', changedAt: CHANGED },
];
const asked: (readonly Ars[])[] = [];
async function* listed(units: readonly Ars[]): AsyncGenerator<ListedPage> {
  asked.push(units);
  yield* pages.filter(({ ars }) => units.includes(ars));
}

const page: PageContent = { title: 'Hundesteuer', description: 'Anmelden', blocks: [] };

let house: TestHouse;
let kernel: Kernel;
beforeAll(async () => {
  const own = solutions.map(
    (one): Solution =>
      one.id !== 'services'
        ? one
        : {
            ...one,
            listed,
            page: async (rest) =>
              rest === 'alt' ? { ...page, canonical: 'dienste/neu', canonicalAt: FEDERATION } : page,
          },
  );
  house = await openTestHouse(buildApp, own, { publicUrl: ORIGIN });
  kernel = house.kernel;
  const source = {
    id: '0194a000-0000-7000-8000-00000000000a',
    solution: 'services',
    intake: 'services',
    state: 'active',
    checkedAt: CHANGED,
  };
  const sources = [
    { ...source, kind: 'upload', ownerArs: KOELN },
    { ...source, id: '0194a000-0000-7000-8000-00000000000b', kind: 'sample', ownerArs: BONN },
  ];
  Object.assign(kernel, {
    // Only what a directory of sources reads of them.
    sources: createSourceDirectory(sources as unknown as Source[], () => undefined),
    towns: createTownDirectory({ towns: [], leftOut: [WUPPERTAL] }, () => kernel.places),
  });
});
afterAll(() => house.close());

const get = (url: string, headers: Record<string, string> = {}) => house.http.inject({ url, headers });
const filesOf = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');

describe('the sitemap', () => {
  it('is named by robots.txt', async () => {
    const { body, headers } = await get('/robots.txt');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });

  it('has a file for the federation and one for each state, and each answers', async () => {
    const { body, headers } = await get('/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const files = filesOf(body);
    expect(files).toHaveLength(17);
    expect(files[0]).toBe(`${ORIGIN}/sitemaps/00-1.xml`);
    let places = 0;
    for (const file of files) {
      const answer = await get(file.slice(ORIGIN.length));
      expect(answer.statusCode, file).toBe(200);
      places += filesOf(answer.body).length;
    }
    expect(places).toBeGreaterThan(kernel.places.counts.municipality);
  });

  it('lists the pages of the house, and each place under its own address in both languages', async () => {
    const federation = await get('/sitemaps/00-1.xml');
    expect(filesOf(federation.body).slice(0, 2)).toEqual([`${ORIGIN}/`, `${ORIGIN}/hilfe`]);
    const { body } = await get('/sitemaps/05-1.xml');
    expect(body).toContain(
      `<url><loc>${ORIGIN}/059580004004-arnsberg</loc><xhtml:link rel="alternate" hreflang="de" href="${ORIGIN}/059580004004-arnsberg"/><xhtml:link rel="alternate" hreflang="en" href="${ORIGIN}/en/059580004004-arnsberg"/></url>`,
    );
  });

  it('lists what solutions have of their own where it belongs, with the time of the change', async () => {
    const { body } = await get('/sitemaps/05-1.xml');
    expect(body).toContain(
      `<loc>${ORIGIN}/053150000000-koeln/dienste/hundesteuer-1f2e3d4c</loc><lastmod>${CHANGED}</lastmod>`,
    );
    expect(body).toContain(`<loc>${ORIGIN}/053150000000-koeln/dienste</loc>`);
    expect(body).not.toContain(`${ORIGIN}/059580004004-arnsberg/dienste`);
    const units = asked.find((one) => one.includes(KOELN));
    expect(units).toContain(ARNSBERG);
    expect(units).not.toContain('091620000000');
  });

  it('leaves out places with examples, and those that want to be left out, with all their pages', async () => {
    const { body } = await get('/sitemaps/05-1.xml');
    expect(body).not.toContain('053140000000-bonn');
    expect(body).not.toContain('wuppertal');
    expect(body).not.toContain('ausgelassen');
  });

  it('comes packed to whoever wants it so', async () => {
    const answer = await get('/sitemaps/09-1.xml', { 'accept-encoding': 'gzip' });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.rawPayload).toString()).toContain('/091620000000-muenchen</loc>');
  });

  it.each(['05-2.xml', '17-1.xml', '05-0.xml', '5-1.xml', '05-1.xml.gz', '..%2f05-1.xml'])(
    'has no file %s',
    async (name) => expect((await get(`/sitemaps/${name}`)).statusCode).toBe(404),
  );
});

describe('a page that really stands elsewhere', () => {
  it('answers under its older address, and names the own one in all languages', async () => {
    for (const prefix of ['', '/en']) {
      const { statusCode, body } = await get(`${prefix}/053150000000-koeln/dienste/alt`);
      expect(statusCode).toBe(200);
      const own = '000000000000-deutschland/dienste/neu';
      expect(body).toContain(`<link rel="canonical" href="${ORIGIN}${prefix}/${own}">`);
      expect(body).toContain(`hreflang="de" href="${ORIGIN}/${own}"`);
      expect(body).toContain(`hreflang="en" href="${ORIGIN}/en/${own}"`);
      // People change the language where they are.
      expect(body).toContain('href="/leicht/053150000000-koeln/dienste/alt"');
    }
    const { body } = await get('/053150000000-koeln/dienste/neu');
    expect(body).toContain(`<link rel="canonical" href="${ORIGIN}/053150000000-koeln/dienste/neu">`);
  });

  it('tells the browser the same', async () => {
    const answer = await get('/api/places/053150000000/page?path=dienste/alt');
    expect(answer.json().own).toEqual({ ars: FEDERATION, name: 'Deutschland', page: 'dienste/neu' });
    expect((await get('/api/places/053150000000/page?path=dienste/neu')).json().own).toBeUndefined();
  });
});

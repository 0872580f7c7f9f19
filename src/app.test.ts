import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Solution } from './kernel/solution.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [...solutions, broken]);
});
afterAll(() => house.close());

/** Throws in its cards and search at Wacken, never answers at Köln: a fault must cost its own card only. */
const [template] = solutions;
const broken: Solution = {
  ...(template as Solution), // the list is not empty
  id: 'broken',
  path: 'kaputt',
  migrations: null,
  tables: [],
  connectors: [],
  layers: [],
  ...{ measures: [], prerequisites: [], topics: [] },
  routes: () => undefined,
  cards: ({ place }) =>
    place.name === 'Köln' ? new Promise(() => undefined) : Promise.reject(new Error('cards fail')),
  search: () => Promise.reject(new Error('search fails')),
};

const get = (url: string, headers: Record<string, string> = {}) => house.http.inject({ url, headers });
const json = async (url: string) => (await get(url)).json();

describe('locating over HTTP', () => {
  it('names the place, what stands above it, and its neighbours', async () => {
    const answer = await get('/api/locate?lon=9.3757&lat=54.0215');
    expect(answer.json()).toMatchObject({
      ars: '010615168107',
      name: 'Wacken',
      level: 'municipality',
      nearBorder: false,
    });
    expect(answer.json().ancestors.map((one: { level: string }) => one.level)).toEqual([
      'association',
      'county',
      'state',
      'federal',
    ]);
    expect(answer.json().neighbours[0].distance).toBe(0);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('says when the border is nearer than the boundaries are exact', async () => {
    const { geometry } = (await get('/api/places/053150000000/boundary')).json();
    const [lon, lat] = geometry.coordinates[0][0][10];
    expect(await json(`/api/locate?lon=${lon}&lat=${lat}`)).toMatchObject({ nearBorder: true });
  });

  it.each([
    ['lon=6.96', 400, 'position-malformed'],
    ['lon=abc&lat=50', 400, 'position-malformed'],
    ['lon=6,96&lat=50,94', 400, 'position-malformed'],
    ['lon=1e3&lat=5', 400, 'position-malformed'],
    ['lon=NaN&lat=NaN', 400, 'position-malformed'],
    ['lon=200&lat=50', 400, 'position-malformed'],
    ['lon=6.96&lon=7&lat=50', 400, 'bad-request'],
    ['lon=50.94&lat=6.96', 400, 'position-swapped'],
    ['lon=2.35&lat=48.86', 404, 'position-outside'],
    ['lon=7.2&lat=54.6', 404, 'position-outside'],
  ])('answers %s with %i %s', async (query, status, code) => {
    const answer = await get(`/api/locate?${query}`);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status, code });
    expect(answer.json().detail).not.toBe('');
  });
});

describe('places over HTTP', () => {
  it('lists all Neustadts with their county', async () => {
    const { places } = await json('/api/places?q=Neustadt&limit=200');
    expect(places.filter((one: { name: string }) => one.name.startsWith('Neustadt')).length).toBe(19);
    expect(
      places.every(
        (one: { county: string | null; kind: string }) => one.county !== null || one.kind === 'Stadt',
      ),
    ).toBe(true);
  });

  it('tells everything about one', async () => {
    const koeln = await json('/api/places/053150000000');
    expect(koeln).toMatchObject({
      name: 'Köln',
      ags: '05315000',
      levels: ['municipality', 'county'],
      parent: '053000000000',
      predecessors: [],
    });
    expect(koeln.areaKm2).toBeGreaterThan(400);
    expect(koeln.edition).toMatchObject({
      boundaries: '2016',
      register: null,
      attribution: { licence: 'GeoNutzV' },
    });
  });

  it.each([
    ['999999999999', 404, 'place-unknown'],
    ['05315000000', 400, 'place-key-malformed'],
    ['5315000', 400, 'place-key-malformed'],
    ['koeln', 400, 'place-key-malformed'],
  ])('answers the key %s with %i', async (ars, status, code) => {
    for (const url of [
      `/api/places/${ars}`,
      `/api/places/${ars}/here`,
      `/api/places/${ars}/boundary`,
      `/api/search?ars=${ars}&q=x`,
    ]) {
      const answer = await get(url);
      expect(answer.statusCode).toBe(status);
      expect(answer.json()).toMatchObject({ code });
    }
  });

  it('sends boundaries and cells that may be kept for a month', async () => {
    const boundary = await get('/api/places/010610000000/boundary');
    expect(boundary.headers['content-type']).toContain('application/geo+json');
    expect(boundary.json()).toMatchObject({
      type: 'Feature',
      id: '010610000000',
      geometry: { type: 'MultiPolygon' },
      properties: { licence: 'GeoNutzV' },
    });
    const cell = await get('/api/cells/9/265/171');
    expect(cell.headers['cache-control']).toContain('max-age=2592000');
    const again = await get('/api/cells/9/265/171', { 'if-none-match': String(cell.headers.etag) });
    expect(again.statusCode).toBe(304);
    for (const tile of ['512/0', '-1/3', '1.5/2', 'a/b', '1e2/3'])
      expect((await get(`/api/cells/9/${tile}`)).statusCode).toBe(404);
  });

  it('refuses a search of 10,000 characters in words', async () => {
    const long = 'x'.repeat(10_000);
    for (const url of [`/api/places?q=${long}`, `/api/search?ars=053150000000&q=${long}`]) {
      const answer = await get(url);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'bad-request' });
    }
    const page = await get(`/053150000000-koeln/suche?q=${long}`);
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('zu lang');
  });
});

describe('the bundle of a place', () => {
  it('has at least three true cards at a town that nobody has configured, most important first', async () => {
    // On a busy machine a true card may come too late for the first answer; then the next one has it.
    const here = () => json('/api/places/010615168107/here');
    const late = async () =>
      (await here()).cards.filter(
        ({ state, solution }: { state: string; solution: string }) =>
          state === 'error' && solution !== 'broken',
      );
    await expect.poll(late, { timeout: 15_000 }).toEqual([]);
    const { place, cards } = await here();
    expect(place).toMatchObject({ name: 'Wacken', adopted: false });
    // What nobody has connected yet is said by an empty card, and counts for nothing here.
    expect(cards.filter((card: { state: string }) => card.state === 'ok').length).toBeGreaterThanOrEqual(3);
    const failed = cards.filter((card: { solution: string }) => card.solution === 'broken');
    expect(failed.length).toBe(1);
    expect(failed[0]).toMatchObject({ state: 'error' });
    const priorities = cards.map((card: { priority: number }) => card.priority);
    expect(priorities).toEqual(priorities.toSorted((a: number, b: number) => b - a));
    for (const card of cards.filter((one: { state: string }) => one.state !== 'error')) {
      expect(card).toMatchObject({
        state: expect.stringMatching(/^(ok|empty)$/),
        source: { name: expect.any(String), licence: expect.any(String) },
      });
      expect((await get(card.link)).statusCode, card.link).toBe(200);
    }
  });

  it('tries a card that came too late again within moments, and one that failed after half a minute', async () => {
    const seconds = async (ars: string) => {
      const asked = house.kernel.clock.now();
      const { cards } = await json(`/api/places/${ars}/here?lang=en`);
      const { validUntil } = cards.find((card: { solution: string }) => card.solution === 'broken');
      return Temporal.Instant.from(validUntil).since(asked).total('seconds');
    };
    expect(await seconds('053150000000')).toBeLessThan(5);
    const failed = await seconds('010615168107');
    expect(failed).toBeGreaterThan(5);
    expect(failed).toBeLessThanOrEqual(31);
  });

  it('loses only the card of a solution that never answers', async () => {
    const begun = performance.now();
    const { cards } = await json('/api/places/053150000000/here');
    expect(cards.length).toBeGreaterThanOrEqual(4);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('varies by language and answers 304 to who has it already', async () => {
    const german = await get('/api/places/010615168107/here');
    const english = await get('/api/places/010615168107/here?lang=en');
    expect(english.json().cards[0].title).not.toBe(german.json().cards[0].title);
    expect(english.headers.etag).not.toBe(german.headers.etag);
    expect(
      (await get('/api/places/010615168107/here', { 'if-none-match': String(german.headers.etag) }))
        .statusCode,
    ).toBe(304);
    expect((await get('/api/places/010615168107/here?lang=fr')).statusCode).toBe(400);
  });

  it('is there for every level of the hierarchy', async () => {
    for (const ars of [
      '010615168000',
      '010610000000',
      '053000000000',
      '010000000000',
      '000000000000',
      '110000000000',
    ]) {
      expect((await json(`/api/places/${ars}/here`)).cards.length).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('the search of a place', () => {
  it('finds a service by an everyday word although one solution fails', async () => {
    const { hits } = await json('/api/search?ars=053150000000&q=Hund%20anmelden');
    expect(hits[0]).toMatchObject({
      solution: 'services',
      title: 'Hundesteuer',
      link: '/053150000000-koeln/dienste/hundesteuer',
    });
    expect(hits[0].excerpt).not.toBe('');
    expect((await json('/api/search?ars=053150000000&q=dog%20tax&lang=en')).hits[0]).toMatchObject({
      title: 'Dog tax',
      link: '/en/053150000000-koeln/dienste/hundesteuer',
    });
  });
});

describe('pages', () => {
  it('are complete as HTML, in both languages, and lead a wrong name to the right one', async () => {
    const page = await get('/010615168107-wacken');
    expect(page.body).toMatch(/<h1[^>]*>.*Wacken/);
    expect(page.body.toLowerCase()).toContain('kein angebot der gemeinde');
    expect(page.body).toContain('post@example.org');
    expect((await get('/en/010615168107-wacken')).body).toContain('<html lang="en"');
    const moved = await get('/053150000000-duesseldorf/dienste?q=a');
    expect([moved.statusCode, moved.headers.location]).toEqual([301, '/053150000000-koeln/dienste?q=a']);
  });

  it('escape what people type', async () => {
    const page = await get(`/?q=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('<script>alert(1)');
  });

  it('carry the headers that keep them safe', async () => {
    const { headers } = await get('/');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBeDefined();
  });
});

describe('the API describes itself', () => {
  it('as OpenAPI 3.1, with every public address and a readable page beside it', async () => {
    const document = await json('/api/openapi.json');
    expect(document.openapi).toMatch(/^3\.1/);
    for (const path of [
      '/api/locate',
      '/api/places',
      '/api/places/{ars}',
      '/api/places/{ars}/boundary',
      '/api/places/{ars}/here',
      '/api/cells/9/{x}/{y}',
      '/api/search',
      '/api/services',
      '/api/place/holidays',
    ]) {
      expect(Object.keys(document.paths)).toContain(path);
    }
    expect((await get('/api/docs')).statusCode).toBeLessThan(400);
  });

  it('and refuses what it does not know', async () => {
    expect((await get('/api/nothing')).statusCode).toBe(404);
    expect(
      (await house.http.inject({ method: 'POST', url: '/api/places' })).statusCode,
    ).toBeGreaterThanOrEqual(404);
  });
});

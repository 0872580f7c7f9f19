/** Pages without a place and easy language over HTTP, as search engines and other programs see them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { INFO_NAMES } from './kernel/pages/info/names.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions);
});
afterAll(() => house.close());

const get = (url: string, headers: Record<string, string> = {}) => house.http.inject({ url, headers });
const html = { accept: 'text/html' };

describe('a page without a place', () => {
  it.each(INFO_NAMES)('%s has title, description, canonical address and both alternates', async (name) => {
    for (const prefix of ['', '/en', '/leicht']) {
      const { statusCode, body } = await get(`${prefix}/${name}`);
      expect(statusCode).toBe(200);
      expect(body).toMatch(/<title>[^<]{4,} · Hierzulande<\/title>/);
      expect(body).toMatch(/<meta name="description" content="[^"]{20,}">/);
      expect(body).toContain(`<link rel="canonical" href="http://localhost:8080${prefix}/${name}">`);
      expect(body).toContain(`hreflang="de" href="http://localhost:8080/${name}"`);
      expect(body).toContain(`hreflang="en" href="http://localhost:8080/en/${name}"`);
      expect(body).not.toContain('rel="alternate" hreflang="de-simple"');
      expect(body).not.toContain('noindex');
    }
  });

  it('keeps the place that the reader came from, and its own canonical address', async () => {
    const { body } = await get('/barrierefreiheit?ars=053150000000');
    expect(body).toContain('Landesrecht von Nordrhein-Westfalen');
    expect(body).toContain('href="/053150000000-koeln"');
    expect(body).toContain('rel="canonical" href="http://localhost:8080/barrierefreiheit"');
    expect(body).toContain('href="/leicht/barrierefreiheit?ars=053150000000"');
  });

  it.each(['ars=999999999999', 'ars=5', 'ars=', 'ars=1&ars=2', 'ars=%3Cscript%3E'])(
    'is shown without a place for ?%s',
    async (query) => {
      const { statusCode, body } = await get(`/hilfe?${query}`);
      expect(statusCode).toBe(200);
      expect(body).not.toContain('ars=');
    },
  );

  it('is reached from below a place', async () => {
    const answer = await get('/en/053150000000-koeln/barrierefreiheit');
    expect(answer.statusCode).toBe(301);
    expect(answer.headers.location).toBe('/en/barrierefreiheit?ars=053150000000');
  });

  it('answers a program with the same view, and with 304 what it has', async () => {
    const answer = await get('/api/info/hilfe?lang=en');
    expect(answer.json()).toMatchObject({ kind: 'info', name: 'hilfe', page: { title: 'Help' } });
    const again = await get('/api/info/hilfe?lang=en', { 'if-none-match': String(answer.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect((await get('/api/info/nichts')).statusCode).toBe(400);
    expect((await get('/api/info/hilfe?lang=fr')).statusCode).toBe(400);
  });
});

describe('easy language', () => {
  it('is a language of its own at the start, at a place and on the pages without one', async () => {
    for (const path of ['/leicht', '/leicht/', '/leicht/053150000000-koeln', '/leicht/hilfe']) {
      const { body } = await get(path);
      expect(body).toContain('<html lang="de-simple">');
      expect(body).toContain('noch nicht von Prüferinnen und Prüfern geprüft');
    }
    const { body } = await get('/leicht/053150000000-koeln');
    expect(body).toContain('Welches Amt hilft mir?');
    expect(body).toContain('rel="canonical" href="http://localhost:8080/leicht/053150000000-koeln"');
  });

  it('where there is none, the page is German, says so, and sends search engines to the German one', async () => {
    const { body } = await get('/leicht/053150000000-koeln/dienste/hundesteuer');
    expect(body).toContain('<html lang="de">');
    expect(body).toContain('Diese Seite gibt es noch nicht in Leichter Sprache.');
    // Nobody has written anything for Köln: general information stands where it is for all.
    expect(body).toContain(
      'rel="canonical" href="http://localhost:8080/000000000000-deutschland/dienste/hundesteuer"',
    );
  });

  it('is understood by every API that answers in words', async () => {
    const here = (await get('/api/places/053150000000/here?lang=de-simple')).json();
    expect(here.cards.map((card: { title: string }) => card.title)).toContain('Welches Amt hilft mir?');
    expect(here.cards[0].link).toMatch(/^\/leicht\/053150000000-koeln/);
    for (const url of [
      '/api/places?q=bonn&lang=de-simple',
      '/api/search?ars=053150000000&q=hund&lang=de-simple',
      '/api/places/053150000000/page?path=dienste&lang=de-simple',
      '/api/places/053150000000?lang=de-simple',
    ]) {
      expect((await get(url)).statusCode, url).toBe(200);
    }
  });

  it('a wrong address is answered in words, below its own beginning', async () => {
    const { statusCode, body } = await get('/leicht/999999999999', html);
    expect(statusCode).toBe(404);
    expect(body).toContain('href="/leicht/"');
  });
});

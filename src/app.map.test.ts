import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { picture, sendPicture, startTestSource, type TestSource } from './kernel/map/base/test-source.ts';
import { boxOfMapTile } from './kernel/map/map-tile.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

let source: TestSource;
let house: TestHouse;
let without: TestHouse;
beforeAll(async () => {
  source = await startTestSource();
  const baseMap = { url: source.template, attribution: '© Prüfamt' };
  house = await openTestHouse(buildApp, solutions, { baseMap });
  without = await openTestHouse(buildApp, solutions);
});
afterAll(async () => {
  await house.close();
  await without.close();
  await source.close();
});

const get = (url: string, headers: Record<string, string> = {}) => house.http.inject({ url, headers });

describe('the base map over HTTP', () => {
  it('answers with the picture of the source, its type, a validator and a time', async () => {
    source.behave(sendPicture('a', { 'cache-control': 'max-age=600' }));
    const answer = await get('/api/map/base/9/265/171');
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload).toEqual(picture('a'));
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=600',
    });
    const again = await get('/api/map/base/9/265/171', { 'if-none-match': String(answer.headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  it.each([
    ['15/16996/10974', 'finer than 14'],
    ['9/512/171', 'no such column'],
    ['9/x/171', 'no number'],
    ['9/259/176', 'Paris'],
    ['9/151/192', 'New York'],
    ['14/8192/8191', 'the Gulf of Guinea'],
    ['9/264/163', 'the open North Sea'],
  ])('has no tile %s (%s), and asks nobody for it', async (path) => {
    const before = source.asked.length;
    const answer = await get(`/api/map/base/${path}?lang=en`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'map-tile-unknown', title: 'There is no such tile' });
    expect(source.asked.length).toBe(before);
  });

  it('has the tiles of every zoom at every corner of the country', async () => {
    source.behave(sendPicture('b'));
    for (const ars of ['010615168107', '097800133133', '146260110110', '053700004004']) {
      const [lon = 0, lat = 0] = house.kernel.places.get(ars)?.centre ?? [];
      if (lon === 0) continue;
      for (let z = 0; z <= 14; z++) {
        const x = Math.floor(((lon + 180) / 360) * 2 ** z);
        const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z);
        const [west, south, east, north] = boxOfMapTile({ z, x, y });
        expect(west <= lon && lon <= east && south <= lat && lat <= north).toBe(true);
        expect((await get(`/api/map/base/${z}/${x}/${y}`)).statusCode, `${ars} ${z}`).toBe(200);
      }
    }
  });

  it('says 502 for nonsense and 503 for silence, in words, to be asked again later', async () => {
    source.behave((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<h1>login</h1>');
    });
    const nonsense = await get('/api/map/base/12/2126/1372');
    expect(nonsense.statusCode).toBe(502);
    expect(nonsense.json()).toMatchObject({
      code: 'base-map-faulty',
      title: 'Der Kartenhintergrund ist gestört',
    });
    expect(nonsense.headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '30' });
    source.behave((request) => request.socket.destroy());
    const silence = await get('/api/map/base/12/2127/1372?lang=en');
    expect(silence.statusCode).toBe(503);
    expect(silence.json()).toMatchObject({ code: 'base-map-unreachable' });
    expect(silence.json().detail).not.toMatch(/2127|1372|127\.0/);
  });

  it('that is switched off has no tile', async () => {
    expect((await without.http.inject('/api/map/base/9/265/171')).statusCode).toBe(404);
  });
});

describe('the map of a place without points', () => {
  it.each([
    ['/053150000000-koeln/karte', 'Karte von Köln', 'Noch keine Einträge', 'Die Gemeinde kann'],
    ['/en/053150000000-koeln/karte', 'Map of Köln', 'No entries yet', 'The municipality can'],
  ])('%s says so, who could add some, and whose map it is, without JavaScript', async (url, ...words) => {
    const { statusCode, body } = await get(url);
    expect(statusCode).toBe(200);
    for (const word of [...words, '© Prüfamt', 'GeoBasis-DE']) expect(body).toContain(word);
    expect(body).not.toMatch(/maplibre/i);
  });

  it('names no base map where there is none', async () => {
    const { body } = await without.http.inject('/053150000000-koeln/karte');
    expect(body).not.toContain('Kartenhintergrund:');
  });

  it.each(['karte/1', 'karte/2', 'karte/0', 'karte/x', 'karte/2/3', 'Karte'])(
    'has no page %s',
    async (path) => {
      expect((await get(`/053150000000-koeln/${path}`)).statusCode).toBe(404);
    },
  );

  it('has empty tiles, an empty list and the view of its page', async () => {
    const tile = await get('/api/map/053150000000/10/531/342');
    expect([tile.statusCode, tile.rawPayload.length]).toEqual([200, 0]);
    expect((await get('/api/map/053150000000/points')).json()).toEqual({
      total: 0,
      incomplete: [],
      points: [],
      next: null,
    });
    expect((await get('/api/map/053150000000/view?lang=en')).json()).toMatchObject({
      place: { name: 'Köln' },
      categories: [],
      base: { attribution: '© Prüfamt' },
    });
  });

  it.each([
    ['/api/map/999999999999/10/531/342', 404, 'place-unknown'],
    ['/api/map/0531/10/531/342', 400, 'place-key-malformed'],
    ['/api/map/053150000000/15/17000/10970', 404, 'map-tile-unknown'],
    ['/api/map/053150000000/10/1024/0', 404, 'map-tile-unknown'],
    ['/api/map/053150000000/10/a/0', 404, 'map-tile-unknown'],
    ['/api/map/053150000000/points?after=x', 400, 'bad-request'],
    ['/api/map/053150000000/points?limit=0', 400, 'bad-request'],
    ['/api/map/053150000000/points?lang=fr', 400, 'bad-request'],
    ['/api/map/053150000000/view?page=2', 404, 'not-found'],
  ])('answers %s with %i %s', async (url, status, code) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });
});

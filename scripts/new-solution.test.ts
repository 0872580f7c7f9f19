import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../src/app.ts';
import { describeContract } from '../src/kernel/contract.suite.ts';
import { migrate } from '../src/kernel/database/migrate.ts';
import type { Solution } from '../src/kernel/solution.ts';
import { openTestHouse, type TestHouse } from '../src/kernel/test-house.ts';
import { solutions } from '../src/solutions.ts';
import { instantiate } from './new-solution.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** A house beside the house, so that nothing of the real one changes. */
const beside = join(ROOT, 'var', `template-test-${process.pid}`);
mkdirSync(join(beside, 'src/solutions'), { recursive: true });
symlinkSync(join(ROOT, 'src/kernel'), join(beside, 'src/kernel'));
const folder = join(beside, 'src/solutions/fountains');
instantiate(join(ROOT, 'templates/solution'), folder, {
  id: 'fountains',
  path: 'trinkbrunnen',
  title: { de: 'Trinkbrunnen', en: 'Drinking fountains' },
});
const { solution } = (await import(pathToFileURL(join(folder, 'solution.ts')).href)) as {
  solution: Solution;
}; // the template's own export
const { putEntry } = (await import(pathToFileURL(join(folder, 'store.ts')).href)) as {
  putEntry(ars: string, db: unknown, entry: Record<string, string | number | null>): Promise<void>;
};

const houses: TestHouse[] = [];
async function open(): Promise<TestHouse> {
  const house = await openTestHouse(buildApp, [...solutions, solution]);
  houses.push(house);
  return house;
}
afterAll(async () => {
  for (const house of houses) await house.close();
  rmSync(beside, { recursive: true, force: true });
});

describeContract(solution, async () => {
  const { kernel, ownerUrl } = await open();
  const folders = [{ id: solution.id, folder: solution.migrations as URL }]; // the template has migrations
  return { kernel, migrateAgain: async () => void (await migrate({ ownerUrl, folders })) };
});

interface Part {
  points: { title: string; layer: string; category: string; link: string }[];
  next: string | null;
  total: number;
}

/** What stands in the tiles of a zoom around Köln: each thing in the tile that it lies in, not in its margin. */
async function featuresAt(http: TestHouse['http'], zoom: number): Promise<Record<string, unknown>[]> {
  const size = 2 ** zoom;
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * size);
  const row = (lat: number) =>
    Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * size);
  const found: Record<string, unknown>[] = [];
  for (let x = column(6.89); x <= column(7.02); x++) {
    for (let y = row(50.96); y <= row(50.89); y++) {
      const tile = await http.inject(`/api/map/053150000000/${zoom}/${x}/${y}`);
      const layer = new VectorTile(new PbfReader(tile.rawPayload)).layers.leisure;
      for (let number = 0; number < (layer?.length ?? 0); number++) {
        const feature = layer?.feature(number);
        const [spot] = feature?.loadGeometry().flat() ?? [];
        const isHere = [spot?.x ?? -1, spot?.y ?? -1].every((one) => one >= 0 && one < 4096);
        if (isHere && feature !== undefined) found.push(feature.properties);
      }
    }
  }
  return found;
}

describe('a solution made from the template', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await open();
  });

  it('shows an honest empty card, and what was entered as card, page, search hit and API', async () => {
    const { http, kernel } = house;
    const cardAt = async (ars: string) =>
      (await http.inject(`/api/places/${ars}/here`))
        .json()
        .cards.find((card: { solution: string }) => card.solution === 'fountains');
    expect(await cardAt('010615168107')).toMatchObject({ state: 'empty' });
    const entry = {
      id: '0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b',
      name: 'Brunnen am Markt',
      source: 'Stadt',
      licence: 'CC0',
      lon: null,
      lat: null,
      changedAt: '2026-11-01T08:00:00Z',
    };
    await putEntry('053150000000', kernel.db, entry);
    expect(await cardAt('053150000000')).toMatchObject({
      figure: 1,
      state: 'ok',
      link: '/053150000000-koeln/trinkbrunnen',
    });
    expect((await http.inject('/053150000000-koeln/trinkbrunnen')).body).toContain('Brunnen am Markt');
    expect(
      (await http.inject('/api/search?ars=053150000000&q=brunnen'))
        .json()
        .hits.map((hit: { title: string }) => hit.title),
    ).toContain('Brunnen am Markt');
    expect((await http.inject('/api/fountains?ars=053150000000')).json().entries).toMatchObject([
      { name: 'Brunnen am Markt' },
    ]);
    expect((await http.inject('/api/fountains?ars=010615168107')).json().entries).toEqual([]);
  });

  it('is not written over an existing one, nor under a bad name', () => {
    const names = { id: 'fountains', path: 'trinkbrunnen', title: { de: 'a', en: 'b' } };
    expect(() => instantiate(join(ROOT, 'templates/solution'), folder, names)).toThrow('exists already');
    expect(() =>
      instantiate(join(ROOT, 'templates/solution'), `${folder}2`, { ...names, id: 'Bad Id' }),
    ).toThrow('lower case');
  });
});

describe('the map of a solution made from the template', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await open();
  });

  it('shows on the map what lies somewhere: as vector tiles, in clusters, and as the same list', async () => {
    const { http, kernel } = house;
    const names = Array.from({ length: 30 }, (_, index) => `Brunnen ${index + 1}`);
    for (const [index, name] of names.entries()) {
      await putEntry('053150000000', kernel.db, {
        id: `0190a1b2-c3d4-7e5f-8a6b-${String(index).padStart(12, '0')}`,
        name,
        source: 'Stadt',
        licence: 'CC0',
        lon: 6.9 + (index % 6) * 0.02,
        lat: 50.9 + Math.floor(index / 6) * 0.012,
        changedAt: '2026-11-01T08:00:00Z',
      });
    }
    // Two that the map must not show: one without a point, one in another town.
    const elsewhere = { source: 'Stadt', licence: 'CC0', changedAt: '2026-11-01T08:00:00Z' };
    await putEntry('053150000000', kernel.db, {
      ...elsewhere,
      id: '0190a1b2-c3d4-7e5f-8a6b-0000000000aa',
      name: 'Ohne Punkt',
      lon: null,
      lat: null,
    });
    await putEntry('053140000000', kernel.db, {
      ...elsewhere,
      id: '0190a1b2-c3d4-7e5f-8a6b-0000000000bb',
      name: 'In Bonn',
      lon: 7.1,
      lat: 50.73,
    });

    const listed: Part['points'] = [];
    let after: string | null = '';
    while (after !== null) {
      const query: URLSearchParams = new URLSearchParams({
        lang: 'en',
        limit: '7',
        ...(after !== '' && { after }),
      });
      const { points, next, total }: Part = (
        await http.inject(`/api/map/053150000000/points?${query}`)
      ).json();
      expect(total).toBe(30);
      listed.push(...points);
      after = next;
    }
    expect(listed.map(({ title }) => title)).toEqual(names);
    expect(listed[0]).toMatchObject({
      layer: 'Drinking fountains',
      category: 'leisure',
      link: '/en/053150000000-koeln/trinkbrunnen',
    });

    const page = (await http.inject('/053150000000-koeln/karte')).body;
    for (const name of names) expect(page).toContain(`>${name}</a>`);
    expect(page).not.toMatch(/Ohne Punkt|In Bonn/);

    const far = await featuresAt(http, 7);
    expect(far.some(({ point_count }) => Number(point_count) > 1)).toBe(true);
    for (const zoom of [5, 7, 9, 11, 14]) {
      const counts = (await featuresAt(http, zoom)).map(({ point_count }) => Number(point_count ?? 1));
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        `zoom ${zoom}`,
      ).toBe(30);
    }
    expect((await featuresAt(http, 14)).map(({ title }) => title).sort()).toEqual([...names].sort());

    const url = '/api/map/053150000000/10/531/342';
    const { headers } = await http.inject(url);
    expect(headers['content-type']).toBe('application/vnd.mapbox-vector-tile');
    const again = await http.inject({ url, headers: { 'if-none-match': String(headers.etag) } });
    expect(again.statusCode).toBe(304);
  });
});

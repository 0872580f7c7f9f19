import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createEpochs } from '../bundle/epochs.ts';
import { openTestPlaces, type TestPlaces } from '../places/test-places.ts';
import { createRegistry } from '../registry.ts';
import type { MapLayer, MapPoint, Solution } from '../solution.ts';
import { testKernel } from '../test-kernel.ts';
import { LAYER_POINTS } from './collect-points.ts';
import { mapViewOf } from './map-view.ts';
import { createPlaceMaps } from './place-maps.ts';
import { pointsAfter } from './point-list.ts';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

const at = (id: string, title = id): MapPoint => ({ id, lon: 6.95, lat: 50.94, title, page: 'dinge' });

/** A house with one solution that has these layers; its clock can be moved. */
function open(layers: readonly Pick<MapLayer, 'id' | 'category' | 'features'>[]) {
  const texts = { title: 'Dinge', description: 'Dinge', layer_a: 'Ebene A', layer_b: 'Ebene B' };
  const solution: Solution = {
    id: 'things',
    scope: 'everywhere',
    path: 'dinge',
    i18n: { de: texts, en: { ...texts, layer_a: 'Layer A' } },
    migrations: null,
    tables: [],
    permissions: [],
    settings: z.object({}),
    routes: () => undefined,
    cards: async () => [],
    search: async () => [],
    page: async () => null,
    layers,
    measures: [],
    prerequisites: [],
  };
  let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
  const kernel = testKernel(house, { clock: { now: () => now, milliseconds: () => now.epochMilliseconds } });
  const logged: unknown[] = [];
  const epochs = createEpochs();
  const registry = createRegistry([solution]);
  const maps = createPlaceMaps({
    registry,
    kernel,
    epochs,
    log: { warn: (...all: unknown[]) => void logged.push(all) },
  });
  const koeln = house.places.get('053150000000');
  if (koeln === undefined) throw new Error('no Köln');
  return {
    get: (language: 'de' | 'en' = 'de') => maps.get(koeln, language),
    kernel,
    koeln,
    maps,
    epochs,
    logged,
    wait: (seconds: number) => {
      now = now.add({ seconds });
    },
  };
}

describe('the points of a place', () => {
  it('are asked for once by many, again after five minutes or a raised epoch of a level above', async () => {
    let asked = 0;
    const features = async () => {
      asked += 1;
      return [at('1')];
    };
    const { get, epochs, wait } = open([{ id: 'a', category: 'leisure', features }]);
    await Promise.all([get(), get(), get()]);
    await get();
    expect(asked).toBe(1);
    epochs.raise('010000000000'); // Schleswig-Holstein is not above Köln
    await get();
    expect(asked).toBe(1);
    epochs.raise('050000000000');
    await get();
    expect(asked).toBe(2);
    wait(301);
    await get();
    expect(asked).toBe(3);
  });

  it('come by category and title, with the title of their layer in the wanted language', async () => {
    const { get } = open([
      { id: 'b', category: 'mobility', features: async () => [at('1', 'Zoo'), at('2', 'Ähre')] },
      { id: 'a', category: 'leisure', features: async () => [at('1', 'Platz 10'), at('2', 'Platz 9')] },
    ]);
    const { points } = await get('en');
    expect(points.map(({ title }) => title)).toEqual(['Platz 9', 'Platz 10', 'Ähre', 'Zoo']);
    expect(points[0]).toMatchObject({
      key: 'things/a/2',
      layer: 'Layer A',
      link: '/en/053150000000-koeln/dinge',
    });
  });

  it('of a layer that fails are missing and said to be; the others stay, and it is asked again soon', async () => {
    let fails = true;
    const { get, wait } = open([
      { id: 'a', category: 'leisure', features: async () => [at('1')] },
      {
        id: 'b',
        category: 'mobility',
        features: async () => {
          if (fails) throw new Error('no answer');
          return [at('2')];
        },
      },
    ]);
    expect(await get()).toMatchObject({ incomplete: ['Ebene B'], points: [{ key: 'things/a/1' }] });
    fails = false;
    wait(31);
    expect(await get()).toMatchObject({ incomplete: [], points: [{}, {}] });
  });

  it('that cannot be right are left out and counted, without a word about where they lie', async () => {
    const bad = [
      { ...at('far'), lon: 13.4, lat: 52.5 },
      { ...at('nan'), lon: Number.NaN },
      { ...at('swapped'), lon: 50.94, lat: 6.95 },
      at('1'),
      at('1'),
      at('untitled', ' '),
      at('', 'no id'),
    ];
    const { get, logged } = open([{ id: 'a', category: 'leisure', features: async () => bad }]);
    expect((await get()).points.map(({ key }) => key)).toEqual(['things/a/1']);
    expect(logged).toEqual([[{ solution: 'things', layer: 'a', faults: 6 }, 'points of a layer left out']]);
  });

  it('beyond the limit of a layer are cut off, and that is said', async () => {
    const many = Array.from({ length: LAYER_POINTS + 1 }, (_, index) => at(String(index)));
    const { get } = open([{ id: 'a', category: 'leisure', features: async () => many }]);
    const map = await get();
    expect(map.points.length).toBe(LAYER_POINTS);
    expect(map.incomplete).toEqual(['Ebene A']);
  });
});

describe('the page of the map', () => {
  it('holds 500 points of the list, as many pages as it takes, and counts all of them', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => at(String(index), `Ding ${index}`));
    const { get, kernel, koeln, maps } = open([{ id: 'a', category: 'leisure', features: async () => many }]);
    const { points } = await get();
    const pageOf = (page: number) =>
      mapViewOf({ place: koeln, language: 'de', page }, { kernel, maps, base: null });
    const pages = await Promise.all([1, 2, 3].map(pageOf));
    expect(pages.flatMap((page) => page.points)).toEqual(points);
    expect(pages.map((page) => [page.pages, page.categories])).toEqual(
      pages.map(() => [3, [{ id: 'leisure', count: 1_001 }]]),
    );
    await expect(pageOf(4)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the list of points', () => {
  it('is whole, in order and without twins in pages of any size, also when points vanish in between', async () => {
    const many = Array.from({ length: 47 }, (_, index) => at(String(index), `Ding ${index % 7}`));
    const { get } = open([{ id: 'a', category: 'leisure', features: async () => many }]);
    const { points } = await get();
    for (const limit of [1, 5, 46, 47, 48]) {
      const read: string[] = [];
      let after: string | undefined;
      do {
        const part = pointsAfter(points, { after, limit, language: 'de' });
        read.push(...part.points.map(({ key }) => key));
        after = part.next ?? undefined;
      } while (after !== undefined);
      expect(read).toEqual(points.map(({ key }) => key));
    }
    const { next } = pointsAfter(points, { after: undefined, limit: 10, language: 'de' });
    const without = points.filter((_, index) => index !== 9);
    const rest = pointsAfter(without, { after: next ?? '', limit: 100, language: 'de' });
    expect(rest.points).toEqual(points.slice(10));
  });

  it.each(['x', '', Buffer.from('[]').toString('base64url'), Buffer.from('["a",1]').toString('base64url')])(
    'refuses the made-up key "%s"',
    (after) => {
      expect(() => pointsAfter([], { after, limit: 1, language: 'de' })).toThrow('Bad request');
    },
  );
});

import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { MAP_CATEGORIES } from './categories.ts';
import { MAP_ZOOM } from './map-tile.ts';
import type { PlacePoint } from './place-points.ts';
import { createPointIndex, TILE_EXTENT } from './point-index.ts';

/** Within some kilometres, as the points of a town are; many at the same spot. */
const points = fc
  .array(
    fc.record({
      lon: fc.integer({ min: 69_000, max: 70_500 }).map((one) => one / 10_000),
      lat: fc.integer({ min: 509_000, max: 509_800 }).map((one) => one / 10_000),
      category: fc.constantFrom(...MAP_CATEGORIES),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(
      (one, index): PlacePoint => ({
        ...one,
        key: `a/b/${index}`,
        layer: 'Layer',
        title: `Point ${index}`,
        link: null,
      }),
    ),
  );

/** What stands in all tiles of a zoom around the points: each thing in the tile that it lies in, not in its margin. */
function thingsAt(zoom: number, all: readonly PlacePoint[]) {
  const index = createPointIndex(all);
  const size = 2 ** zoom;
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * size);
  const row = (lat: number) =>
    Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * size);
  const found: { category: string; properties: Record<string, unknown> }[] = [];
  for (let x = column(6.9) - 1; x <= column(7.05) + 1; x++) {
    for (let y = row(50.98) - 1; y <= row(50.9) + 1; y++) {
      if (x < 0 || y < 0 || x >= size || y >= size) continue;
      const { layers } = new VectorTile(new PbfReader(index.tile({ z: zoom, x, y })));
      for (const [category, layer] of Object.entries(layers)) {
        for (let number = 0; number < layer.length; number++) {
          const feature = layer.feature(number);
          const [spot] = feature.loadGeometry().flat();
          const isHere = [spot?.x ?? -1, spot?.y ?? -1].every((one) => one >= 0 && one < TILE_EXTENT);
          if (isHere) found.push({ category, properties: feature.properties });
        }
      }
    }
  }
  return found;
}

describe('points in vector tiles', () => {
  it('are all there at every zoom: single ones and those inside of clusters add up, category by category', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: MAP_ZOOM }), (all, zoom) => {
        const things = thingsAt(zoom, all);
        for (const category of MAP_CATEGORIES) {
          const sum = things
            .filter((one) => one.category === category)
            .reduce((total, { properties }) => total + Number(properties.point_count ?? 1), 0);
          expect(sum, `${category} at ${zoom}`).toBe(all.filter((one) => one.category === category).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stand alone at the finest zoom, each with its key, title and place in the list', () => {
    fc.assert(
      fc.property(points, (all) => {
        const things: Record<string, unknown>[] = thingsAt(MAP_ZOOM, all).map(({ category, properties }) => ({
          category,
          ...properties,
        }));
        const expected = all.map(({ key, title, category }, rank) => ({ key, title, category, rank }));
        const byRank = (a: { rank?: unknown }, b: { rank?: unknown }) => Number(a.rank) - Number(b.rank);
        expect(things.sort(byRank)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('make an empty tile where there are none', () => {
    expect(createPointIndex([]).tile({ z: 3, x: 4, y: 2 }).length).toBe(0);
  });

  it('say what was invented, and of a cluster whether all of it was', () => {
    const at = (n: number, own: Partial<PlacePoint>): PlacePoint => ({
      ...{ key: `a/b/${n}`, category: 'leisure', layer: 'Layer', title: `Point ${n}`, link: null },
      ...{ lon: 6.95, lat: 50.95 },
      ...own,
    });
    const invented = { example: true as const };
    const examplesAt = (zoom: number, all: PlacePoint[]) =>
      thingsAt(zoom, all).map(({ properties }) => properties.example);
    expect(examplesAt(MAP_ZOOM, [at(0, invented), at(1, { lon: 6.951 })])).toEqual([true, undefined]);
    expect(examplesAt(5, [at(0, invented), at(1, invented), at(2, invented)])).toEqual([true]);
    expect(examplesAt(5, [at(0, invented), at(1, {}), at(2, invented)])).toEqual([false]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bordersWithin } from './borders.ts';
import { BORDER_TOLERANCE_METRES, candidatesAt } from './candidates.ts';
import { createCells } from './cells.ts';
import { createLocator } from './locator.ts';
import { areaOf, degreesOf, shippedBoundaries } from './test-boundaries.ts';
import { boxOfTile, neighbourTiles, tileOf } from './tiles.ts';
import { readTopology } from './topology.ts';

const boundaries = shippedBoundaries();
const { coordinates } = boundaries;
const { locate } = createLocator(boundaries);
const cellAt = createCells(boundaries, (ars) => `name of ${ars}`);
const bordersAt = bordersWithin(boundaries);

/** As a phone does it: nine cells, as they travel. */
function onPhone(lon: number, lat: number) {
  const { x, y } = tileOf(lon, lat);
  const cells = neighbourTiles(x, y).map((tile) =>
    readTopology(JSON.parse(JSON.stringify(cellAt(tile.x, tile.y)))),
  );
  return candidatesAt(cells, lon, lat);
}

/** As the server does it. */
function onServer(lon: number, lat: number) {
  const area = locate(lon, lat);
  const near = bordersAt(lon, lat, BORDER_TOLERANCE_METRES).filter((one) => one.area !== area);
  return {
    inside: boundaries.areas[area]?.ars ?? null,
    near: near.map((one) => boundaries.areas[one.area]?.ars).sort(),
  };
}

describe('a cell', () => {
  it('lies where Web Mercator puts it', () => {
    expect(tileOf(6.9583, 50.9413)).toEqual({ x: 265, y: 171 });
    const [west, south, east, north] = boxOfTile({ x: 265, y: 171 });
    expect(west < 6.9583 && 6.9583 < east && south < 50.9413 && 50.9413 < north).toBe(true);
    expect(tileOf(0, 89.9)).toEqual({ x: 256, y: 0 });
    expect(neighbourTiles(0, 0).length).toBe(4);
    expect(neighbourTiles(265, 171).length).toBe(9);
  });

  it.each([
    [-1, 0],
    [512, 0],
    [0, 512],
    [0.5, 3],
    [Number.NaN, 0],
  ])('%d/%d does not exist', (x, y) => expect(cellAt(x, y)).toBeNull());

  it('far away is empty, and still a topology', () => {
    expect(readTopology(cellAt(0, 0)).areas).toEqual([]);
  });

  it('in the middle of a large town holds that town', () => {
    const { x, y } = tileOf(13.4, 52.52);
    expect(readTopology(cellAt(x, y)).areas.map(({ ars }) => ars)).toContain('110000000000');
  });

  it('names its areas', () => {
    expect(
      readTopology(cellAt(265, 171)).areas[areaOf(readTopology(cellAt(265, 171)), '053150000000')]?.name,
    ).toBe('name of 053150000000');
  });
});

describe('phone and server', () => {
  it('agree on random points', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5.9, max: 15, noNaN: true }),
        fc.double({ min: 47.3, max: 55, noNaN: true }),
        (lon, lat) => {
          const { inside, near } = onPhone(lon, lat);
          expect({ inside: inside?.ars ?? null, near: near.map(({ ars }) => ars).sort() }).toEqual(
            onServer(lon, lat),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('agree on borders, and name the other side there', () => {
    fc.assert(
      fc.property(fc.nat({ max: coordinates.length / 2 - 1 }), (point) => {
        const [lon, lat] = degreesOf(
          boundaries,
          coordinates[point * 2] ?? 0,
          coordinates[point * 2 + 1] ?? 0,
        );
        const { inside, near } = onPhone(lon, lat);
        expect({ inside: inside?.ars ?? null, near: near.map(({ ars }) => ars).sort() }).toEqual(
          onServer(lon, lat),
        );
        expect(near.length + (inside === null ? 0 : 1)).toBeGreaterThan(0);
        for (const { distance } of near) expect(distance).toBeLessThanOrEqual(BORDER_TOLERANCE_METRES);
      }),
      { numRuns: 60 },
    );
  });
});

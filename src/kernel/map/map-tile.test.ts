import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOfMapTile, MAP_ZOOM, type MapTile, parseMapTile, rangeAtZoom } from './map-tile.ts';

const tiles = fc.integer({ min: 0, max: MAP_ZOOM }).chain((z) =>
  fc.record({
    z: fc.constant(z),
    x: fc.integer({ min: 0, max: 2 ** z - 1 }),
    y: fc.integer({ min: 0, max: 2 ** z - 1 }),
  }),
);

/** The tile of a point by halving the world again and again: slow, and without a formula. */
function tileByHalving(lon: number, lat: number, zoom: number): MapTile {
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180));
  let [west, east, bottom, top] = [-180, 180, -Math.PI, Math.PI];
  let [x, y] = [0, 0];
  for (let z = 0; z < zoom; z++) {
    const [middleX, middleY] = [(west + east) / 2, (bottom + top) / 2];
    x *= 2;
    y *= 2;
    if (lon >= middleX) {
      x += 1;
      west = middleX;
    } else east = middleX;
    if (north <= middleY) {
      y += 1;
      top = middleY;
    } else bottom = middleY;
  }
  return { z: zoom, x, y };
}

describe('tiles of the map', () => {
  it('have boxes that hold exactly the points that halving the world finds in them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 16, noNaN: true }),
        fc.double({ min: 47, max: 56, noNaN: true }),
        fc.integer({ min: 0, max: MAP_ZOOM }),
        (lon, lat, zoom) => {
          const [west, south, east, north] = boxOfMapTile(tileByHalving(lon, lat, zoom));
          const rounding = 1e-9;
          expect(lon).toBeGreaterThanOrEqual(west - rounding);
          expect(lon).toBeLessThanOrEqual(east + rounding);
          expect(lat).toBeGreaterThanOrEqual(south - rounding);
          expect(lat).toBeLessThanOrEqual(north + rounding);
        },
      ),
    );
  });

  it('lie in the range of tiles that covers them at any zoom', () => {
    fc.assert(
      fc.property(tiles, fc.integer({ min: 0, max: MAP_ZOOM }), (tile, zoom) => {
        const { x, y } = rangeAtZoom(tile, zoom);
        const [west, south, east, north] = boxOfMapTile(tile);
        const first = boxOfMapTile({ z: zoom, x: x[0], y: y[0] });
        const last = boxOfMapTile({ z: zoom, x: x[1], y: y[1] });
        const near = (value: number) => expect.closeTo(value, 9);
        if (zoom >= tile.z)
          expect([first[0], last[1], last[2], first[3]]).toEqual([west, south, east, north].map(near));
        else {
          expect(first[0]).toBeLessThanOrEqual(west + 1e-9);
          expect(last[2]).toBeGreaterThanOrEqual(east - 1e-9);
          expect(last[1]).toBeLessThanOrEqual(south + 1e-9);
          expect(first[3]).toBeGreaterThanOrEqual(north - 1e-9);
        }
      }),
    );
  });

  it('are read back from their address', () => {
    fc.assert(
      fc.property(tiles, ({ z, x, y }) => {
        expect(parseMapTile({ z: `${z}`, x: `${x}`, y: `${y}` })).toEqual({ z, x, y });
      }),
    );
  });

  it.each([
    ['15', '0', '0'],
    ['14', '16384', '0'],
    ['14', '0', '16384'],
    ['0', '1', '0'],
    ['-1', '0', '0'],
    ['1', '-1', '0'],
    ['1.0', '0', '0'],
    ['01', '0', '0'],
    ['1e1', '0', '0'],
    ['', '0', '0'],
    ['5', ' 1', '0'],
    ['5', '0x1', '0'],
    ['9', '266', '170.mvt'],
  ])('do not exist as %s/%s/%s', (z, x, y) => {
    expect(parseMapTile({ z, x, y })).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTopology, TopologyError } from './topology.ts';
import { unpackBoundaries } from './topology-file.ts';

const packed = readFileSync(
  new URL('../../../data/municipalities/boundaries-2016.topojson.br', import.meta.url),
);
const square = {
  type: 'Topology',
  transform: { scale: [1, 1], translate: [0, 0] },
  objects: {
    areas: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: '000000000001', arcs: [[0]] }] },
  },
  arcs: [
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [-1, -1],
    ],
  ],
};
const withGeometry = (geometry: object) => ({
  ...square,
  objects: { areas: { type: 'GeometryCollection', geometries: [geometry] } },
});

describe('a boundary file', () => {
  it('that ships has 11,299 areas', () => {
    expect(unpackBoundaries(packed).areas.length).toBe(11_299);
  });

  it.each([
    ['cut in the middle', packed.subarray(0, 1_000_000), 'cut, damaged or too large'],
    ['empty', Buffer.alloc(0), 'cut, damaged or too large'],
    ['no brotli', Buffer.from('{}'), 'cut, damaged or too large'],
    ['no JSON', brotliCompressSync(Buffer.from('{"type":"Topo')), 'no JSON'],
    [
      'a GeoJSON',
      brotliCompressSync(Buffer.from('{"type":"FeatureCollection","features":[]}')),
      'is no TopoJSON topology',
    ],
  ])('%s is refused', (_name, bytes, message) => {
    expect(() => unpackBoundaries(bytes)).toThrow(TopologyError);
    expect(() => unpackBoundaries(bytes)).toThrow(message);
  });

  it.each([
    ['without transform', { ...square, transform: undefined }, 'transform is no object'],
    [
      'with a mirrored transform',
      { ...square, transform: { scale: [1, -1], translate: [0, 0] } },
      'transform.scale is not positive',
    ],
    ['without arcs', { ...square, arcs: undefined }, 'arcs is no list'],
    ['with an arc of one point', { ...square, arcs: [[[0, 0]]] }, 'arcs[0] has fewer than two points'],
    [
      'with degrees instead of steps',
      {
        ...square,
        arcs: [
          [
            [7.1, 50.2],
            [0.1, 0.1],
          ],
        ],
      },
      'arcs[0] leaves the range of whole steps',
    ],
    [
      'with steps beyond the range',
      {
        ...square,
        arcs: [
          [
            [0, 0],
            [2_000_000, 0],
          ],
        ],
      },
      'arcs[0] leaves the range of whole steps',
    ],
    [
      'with a key that lost its zero',
      withGeometry({ type: 'Polygon', id: '10615168107', arcs: [[0]] }),
      'geometries[0] has no id of twelve digits',
    ],
    [
      'with a number as key',
      withGeometry({ type: 'Polygon', id: 10615168107, arcs: [[0]] }),
      'geometries[0] has no id of twelve digits',
    ],
    [
      'with a point as area',
      withGeometry({ type: 'Point', id: '000000000001', arcs: [] }),
      'geometries[0] is neither Polygon nor MultiPolygon',
    ],
    [
      'with an arc that is missing',
      withGeometry({ type: 'Polygon', id: '000000000001', arcs: [[7]] }),
      'names the arc 7, which does not exist',
    ],
    ['with two collections', { ...square, objects: { a: {}, b: {} } }, 'must hold exactly one collection'],
  ])('%s says where it is wrong', (_name, value, message) => {
    expect(() => readTopology(value)).toThrow(message);
  });

  it('with the same key twice is refused', () => {
    const [geometry] = square.objects.areas.geometries;
    const twice = {
      ...square,
      objects: { areas: { type: 'GeometryCollection', geometries: [geometry, geometry] } },
    };
    expect(() => readTopology(twice)).toThrow('repeats the key 000000000001');
  });
});

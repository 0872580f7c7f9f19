/** The shipped boundaries, and small drawn ones, for tests of pure geometry. */
import { readFileSync } from 'node:fs';
import { type Boundaries, readTopology } from './topology.ts';
import { unpackBoundaries } from './topology-file.ts';

export function shippedBoundaries(): Boundaries {
  return unpackBoundaries(
    readFileSync(new URL('../../../data/municipalities/boundaries-2016.topojson.br', import.meta.url)),
  );
}

/** Index of the area with a key. */
export function areaOf({ areas }: Boundaries, ars: string): number {
  const index = areas.findIndex((area) => area.ars === ars);
  if (index < 0) throw new Error(`There is no area ${ars}`);
  return index;
}

/** Degrees of a step. */
export function degreesOf({ transform }: Boundaries, x: number, y: number): [number, number] {
  return [transform.translate[0] + x * transform.scale[0], transform.translate[1] + y * transform.scale[1]];
}

type Point = readonly [number, number];

/** Areas drawn as rings of steps; no shared arcs. The first ring is the outer one. One step is 0.00001°. */
export function drawn(areas: Readonly<Record<string, readonly (readonly Point[])[]>>): Boundaries {
  const arcs: number[][][] = [];
  const geometries = Object.entries(areas).map(([id, rings]) => ({
    type: 'Polygon',
    id,
    arcs: rings.map((ring) => {
      let [x, y] = [0, 0];
      const deltas = ring.map(([nextX, nextY]) => {
        const delta = [nextX - x, nextY - y];
        [x, y] = [nextX, nextY];
        return delta;
      });
      return [arcs.push(deltas) - 1];
    }),
  }));
  return readTopology({
    type: 'Topology',
    transform: { scale: [1e-5, 1e-5], translate: [10, 50] },
    objects: { areas: { type: 'GeometryCollection', geometries } },
    arcs,
  });
}

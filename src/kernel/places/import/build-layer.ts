import { brotliCompressSync, constants } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import { createPolygonTest } from '../brute-force.ts';
import { createInsidePoint } from '../inside-point.ts';
import { type Boundaries, readTopology } from '../topology.ts';
import type { ImportFault } from './import-report.ts';
import type { IncomingArea } from './read-boundaries.ts';

export interface BuiltLayer {
  boundaries: Boundaries;
  /** Brotli-packed TopoJSON, as it is stored. */
  packed: Buffer;
  faults: ImportFault[];
  /** Keys that were left out. */
  damaged: Set<string>;
}

/** Steps that a coordinate may have. */
const RANGE = 1 << 20;

/**
 * New boundaries as a layer of the house: quantised to the same steps as all others, borders shared between neighbours.
 * An area that lies outside the range, is smaller than a step, or lies over another one is left out and reported.
 */
export function buildLayer(areas: readonly IncomingArea[], transform: Boundaries['transform']): BuiltLayer {
  const faults: ImportFault[] = [];
  const damaged = new Set<string>();
  const leaveOut = (ars: string, name: string, what: string) => {
    faults.push({ where: `area ${ars} (${name})`, what });
    damaged.add(ars);
  };
  const quantised = areas.flatMap(({ place, polygons }) => {
    const steps = polygons
      .map((rings) => rings.map((ring) => quantise(ring, transform)))
      .filter(([outer]) => (outer?.length ?? 0) >= 4);
    const isFar = steps.flat(2).some(([x = -1, y = -1]) => x < 0 || y < 0 || x > RANGE || y > RANGE);
    if (isFar) leaveOut(place.ars, place.name, 'lies outside the range of German coordinates');
    else if (steps.length === 0)
      leaveOut(place.ars, place.name, 'is smaller than the steps of the boundaries (about 5 m)');
    return isFar || steps.length === 0
      ? []
      : [
          {
            ars: place.ars,
            name: place.name,
            polygons: steps.map((rings) => rings.filter(({ length }) => length >= 4)),
          },
        ];
  });
  const names = new Map(quantised.map(({ ars, name }) => [ars, name]));
  let layer = toTopology(quantised, transform);
  for (const [covered, by] of overlaps(layer.boundaries)) {
    leaveOut(
      covered,
      names.get(covered) ?? '',
      `lies over ${names.get(by)} (${by}): the same ground cannot belong to both`,
    );
  }
  if (damaged.size > 0)
    layer = toTopology(
      quantised.filter(({ ars }) => !damaged.has(ars)),
      transform,
    );
  return { ...layer, packed: pack(layer.json), faults, damaged };
}

/** Whole steps, without points that fell onto their neighbour. */
function quantise(ring: readonly Position[], { scale, translate }: Boundaries['transform']): Position[] {
  const steps = ring.map(([lon = 0, lat = 0]) => [
    Math.round((lon - translate[0]) / scale[0]),
    Math.round((lat - translate[1]) / scale[1]),
  ]);
  return steps.filter(
    ([x, y], index) => index === 0 || x !== steps[index - 1]?.[0] || y !== steps[index - 1]?.[1],
  );
}

function toTopology(
  areas: readonly { ars: string; polygons: Position[][][] }[],
  transform: Boundaries['transform'],
): { boundaries: Boundaries; json: string } {
  const collection: FeatureCollection<MultiPolygon> = {
    type: 'FeatureCollection',
    features: areas.map(({ ars, polygons }) => ({
      type: 'Feature',
      id: ars,
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  };
  // Already whole steps: the topology only finds the shared lines, our transform goes on top.
  const { arcs, objects } = topology({ municipalities: collection });
  const deltas = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([nextX = 0, nextY = 0]) => {
      const delta = [nextX - x, nextY - y];
      [x, y] = [nextX, nextY];
      return delta;
    });
  });
  const json = JSON.stringify(
    { type: 'Topology', transform, objects, arcs: deltas },
    (key, value: unknown) => (key === 'properties' || key === 'bbox' ? undefined : value),
  );
  return { boundaries: readTopology(JSON.parse(json)), json };
}

/** Areas of whose inside another, earlier area claims a point: [the later one, the earlier one]. */
function overlaps(boundaries: Boundaries): [string, string][] {
  const { areaAt } = createPolygonTest(boundaries);
  const insidePointOf = createInsidePoint(boundaries);
  return boundaries.areas.flatMap(({ ars }, area): [string, string][] => {
    const first = boundaries.areas[areaAt(...insidePointOf(area))];
    return first === undefined || first.ars === ars ? [] : [[ars, first.ars]];
  });
}

function pack(json: string): Buffer {
  const bytes = Buffer.from(json);
  return brotliCompressSync(bytes, {
    params: {
      // One step below the best: seconds instead of a minute.
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/**
 * Boundaries as flat arrays of quantised steps. Server, phone and tests read the same integers, so they never
 * differ. Pure: runs in the browser too.
 */

/** Areas that share arcs. An arc is a line of points; a ring is a list of arcs, `~i` is arc i backwards. */
export interface Boundaries {
  /** degrees = step * scale + translate, [lon, lat] WGS 84. */
  transform: { scale: readonly [number, number]; translate: readonly [number, number] };
  /** x, y, x, y, … in steps. */
  coordinates: Int32Array;
  /** Arc i has the points arcStart[i] … arcStart[i + 1] - 1. */
  arcStart: Uint32Array;
  areas: readonly BoundaryArea[];
}

export interface BoundaryArea {
  ars: string;
  /** polygons → rings (the first is the outer one) → arcs. */
  polygons: readonly (readonly (readonly number[])[])[];
  /** Only in the cells that phones load. */
  name?: string;
}

/** A boundary file that cannot be used: says where and why. */
export class TopologyError extends Error {
  override readonly name = 'TopologyError';
}

/** Largest coordinate in steps; keeps all products of the locator exact. */
const MAX_STEP = 1 << 20;

/** Reads a quantised TopoJSON topology with one collection of areas. Throws `TopologyError`. */
export function readTopology(value: unknown): Boundaries {
  const topology = record(value, 'the file');
  if (topology.type !== 'Topology') fail('the file', 'is no TopoJSON topology (type is not "Topology")');
  const transform = record(topology.transform, 'transform');
  const scale = pair(transform.scale, 'transform.scale');
  const translate = pair(transform.translate, 'transform.translate');
  if (!(scale[0] > 0 && scale[1] > 0)) fail('transform.scale', 'is not positive');
  const { coordinates, arcStart } = readArcs(list(topology.arcs, 'arcs'));
  const objects = Object.values(record(topology.objects, 'objects'));
  if (objects.length !== 1) fail('objects', 'must hold exactly one collection');
  const collection = record(objects[0], 'objects');
  const seen = new Set<string>();
  const areas = list(collection.geometries, 'geometries').map((one, index) => {
    const area = readArea(record(one, `geometries[${index}]`), `geometries[${index}]`, arcStart.length - 1);
    if (seen.has(area.ars)) fail(`geometries[${index}]`, `repeats the key ${area.ars}`);
    seen.add(area.ars);
    return area;
  });
  return { transform: { scale, translate }, coordinates, arcStart, areas };
}

function readArcs(arcs: unknown[]): Pick<Boundaries, 'coordinates' | 'arcStart'> {
  const arcStart = new Uint32Array(arcs.length + 1);
  arcs.forEach((arc, index) => {
    const length = list(arc, `arcs[${index}]`).length;
    if (length < 2) fail(`arcs[${index}]`, 'has fewer than two points');
    arcStart[index + 1] = (arcStart[index] ?? 0) + length;
  });
  const coordinates = new Int32Array((arcStart.at(-1) ?? 0) * 2);
  let at = 0;
  arcs.forEach((arc, index) => {
    let [x, y] = [0, 0];
    for (const delta of list(arc, `arcs[${index}]`)) {
      const [dx, dy] = pair(delta, `arcs[${index}]`);
      x += dx;
      y += dy;
      if (!Number.isInteger(x) || !Number.isInteger(y) || x < 0 || y < 0 || x > MAX_STEP || y > MAX_STEP) {
        fail(`arcs[${index}]`, 'leaves the range of whole steps: the file is not quantised, or cut');
      }
      coordinates[at++] = x;
      coordinates[at++] = y;
    }
  });
  return { coordinates, arcStart };
}

function readArea(geometry: Record<string, unknown>, where: string, arcCount: number): BoundaryArea {
  const { id } = geometry;
  if (typeof id !== 'string' || !/^\d{12}$/.test(id)) fail(where, 'has no id of twelve digits');
  const arcs = list(geometry.arcs, `${where}.arcs`);
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    fail(where, 'is neither Polygon nor MultiPolygon');
  const polygons = (geometry.type === 'Polygon' ? [arcs] : arcs).map((polygon) =>
    list(polygon, where).map((ring) =>
      list(ring, where).map((arc) => {
        if (typeof arc !== 'number' || !Number.isInteger(arc))
          return fail(where, 'names an arc that is no whole number');
        if ((arc < 0 ? ~arc : arc) >= arcCount)
          return fail(where, `names the arc ${arc}, which does not exist`);
        return arc;
      }),
    ),
  );
  const properties = geometry.properties;
  const name =
    typeof properties === 'object' && properties !== null && 'name' in properties
      ? properties.name
      : undefined;
  return { ars: String(id), polygons, ...(typeof name === 'string' && { name }) };
}

/** Arcs of an area, forwards, each once. */
export function arcsOf(area: BoundaryArea): Set<number> {
  return new Set(
    area.polygons.flatMap((rings) => rings.flatMap((ring) => ring.map((arc) => (arc < 0 ? ~arc : arc)))),
  );
}

function fail(where: string, why: string): never {
  throw new TopologyError(`${where} ${why}`);
}

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(where, 'is no object');
  return Object.fromEntries(Object.entries(value));
}

function list(value: unknown, where: string): unknown[] {
  return Array.isArray(value) ? value : fail(where, 'is no list');
}

function pair(value: unknown, where: string): [number, number] {
  const [a, b, ...rest] = Array.isArray(value) ? value : [];
  if (typeof a !== 'number' || typeof b !== 'number' || rest.length > 0 || !Number.isFinite(a + b)) {
    return fail(where, 'is no pair of numbers');
  }
  return [a, b];
}

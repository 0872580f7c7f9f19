import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import type { Boundaries } from './topology.ts';

/** Some areas as a TopoJSON of their own: same transform, only their arcs, ids are keys. */
export type SubTopology = Topology<{ areas: GeometryCollection<{ name?: string }> }>;

export function subTopology(
  boundaries: Boundaries,
  areas: readonly number[],
  nameOf?: (ars: string) => string,
): SubTopology {
  const { transform, coordinates, arcStart } = boundaries;
  const numbers = new Map<number, number>();
  const arcs: number[][][] = [];
  const geometries = areas.flatMap((index) => {
    const area = boundaries.areas[index];
    if (area === undefined) return [];
    const geometry: MultiPolygon<{ name?: string }> = {
      type: 'MultiPolygon',
      id: area.ars,
      properties: nameOf === undefined ? {} : { name: nameOf(area.ars) },
      arcs: area.polygons.map((rings) => rings.map((ring) => ring.map(renumber))),
    };
    return [geometry];
  });
  return {
    type: 'Topology',
    transform: { scale: [...transform.scale], translate: [...transform.translate] },
    objects: { areas: { type: 'GeometryCollection', geometries } },
    arcs,
  };

  function renumber(signed: number): number {
    const arc = signed < 0 ? ~signed : signed;
    let number = numbers.get(arc);
    if (number === undefined) {
      number = arcs.push(deltas(arc)) - 1;
      numbers.set(arc, number);
    }
    return signed < 0 ? ~number : number;
  }

  function deltas(arc: number): number[][] {
    const steps: number[][] = [];
    let [x, y] = [0, 0];
    for (let point = arcStart[arc] ?? 0; point < (arcStart[arc + 1] ?? 0); point++) {
      const [nextX, nextY] = [coordinates[point * 2] ?? 0, coordinates[point * 2 + 1] ?? 0];
      steps.push([nextX - x, nextY - y]);
      [x, y] = [nextX, nextY];
    }
    return steps;
  }
}

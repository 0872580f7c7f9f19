import { arcBoxes, areaBoxes, areNear } from './boxes.ts';
import { createPolygonTest } from './brute-force.ts';
import { type SubTopology, subTopology } from './sub-topology.ts';
import { boxOfTile, isTile } from './tiles.ts';
import type { Boundaries } from './topology.ts';

/**
 * Boundaries by tile, for locating on the phone: all areas that touch a tile of zoom 9, whole, so that even-odd
 * tests hold. null for what is no tile; a tile without areas is empty.
 */
export function createCells(
  boundaries: Boundaries,
  nameOf: (ars: string) => string,
): (x: number, y: number) => SubTopology | null {
  const { transform, coordinates, arcStart, areas } = boundaries;
  const ofArcs = arcBoxes(boundaries);
  const ofAreas = areaBoxes(boundaries, ofArcs);
  const polygons = createPolygonTest(boundaries);

  return (x, y) => {
    if (!isTile({ x, y })) return null;
    const [west, south, east, north] = boxOfTile({ x, y });
    const tile = Int32Array.of(
      Math.floor((west - transform.translate[0]) / transform.scale[0]),
      Math.floor((south - transform.translate[1]) / transform.scale[1]),
      Math.ceil((east - transform.translate[0]) / transform.scale[0]),
      Math.ceil((north - transform.translate[1]) / transform.scale[1]),
    );
    const touching = [...areas.keys()].filter(
      (area) =>
        areNear(ofAreas, area, tile, 0, 0, 0) &&
        (hasBorderIn(area, tile) || polygons.holds(area, (west + east) / 2, (south + north) / 2)),
    );
    return subTopology(boundaries, touching, nameOf);
  };

  /** By the boxes of edges: an edge that only passes a corner of the tile counts too. */
  function hasBorderIn(area: number, tile: Int32Array): boolean {
    const [west, south, east, north] = [tile[0] ?? 0, tile[1] ?? 0, tile[2] ?? 0, tile[3] ?? 0];
    return (areas[area]?.polygons ?? []).some((rings) =>
      rings.some((ring) =>
        ring.some((signed) => {
          const arc = signed < 0 ? ~signed : signed;
          if (!areNear(ofArcs, arc, tile, 0, 0, 0)) return false;
          for (let point = arcStart[arc] ?? 0; point + 1 < (arcStart[arc + 1] ?? 0); point++) {
            const [ax, ay] = [coordinates[point * 2] ?? 0, coordinates[point * 2 + 1] ?? 0];
            const [bx, by] = [coordinates[point * 2 + 2] ?? 0, coordinates[point * 2 + 3] ?? 0];
            if (
              Math.min(ax, bx) <= east &&
              Math.max(ax, bx) >= west &&
              Math.min(ay, by) <= north &&
              Math.max(ay, by) >= south
            )
              return true;
          }
          return false;
        }),
      ),
    );
  }
}

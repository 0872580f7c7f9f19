import type { MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { subTopology } from './sub-topology.ts';
import type { Boundaries } from './topology.ts';

/**
 * Some areas as one GeoJSON outline: borders between them are gone, exclaves and holes remain. Degrees WGS 84 with
 * six digits behind the point; outer rings run counter-clockwise, holes clockwise (RFC 7946).
 */
export function outlineOf(boundaries: Boundaries, areas: readonly number[]): MultiPolygon {
  const topology = subTopology(boundaries, areas);
  const { geometries } = topology.objects.areas;
  // All are multi-polygons, as sub-topology.ts writes them.
  const { coordinates } = merge(topology, geometries as Parameters<typeof merge>[1]);
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) =>
      rings.map((ring, index) => wound(ring.map(rounded), index === 0)),
    ),
  };
}

function rounded(position: Position): Position {
  return position.map((degrees) => Math.round(degrees * 1e6) / 1e6);
}

function wound(ring: Position[], counterClockwise: boolean): Position[] {
  return twiceArea(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}

/** Positive if the ring runs counter-clockwise. */
function twiceArea(ring: Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? [x, y];
    return sum + (x * nextY - nextX * y);
  }, 0);
}

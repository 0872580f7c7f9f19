/** Which areas lie around others, and how far away. Pure. */
import { arcOwners } from './arc-owners.ts';
import { arcBoxes, areaBoxes, areNear } from './boxes.ts';
import { metresPerDegree, squareToSegment } from './metres.ts';
import { arcsOf, type Boundaries } from './topology.ts';

/** Metres up to which a municipality counts as a neighbour. */
export const NEIGHBOUR_METRES = 2_000;

export interface Neighbour {
  /** Index into the areas. */
  area: number;
  /** Whole metres between the borders; 0 if they touch. */
  distance: number;
}

/** Neighbours of some areas taken together, nearest first; a few milliseconds each. */
export function createNeighbours(boundaries: Boundaries): (areas: readonly number[]) => Neighbour[] {
  const { transform, coordinates, arcStart } = boundaries;
  const owners = arcOwners(boundaries);
  const ofArcs = arcBoxes(boundaries);
  const ofAreas = areaBoxes(boundaries, ofArcs);
  const borders = boundaries.areas.map((area) => [...arcsOf(area)]);

  return (areas) => {
    const own = new Set(areas);
    const ownArcs = areas.flatMap((area) => borders[area] ?? []).filter((arc) => !isInner(arc, own));
    const ownCorners = new Set(ownArcs.flatMap(cornersOf));
    const ownMiddle = middleOf(areas);
    const widest = metresPerStep(ownMiddle);
    // A hundredth more: the scale of a pair differs a little.
    const [reachX, reachY] = [(NEIGHBOUR_METRES / widest[0]) * 1.01, (NEIGHBOUR_METRES / widest[1]) * 1.01];
    const found: Neighbour[] = [];
    for (let area = 0; area < borders.length; area++) {
      if (own.has(area) || !areas.some((one) => areNear(ofAreas, one, ofAreas, area, reachX, reachY)))
        continue;
      // Halfway between both, so that each is as far from the other as the other from it.
      const scale = metresPerStep((ownMiddle + middleOf([area])) / 2);
      const distance = touches(area, ownCorners)
        ? 0
        : Math.sqrt(squareBetween(ownArcs, borders[area] ?? [], scale, reachX, reachY));
      if (distance <= NEIGHBOUR_METRES) found.push({ area, distance: Math.round(distance) });
    }
    return found.sort((a, b) => a.distance - b.distance || a.area - b.area);
  };

  function isInner(arc: number, own: ReadonlySet<number>): boolean {
    return own.has(owners[arc * 2] ?? -1) && own.has(owners[arc * 2 + 1] ?? -1);
  }

  /** Areas meet in ends of arcs: a shared arc shares its ends, and so do areas that only touch in a point. */
  function touches(area: number, corners: ReadonlySet<number>): boolean {
    return (borders[area] ?? []).some((arc) => cornersOf(arc).some((corner) => corners.has(corner)));
  }

  function cornersOf(arc: number): number[] {
    return [arcStart[arc] ?? 0, (arcStart[arc + 1] ?? 0) - 1].map(
      (point) => (coordinates[point * 2] ?? 0) * 2 ** 21 + (coordinates[point * 2 + 1] ?? 0),
    );
  }

  /** Row of steps in the middle of some areas. */
  function middleOf(areas: readonly number[]): number {
    const middles = areas.map((area) => ((ofAreas[area * 4 + 1] ?? 0) + (ofAreas[area * 4 + 3] ?? 0)) / 2);
    return (Math.min(...middles) + Math.max(...middles)) / 2;
  }

  /** At a row of steps; the cosine changes by less than 0.5 % within a municipality. */
  function metresPerStep(row: number): [number, number] {
    const [x, y] = metresPerDegree(transform.translate[1] + row * transform.scale[1]);
    return [x * transform.scale[0], y * transform.scale[1]];
  }

  function squareBetween(
    arcs: readonly number[],
    others: readonly number[],
    scale: readonly [number, number],
    reachX: number,
    reachY: number,
  ): number {
    let best = Infinity;
    for (const a of arcs) {
      for (const b of others) {
        if (areNear(ofArcs, a, ofArcs, b, reachX, reachY))
          best = Math.min(best, squareBetweenArcs(a, b, scale));
      }
    }
    return best;
  }

  /** Borders do not cross, so the shortest way begins or ends in a point of one of them. */
  function squareBetweenArcs(a: number, b: number, scale: readonly [number, number]): number {
    return Math.min(squareFromPoints(a, b, scale), squareFromPoints(b, a, scale));
  }

  function squareFromPoints(from: number, to: number, [metreX, metreY]: readonly [number, number]): number {
    let best = Infinity;
    const last = (arcStart[to + 1] ?? 0) - 1;
    for (let point = arcStart[from] ?? 0; point < (arcStart[from + 1] ?? 0); point++) {
      const [px, py] = [(coordinates[point * 2] ?? 0) * metreX, (coordinates[point * 2 + 1] ?? 0) * metreY];
      for (let at = arcStart[to] ?? 0; at < last; at++) {
        const [ax, ay] = [(coordinates[at * 2] ?? 0) * metreX, (coordinates[at * 2 + 1] ?? 0) * metreY];
        const [bx, by] = [(coordinates[at * 2 + 2] ?? 0) * metreX, (coordinates[at * 2 + 3] ?? 0) * metreY];
        const square = squareToSegment(px, py, ax, ay, bx, by);
        if (square < best) best = square;
      }
    }
    return best;
  }
}

/** Whether a ring crosses itself. Pure; in the plane of the coordinates. */
import type { Position } from './geometry.ts';

type Edge = readonly [Position, Position];

/**
 * Looks for two edges of a closed ring that cross in their middles; where they only touch, nobody is misled. Edges are
 * compared from west to east, so that far ones never meet.
 */
export function crossesItself(ring: readonly Position[]): boolean {
  const edges = ring
    .slice(1)
    .map((to, index): Edge => [ring[index] ?? to, to])
    .sort((a, b) => westOf(a) - westOf(b));
  let near: Edge[] = [];
  for (const edge of edges) {
    near = near.filter((other) => eastOf(other) >= westOf(edge));
    if (near.some((other) => cross(other, edge))) return true;
    near.push(edge);
  }
  return false;
}

const westOf = ([[a], [b]]: Edge) => Math.min(a, b);
const eastOf = ([[a], [b]]: Edge) => Math.max(a, b);

function cross([a, b]: Edge, [c, d]: Edge): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Positive to the left, negative to the right, 0 on the line. */
function turn([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

/** Which of a file's waypoints a line comes past, in its order. Pure. */
import { metresPerDegree, squareToSegment } from '../../kernel/places/metres.ts';
import type { Fix, TrackStop } from '../../kernel/sources/read-track.ts';

/** Metres from the line within which a waypoint belongs to it. Own choice: across a square, not across a village. */
const NEAR = 150;
const MOST_STOPS = 100;

export function stopsOf(parts: readonly (readonly Fix[])[], waypoints: readonly TrackStop[]): TrackStop[] {
  const box = boxOf(parts);
  return waypoints
    .filter((one) => isIn(one, box))
    .flatMap((stop) => {
      const at = positionOn(parts, stop);
      return at === null ? [] : [{ stop, at }];
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_STOPS)
    .map(({ stop }) => stop);
}

/** Number of the nearest stretch of the line, the first of several; null where all are too far away. */
function positionOn(parts: readonly (readonly Fix[])[], { lon, lat }: TrackStop): number | null {
  const [x, y] = metresPerDegree(lat);
  let [nearest, least, number] = [-1, NEAR * NEAR, 0];
  for (const part of parts) {
    let before = part[0];
    for (const fix of part) {
      if (before === undefined) break;
      const [ax, ay, bx, by] = [before[0] - lon, before[1] - lat, fix[0] - lon, fix[1] - lat];
      const square = squareToSegment(0, 0, ax * x, ay * y, bx * x, by * y);
      // A loop ends where it begins: what lies there is its start.
      if (square < least) [nearest, least] = [number, square];
      number += 1;
      before = fix;
    }
  }
  return nearest < 0 ? null : nearest;
}

type Box = [west: number, south: number, east: number, north: number];
/** Degrees that are more than `NEAR` metres anywhere in Germany. */
const MARGIN = 0.003;

function boxOf(parts: readonly (readonly Fix[])[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts)
    for (const [lon, lat] of part) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  return box;
}

function isIn({ lon, lat }: TrackStop, [west, south, east, north]: Box): boolean {
  return lon >= west - MARGIN && lon <= east + MARGIN && lat >= south - MARGIN && lat <= north + MARGIN;
}

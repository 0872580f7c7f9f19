/** Lines on a drawing: where they come to lie, and how long a bar beside them is. Pure. */
import { metresPerDegree } from '../places/metres.ts';

export type Line = readonly (readonly [lon: number, lat: number])[];

/** Units of the drawing; its height follows from the lines. */
const WIDTH = 360;
const [LEAST_HEIGHT, MOST_HEIGHT] = [140, 360];
const MARGIN = 18;
/** Room for the bar at the bottom. */
const BAR_ROOM = 22;
/** Nearer points than so many units look like one. */
const TOO_NEAR = 0.7;
/** Metres that the shorter side shows at least. */
const LEAST_METRES = 50;

export interface Drawing {
  width: number;
  height: number;
  /** Units of a metre. */
  scale: number;
  at(lon: number, lat: number): [x: number, y: number];
}

/** North at the top, the same scale in both directions, everything inside. */
export function drawingOf(parts: readonly Line[]): Drawing {
  const all = parts.flat();
  const [west, east] = [least(all, 0), -least(all, 0, -1)];
  const [south, north] = [least(all, 1), -least(all, 1, -1)];
  const [metresX, metresY] = metresPerDegree((south + north) / 2);
  const wide = Math.max((east - west) * metresX, LEAST_METRES);
  const high = Math.max((north - south) * metresY, LEAST_METRES);
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (MOST_HEIGHT - 2 * MARGIN - BAR_ROOM) / high);
  const height = Math.ceil(Math.max(LEAST_HEIGHT, high * scale + 2 * MARGIN + BAR_ROOM));
  const [middleX, middleY] = [WIDTH / 2, (height - BAR_ROOM) / 2];
  const [lon0, lat0] = [(west + east) / 2, (south + north) / 2];
  return {
    width: WIDTH,
    height,
    scale,
    at: (lon, lat) => [
      tenth(middleX + (lon - lon0) * metresX * scale),
      tenth(middleY - (lat - lat0) * metresY * scale),
    ],
  };
}

/** Metres of a bar that fills at most a third of the drawing: 1, 2 or 5 with zeros behind. */
export function barFor(parts: readonly Line[]): number {
  const { width, scale } = drawingOf(parts);
  const most = width / 3 / scale;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([5, 2, 1].find((one) => one * power <= most) ?? 1);
}

/** A line as the attribute `points` of a polyline. */
export function pointsOf(line: Line, { at }: Pick<Drawing, 'at'>): string {
  const kept: [number, number][] = [];
  for (const [index, [lon, lat]] of line.entries()) {
    const [x, y] = at(lon, lat);
    const [beforeX, beforeY] = kept.at(-1) ?? [Infinity, Infinity];
    if (index === line.length - 1 || Math.hypot(x - beforeX, y - beforeY) >= TOO_NEAR) kept.push([x, y]);
  }
  return kept.map((one) => one.join(',')).join(' ');
}

function least(all: Line, axis: 0 | 1, sign: 1 | -1 = 1): number {
  return all.reduce((found, one) => Math.min(found, one[axis] * sign), Infinity);
}

function tenth(units: number): number {
  return Math.round(units * 10) / 10;
}

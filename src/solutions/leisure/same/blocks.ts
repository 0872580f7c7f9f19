/** Where records are looked for that may tell of the same event: near it, or in a place of the same name. Pure. */
import { fold } from '../../../kernel/places/fold.ts';

/** Squares of half a kilometre and less, so that what is 200 m away lies in the same one or in one beside it. */
const [CELL_LON, CELL_LAT] = [0.008, 0.005];
const [NEAR_LON, NEAR_LAT] = [0.0034, 0.002];
/** More than there are squares from north to south. */
const ROWS = 40_000;

type Point = { lon: number; lat: number };

export function cellOf({ lon, lat }: Point): number {
  return Math.floor((lon + 180) / CELL_LON) * ROWS + Math.floor((lat + 90) / CELL_LAT);
}

/** All in which something may lie that is near it: one to four. */
export function cellsNear({ lon, lat }: Point): number[] {
  const corners = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) => ({ lon: lon + x * NEAR_LON, lat: lat + y * NEAR_LAT })),
  );
  return [...new Set(corners.map(cellOf))];
}

/** A hash of its name (FNV-1a, 32 bits); null: it has none. */
export function placeHash(name: string | null): number | null {
  const folded = fold(name ?? '');
  if (folded === '') return null;
  let hash = 0x811c9dc5;
  for (const letter of folded) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}

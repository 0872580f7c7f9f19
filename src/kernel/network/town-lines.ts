/** Towns as they are today, however old the key is under which they were written. */

import type { PlaceDirectory } from '../places/directory.ts';
import type { Ars, Place } from '../places/place.ts';
import { type Size, sizeOf } from './sizes.ts';

export interface TownLine {
  /** Current key. */
  ars: Ars;
  name: string;
  size: Size;
}

/** The place of a key as it is today; null: it was divided, given up, or never there. */
export function townOf(ars: Ars, places: Pick<PlaceDirectory, 'resolve'>): Place | null {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? found.place : null;
}

/** A key that leads nowhere today stays itself: it counts, and its number is its name. */
export function townLine(ars: Ars, places: Pick<PlaceDirectory, 'resolve'>): TownLine {
  const place = townOf(ars, places);
  return place === null
    ? { ars, name: ars, size: 'unknown' }
    : { ars: place.ars, name: place.name, size: sizeOf(place.population) };
}

/** Each town once, in the order in which they come: what was two towns and is one today counts once. */
export function townLines(keys: Iterable<Ars>, places: Pick<PlaceDirectory, 'resolve'>): TownLine[] {
  const lines = new Map<Ars, TownLine>();
  for (const key of keys) {
    const line = townLine(key, places);
    if (!lines.has(line.ars)) lines.set(line.ars, line);
  }
  return [...lines.values()];
}

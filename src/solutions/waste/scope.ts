import type { PlaceDirectory } from '../../kernel/places/directory.ts';
import type { Ars, Place } from '../../kernel/places/place.ts';

/**
 * Units that may answer for the waste of a place, the nearest first: the place itself, then those above it; each with
 * its keys of all times.
 */
export function unitsAt(place: Place, places: PlaceDirectory): readonly (readonly Ars[])[] {
  return [place, ...places.ancestors(place.ars)].map(({ ars }) => [...places.keys(ars)]);
}

/** The same in one list. */
export function keysAt(place: Place, places: PlaceDirectory): Ars[] {
  return unitsAt(place, places).flat();
}

import type { PlaceDirectory } from '../../src/kernel/places/directory.ts';
import { FEDERATION, type Place } from '../../src/kernel/places/place.ts';
import { placePath } from '../../src/kernel/places/slug.ts';

export interface Chosen {
  ars: string;
  /** Own path of its page. */
  path: string;
}

/** The largest towns are asked most and hold most; the others from all sizes. */
const LARGEST = 20;
const PLACES = 200;

/** With a centre, most people first. */
export function municipalitiesOf(places: PlaceDirectory): Place[] {
  const found = new Map<string, Place>();
  for (let level = places.children(FEDERATION); level.length > 0; ) {
    for (const one of level)
      if (one.levels.includes('municipality') && one.centre !== null && one.selectable)
        found.set(one.ars, one);
    level = level.flatMap(({ ars }) => places.children(ars));
  }
  return [...found.values()].sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
}

export function chosenPlaces(municipalities: readonly Place[]): Chosen[] {
  const others = municipalities.slice(LARGEST);
  const step = Math.floor(others.length / (PLACES - LARGEST));
  const spread = others.filter((_, index) => index % step === 0).slice(0, PLACES - LARGEST);
  return [...municipalities.slice(0, LARGEST), ...spread].map((one) => ({
    ars: one.ars,
    path: placePath(one, 'de'),
  }));
}

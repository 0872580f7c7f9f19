import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Ars, Place } from '../../../kernel/places/place.ts';

export interface PointsScope {
  /** Own keys first, then members, then neighbours of the same county. */
  keys: readonly Ars[];
  /** Name of the place in which a point lies, where it is not that of the page. */
  whose(ars: Ars): string | null;
}

/** Members are listed up to here: those of a county, not those of a Land. */
const MOST_MEMBERS = 500;

/**
 * Where the collection points of a place lie: in it, and in its neighbours of the same county, whose recycling centres
 * are mostly open to its people too; at a county in all of its towns.
 */
export function pointsScope(place: Place, places: PlaceDirectory): PointsScope {
  const own = [...places.keys(place.ars)];
  const others = new Map<Ars, string>();
  for (const { ars, name } of [...membersOf(place, places), ...neighboursOf(place, places)])
    for (const key of places.keys(ars)) if (!own.includes(key) && !others.has(key)) others.set(key, name);
  return { keys: [...own, ...others.keys()], whose: (ars) => others.get(ars) ?? null };
}

function membersOf(place: Place, places: PlaceDirectory): Place[] {
  const { levels } = place;
  if (levels.includes('municipality') || !(levels.includes('county') || levels.includes('association')))
    return [];
  const found: Place[] = [];
  for (let level = places.children(place.ars); level.length > 0 && found.length < MOST_MEMBERS; ) {
    found.push(...level);
    level = level.flatMap(({ ars }) => places.children(ars));
  }
  return found;
}

function neighboursOf(place: Place, places: PlaceDirectory): Place[] {
  if (!place.levels.includes('municipality')) return [];
  const county = countyOf(place, places);
  return places
    .neighbours(place.ars)
    .map((one) => one.place)
    .filter((one) => county !== undefined && countyOf(one, places) === county);
}

function countyOf(place: Place, places: PlaceDirectory): Ars | undefined {
  return [place, ...places.ancestors(place.ars)].find(({ levels }) => levels.includes('county'))?.ars;
}

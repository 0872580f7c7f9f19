import type { PlaceDirectory } from '../../kernel/places/directory.ts';
import type { Ars, Place } from '../../kernel/places/place.ts';

export type Relation = 'member' | 'above' | 'neighbour';

/** What is asked for at a place: its own records, those of its members and of the levels above. */
export interface Applying {
  /** Own keys first, then members, then those above. */
  applying: readonly Ars[];
  /** Whose a record is, where it is not of the place itself. */
  whose(ars: Ars): { name: string; relation: Relation } | null;
}

export interface Scope extends Applying {
  /** Neighbours too, nearest first, after all others. */
  keys: readonly Ars[];
}

/** Members are listed up to here: those of a county, not those of a Land. */
const MOST_MEMBERS = 500;

/** Neighbours take their time above the municipality: cards do without them. */
export function applyingAt(place: Place, places: PlaceDirectory): Applying {
  const { keys, whose } = collect(place, places, []);
  return { applying: keys, whose };
}

export function scopeOf(place: Place, places: PlaceDirectory): Scope {
  const known = scopes.get(places) ?? new Map<Ars, Scope>();
  scopes.set(places, known);
  const scope = known.get(place.ars) ?? createScope(place, places);
  known.set(place.ars, scope);
  return scope;
}

/** As long as a directory of places lives; at most as many as there are places. */
const scopes = new WeakMap<PlaceDirectory, Map<Ars, Scope>>();

function createScope(place: Place, places: PlaceDirectory): Scope {
  const isMunicipality = place.levels.includes('municipality');
  const neighbours = isMunicipality ? places.neighbours(place.ars).map((one) => one.place) : [];
  const { keys, whose } = collect(place, places, neighbours);
  return { ...applyingAt(place, places), keys, whose };
}

function collect(place: Place, places: PlaceDirectory, neighbours: readonly Place[]) {
  const own = [...places.keys(place.ars)];
  const others = new Map<Ars, { name: string; relation: Relation }>();
  const add = (other: Place, relation: Relation) => {
    for (const key of places.keys(other.ars))
      if (!own.includes(key) && !others.has(key)) others.set(key, { name: other.name, relation });
  };
  for (const member of membersOf(place, places)) add(member, 'member');
  for (const ancestor of places.ancestors(place.ars)) add(ancestor, 'above');
  for (const neighbour of neighbours) add(neighbour, 'neighbour');
  return { keys: [...own, ...others.keys()], whose: (ars: Ars) => others.get(ars) ?? null };
}

function membersOf(place: Place, places: PlaceDirectory): Place[] {
  if (place.levels.includes('municipality')) return [];
  if (!place.levels.includes('county') && !place.levels.includes('association')) return [];
  const found: Place[] = [];
  for (let level = places.children(place.ars); level.length > 0 && found.length < MOST_MEMBERS; ) {
    found.push(...level);
    level = level.flatMap(({ ars }) => places.children(ars));
  }
  return found;
}

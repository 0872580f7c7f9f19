/** Which places an overview is about, in the order of their names, found in memory: the database knows keys alone. */

import type { PlaceDirectory } from '../../places/directory.ts';
import { fold } from '../../places/fold.ts';
import { fullNameOf } from '../../places/full-name.ts';
import { type Ars, FEDERATION, type Place } from '../../places/place.ts';

/** Three columns of the same length: a key of any age, the key of today, and its rank by name. */
export interface Candidates {
  keys: readonly Ars[];
  places: readonly Ars[];
  ranks: readonly number[];
}

interface Ranked {
  place: Place;
  keys: readonly Ars[];
  /** Made comparable, for the search. */
  words: string;
  above: ReadonlySet<Ars>;
}

const ranked = new WeakMap<PlaceDirectory, readonly Ranked[]>();

/** Ordering 13,000 names takes 50 ms: done once for each state of the directory. */
function inOrder(places: PlaceDirectory): readonly Ranked[] {
  const known = ranked.get(places);
  if (known !== undefined) return known;
  const { compare } = new Intl.Collator('de');
  const federation = places.get(FEDERATION);
  const all = [...(federation === undefined ? [] : [federation]), ...below(FEDERATION, places)];
  const named = all.map((place) => ({ place, name: fullNameOf(place) }));
  // Places of the same name in the order of their keys, so that every rank is one place's.
  named.sort((a, b) => compare(a.name, b.name) || (a.place.ars < b.place.ars ? -1 : 1));
  const list = named.map(({ place, name }) => ({
    place,
    keys: [...places.keys(place.ars)],
    words: `${fold(name)} ${place.ars}`,
    above: new Set([place.ars, ...places.ancestors(place.ars).map(({ ars }) => ars)]),
  }));
  ranked.set(places, list);
  return list;
}

function below(ars: Ars, places: PlaceDirectory): Place[] {
  return places.children(ars).flatMap((child) => [child, ...below(child.ars, places)]);
}

/** Of all places, or those whose name or key holds the words, or that lie below a unit (with the unit itself). */
export function candidatesOf(
  places: PlaceDirectory,
  { words = '', below: unit }: { words?: string; below?: Ars | undefined } = {},
): Candidates {
  const wanted = fold(words);
  const columns = { keys: [] as Ars[], places: [] as Ars[], ranks: [] as number[] };
  // Signs alone ("%") are no name of a place.
  if (wanted === '' && words.trim() !== '') return columns;
  inOrder(places).forEach((one, rank) => {
    if (wanted !== '' && !one.words.includes(wanted)) return;
    if (unit !== undefined && !one.above.has(unit)) return;
    for (const key of one.keys) {
      columns.keys.push(key);
      columns.places.push(one.place.ars);
      columns.ranks.push(rank);
    }
  });
  return columns;
}

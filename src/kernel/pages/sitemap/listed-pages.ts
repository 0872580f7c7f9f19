/** What search engines are told of: each page at the place to which it belongs (docs/decisions/0019). */
import { isShownAt } from '../../adoptions/is-shown.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel, ListedPage, Solution } from '../../solution.ts';
import type { Source } from '../../sources/source.ts';
import { INFO_NAMES } from '../info/names.ts';
import { NETWORK_PATH } from '../paths.ts';
import { type Section, unitsOf } from './sections.ts';

/** A page of the house itself has no place. */
export type Listed = ListedPage | { ars: null; page: string; changedAt: string | null };

interface House {
  kernel: Kernel;
  solutions: readonly Solution[];
}

/** In an order that stays while nothing changes: parts of the sitemap are cut out of it. */
export async function* listedPages(section: Section, house: House): AsyncGenerator<Listed> {
  const { kernel, solutions } = house;
  if (section.places.length === 1 && section.places[0]?.parent === null) {
    for (const page of ['', ...INFO_NAMES]) yield { ars: null, page, changedAt: null };
    yield* networkPages(house);
  }
  const owners = ownersOf(kernel.sources.all);
  for (const place of section.places) {
    if (isUnlisted(place, kernel)) continue;
    const keys = [...kernel.places.keys(place.ars)];
    // The front page of such a place shows invented cards.
    const hasExamples = keys.some((key) => owners.examples.has(key));
    if (!hasExamples) yield { ars: place.ars, page: '', changedAt: null };
    for (const solution of solutions) {
      if (hasExamples || !keys.some((key) => owners.real.get(key)?.has(solution.id) === true)) continue;
      if (isShownAt(solution, place, kernel)) yield { ars: place.ars, page: solution.path, changedAt: null };
    }
  }
  const units = unitsOf(section, kernel.places);
  for (const { listed } of solutions) {
    if (listed === undefined) continue;
    for await (const one of listed(units, kernel)) {
      const place = kernel.places.get(one.ars);
      if (place !== undefined && !isUnlisted(place, kernel)) yield one;
    }
  }
}

/** The front page of the network with its rooms, and what they list; nothing while there is no room. */
async function* networkPages({ kernel, solutions }: House): AsyncGenerator<Listed> {
  const root = NETWORK_PATH.slice(1);
  const rooms = solutions.flatMap(({ network = [] }) => network);
  for (const page of rooms.length === 0 ? [] : [root, ...rooms.map(({ path }) => `${root}/${path}`)])
    yield { ars: null, page, changedAt: null };
  for (const room of rooms)
    for await (const { page, changedAt } of room.listed?.(kernel) ?? [])
      yield { ars: null, page: `${root}/${page}`, changedAt };
}

/** Uninhabited areas, and places that asked to be left out. */
function isUnlisted(place: Place, { towns }: Pick<Kernel, 'towns'>): boolean {
  return !place.selectable || towns.isLeftOut(place.ars);
}

/** Who has sources of examples, and which solutions have real ones at which key. */
function ownersOf(sources: readonly Source[]) {
  const [examples, real] = [new Set<string>(), new Map<string, Set<string>>()];
  for (const { kind, ownerArs, solution, hidden, awaitsAdoption, checkedAt } of sources) {
    if (kind === 'sample') examples.add(ownerArs);
    else if (checkedAt !== null && (hidden ?? null) === null && !awaitsAdoption)
      real.set(ownerArs, (real.get(ownerArs) ?? new Set()).add(solution));
  }
  return { examples, real };
}

/** Regions and offices at a place, the smallest region first. */
import type { Kysely } from 'kysely';
import { civilDate } from '../../../kernel/clock.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { townsBelow } from './advising/town-access.ts';
import type { Advising, Region } from './contact.ts';
import { type Answering, contactFor } from './contact-for.ts';
import { allContacts, allRegions } from './contact-store.ts';

type House = Pick<Kernel, 'db' | 'places'>;
type Places = Pick<PlaceDirectory, 'applies' | 'get' | 'resolve' | 'children'>;

/** What is invented apart from what is real: an example never answers a real question. */
export async function advisingAt(
  ars: Ars,
  { db, places }: House,
  { examples = false }: { examples?: boolean } = {},
): Promise<Advising> {
  const [regions, contacts] = await Promise.all([allRegions(db), allContacts(db)]);
  const isWanted = ({ source }: { source: string | null }) => (source !== null) === examples;
  const here = regions.filter(isWanted).filter(({ keys }) => keys.some((key) => places.applies(key, ars)));
  return { regions: smallestFirst(here, places), contacts: contacts.filter(isWanted) };
}

/** Who answers for a town today; null: the office of the network. */
export async function answeringFor(
  ars: Ars,
  kernel: House & Pick<Kernel, 'clock'>,
  trx: Kysely<unknown> = kernel.db,
): Promise<Answering | null> {
  const today = civilDate(kernel.clock.now());
  return contactFor(await advisingAt(ars, { db: trx, places: kernel.places }), today);
}

/** By the number of municipalities, then by id. */
export function smallestFirst(regions: readonly Region[], places: Places): Region[] {
  const sized = regions.map((region) => ({ region, size: townsIn(region.keys, places) }));
  return sized
    .sort((one, other) => one.size - other.size || (one.region.id < other.region.id ? -1 : 1))
    .map(({ region }) => region);
}

/** Municipalities below some keys of any age, each once. */
export function townsIn(keys: readonly Ars[], places: Places): number {
  const found = new Set<Ars>();
  const walk = (ars: Ars): void => {
    for (const town of townsBelow(ars, places)) found.add(town.ars);
  };
  for (const key of keys) {
    const today = places.resolve(key);
    if (today.kind === 'current' || today.kind === 'moved') walk(today.place.ars);
    else if (today.kind === 'split') for (const { place } of today.places) walk(place.ars);
  }
  return found.size;
}

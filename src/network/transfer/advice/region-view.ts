import { civilDate } from '../../../kernel/clock.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import { fold } from '../../../kernel/places/fold.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import { FEDERATION, type Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { FoundPlaces, RegionLine, RegionList } from './advice-api.ts';
import { townsIn } from './advising-at.ts';
import { type Contact, isAbsent, type Region } from './contact.ts';
import { allContacts, allRegions } from './contact-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock'>;
const MOST_FOUND = 12;

/** All of them, for whoever keeps them. */
export async function regionList(house: House): Promise<RegionList> {
  const [regions, contacts] = await Promise.all([allRegions(house.db), allContacts(house.db)]);
  return { regions: regions.map((one) => regionLine(one, contacts, house)) };
}

function regionLine(one: Region, contacts: readonly Contact[], { places, clock }: House): RegionLine {
  const today = civilDate(clock.now());
  const named = (ars: string) => {
    const found = places.resolve(ars);
    const isThere = found.kind === 'current' || found.kind === 'moved';
    return isThere ? { ars: found.place.ars, name: fullNameOf(found.place) } : { ars, name: ars };
  };
  return {
    ...one,
    places: one.keys.map(named),
    towns: townsIn(one.keys, places),
    contacts: contacts
      .filter(({ region }) => region === one.id)
      .map((contact) => ({
        ...contact,
        isAbsent: isAbsent(contact, today),
        coverName: contacts.find(({ id }) => id === contact.cover)?.organisation ?? null,
        deskName: contact.desk === null ? null : townLine(contact.desk, places).name,
      })),
  };
}

/**
 * Units whose names hold what was typed: Länder and counties first, then municipalities. Each is found by its whole
 * label too: that is what stands in the field once it is chosen.
 */
export function placesNamed(words: string, { places }: Pick<House, 'places'>): FoundPlaces {
  const wanted = fold(words);
  if (wanted.trim() === '') return { places: [] };
  const units = unitsBelow(FEDERATION, places).filter((one) => {
    const name = fold(fullNameOf(one));
    return name.includes(wanted) || (wanted.startsWith(name) && fold(labelOf(one, places)) === wanted);
  });
  const towns = places.search(words, MOST_FOUND).map(({ place }) => place);
  const all = new Map([...units, ...towns].map((one) => [one.ars, one]));
  return {
    places: [...all.values()]
      .slice(0, MOST_FOUND)
      .map((one) => ({ ars: one.ars, label: labelOf(one, places) })),
  };
}

/** What stands between the federation and the municipalities, from above. */
export function unitsBelow(ars: string, places: Pick<House['places'], 'children'>): Place[] {
  const units = places.children(ars).filter(({ levels }) => levels.some((level) => level !== 'municipality'));
  return [...units, ...units.flatMap((one) => unitsBelow(one.ars, places))];
}

function labelOf(one: Place, places: House['places']): string {
  const above = places
    .ancestors(one.ars)
    .filter(({ levels }) => levels.includes('county') || levels.includes('state'))
    .map(fullNameOf);
  const name = fullNameOf(one);
  const around = above.filter((other) => other !== name);
  return around.length === 0 ? name : `${name} (${around.join(', ')})`;
}

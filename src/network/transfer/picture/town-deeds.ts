/** Towns as they are today, and what each does. Pure but for the directory. */
import { townLine, townOf } from '../../../kernel/network/town-lines.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { countOf, type Deed, type DeedChoice, type DeedRow } from './deeds.ts';

/** One town, for what is real or for what is invented. */
export interface TownDeeds {
  /** Current key. */
  ars: Ars;
  isExample: boolean;
  deeds: readonly Deed[];
}

type Places = Pick<PlaceDirectory, 'resolve'>;

const byName = new Intl.Collator('de');

/**
 * Each town once for what is real and once for what is invented; real ones first, then by name. What was written under
 * old keys stands with the town of today.
 */
export function townDeeds(rows: Iterable<DeedRow>, places: Places): TownDeeds[] {
  const towns = new Map<string, TownDeeds & { deeds: Deed[]; name: string }>();
  // Most towns do the same few things: each of them is kept once.
  const same = new Map<string, Deed>();
  for (const { ars: written, isExample, kind, solution, count } of rows) {
    const { ars } = townLine(written, places);
    const key = `${ars} ${isExample}`;
    const known = towns.get(key) ?? { ars, isExample, deeds: [], name: townName(ars, places) };
    towns.set(key, known);
    const what = `${kind} ${solution} ${count}`;
    const deed = same.get(what) ?? { kind, solution, count };
    same.set(what, deed);
    known.deeds.push(deed);
  }
  return [...towns.values()]
    .sort(
      (one, other) =>
        Number(one.isExample) - Number(other.isExample) ||
        byName.compare(one.name, other.name) ||
        (one.ars < other.ars ? -1 : 1),
    )
    .map(({ ars, isExample, deeds }) => ({ ars, isExample, deeds }));
}

/** A key that leads nowhere today is its own name. */
export function townName(ars: Ars, places: Places): string {
  const place = townOf(ars, places);
  return place === null ? ars : fullNameOf(place);
}

/** Those that do something of what is chosen: real ones first, then those with most of it, else as they come. */
export function chosenTowns(towns: readonly TownDeeds[], choice: DeedChoice): TownDeeds[] {
  return towns
    .map((town) => ({ town, count: countOf(town.deeds, choice) }))
    .filter(({ count }) => count > 0)
    .sort(
      (one, other) => Number(one.town.isExample) - Number(other.town.isExample) || other.count - one.count,
    )
    .map(({ town }) => town);
}

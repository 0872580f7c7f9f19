/** Towns as they are today, and what each has to do with co-creation. Pure but for the directory. */

import { townLine, townOf } from '../../../kernel/network/town-lines.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Deed, DeedRow } from './overview-store.ts';

export interface TownDeeds {
  /** Current key. */
  ars: Ars;
  name: string;
  /** Degrees WGS 84; null where no boundary is known. */
  centre: readonly [lon: number, lat: number] | null;
  counts: Readonly<Partial<Record<Deed, number>>>;
  isExample: boolean;
}

const byName = new Intl.Collator('de');

/**
 * Each town once for what is real and once for what is invented; real ones first, then those with most to do, then by
 * name. What was written under old keys is added up.
 */
export function townDeeds(rows: readonly DeedRow[], places: Pick<PlaceDirectory, 'resolve'>): TownDeeds[] {
  const towns = new Map<
    string,
    { town: TownDeeds & { counts: Partial<Record<Deed, number>> }; sum: number }
  >();
  for (const { ars: written, deed, isExample, count } of rows) {
    const { ars, name } = townLine(written, places);
    const key = `${ars} ${isExample}`;
    const known = towns.get(key) ?? {
      town: { ars, name, isExample, counts: {}, centre: townOf(written, places)?.centre ?? null },
      sum: 0,
    };
    known.town.counts[deed] = (known.town.counts[deed] ?? 0) + count;
    known.sum += count;
    towns.set(key, known);
  }
  return [...towns.values()]
    .sort(
      (one, other) =>
        Number(one.town.isExample) - Number(other.town.isExample) ||
        other.sum - one.sum ||
        byName.compare(one.town.name, other.town.name) ||
        (one.town.ars < other.town.ars ? -1 : 1),
    )
    .map(({ town }) => town);
}

/** Towns as they are today, and what each does. Pure but for the directory. */
import { townLine, townOf } from '../../../kernel/network/town-lines.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Deed, DeedKind } from './deeds.ts';

export interface TownDeeds {
  /** Current key. */
  ars: Ars;
  name: string;
  /** Degrees WGS 84; null where no boundary is known. */
  centre: readonly [lon: number, lat: number] | null;
  deeds: readonly Deed[];
  isExample: boolean;
}

/** What of all deeds is shown; left out: all. */
export interface DeedChoice {
  kind?: DeedKind | undefined;
  solution?: string | undefined;
}

export function chosenDeeds(deeds: readonly Deed[], { kind, solution }: DeedChoice): Deed[] {
  return deeds.filter(
    (deed) =>
      (kind === undefined || deed.kind === kind) && (solution === undefined || deed.solution === solution),
  );
}

/**
 * Each town once for what is real and once for what is invented; real ones first, then those with most to do, then by
 * name. What was written under old keys stands with the town of today.
 */
export function townDeeds(deeds: readonly Deed[], places: Pick<PlaceDirectory, 'resolve'>): TownDeeds[] {
  const towns = new Map<string, TownDeeds & { deeds: Deed[] }>();
  for (const deed of deeds) {
    const { ars, name } = townLine(deed.ars, places);
    const place = townOf(deed.ars, places);
    const key = `${ars} ${deed.isExample}`;
    const known = towns.get(key) ?? {
      ...{ ars, name: place === null ? name : fullNameOf(place), isExample: deed.isExample, deeds: [] },
      centre: place?.centre ?? null,
    };
    known.deeds.push(deed);
    towns.set(key, known);
  }
  return [...towns.values()].sort(
    (one, other) =>
      Number(one.isExample) - Number(other.isExample) ||
      other.deeds.length - one.deeds.length ||
      one.name.localeCompare(other.name, 'de') ||
      (one.ars < other.ars ? -1 : 1),
  );
}

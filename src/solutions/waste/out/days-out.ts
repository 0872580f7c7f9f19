import { problem } from '../../../kernel/http/problem.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { collectionsOf, type DaysWanted } from '../collection-store.ts';
import type { Collection } from '../model.ts';
import { nearestWins } from '../nearest-wins.ts';
import { keysAt, unitsAt } from '../scope.ts';
import { isDistrict } from './district-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'sources'>;

/**
 * Days of collection at a place for other programs: as `daysAt`, but nothing invented, which would also hide what a
 * unit above really collects.
 */
export async function daysOut(place: Place, wanted: DaysWanted, kernel: House): Promise<Collection[]> {
  const without = new Set(sourcesLeftOut('no', kernel.sources));
  const found = await collectionsOf(keysAt(place, kernel.places), kernel.db, wanted);
  const real = found.filter(({ source }) => kernel.sources.get(source) !== undefined && !without.has(source));
  return nearestWins(real, unitsAt(place, kernel.places));
}

/**
 * The same for what somebody keeps for long. An address with a district that nobody knows is an error, not an empty
 * calendar, which a device would believe.
 */
export async function requireDaysOut(
  place: Place,
  wanted: DaysWanted & { slugs: readonly string[] },
  kernel: House,
): Promise<Collection[]> {
  const days = await daysOut(place, wanted, kernel);
  const told = new Set(days.map(({ slug }) => slug));
  for (const slug of wanted.slugs)
    if (!told.has(slug) && !(await isDistrict(keysAt(place, kernel.places), kernel.db, slug)))
      throw problem({
        ...{ code: 'waste-district-unknown', status: 404, title: 'Unknown district' },
        values: { district: slug, place: place.name },
      });
  return days;
}

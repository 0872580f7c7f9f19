import { problem } from '../../../kernel/http/problem.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import type { DaysWanted } from '../collection-store.ts';
import { daysAt } from '../days-at.ts';
import type { Collection } from '../model.ts';
import { keysAt } from '../scope.ts';
import { isDistrict } from './district-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'sources'>;

/**
 * Days of collection at a place for other programs, which keep them for long: nothing invented; and an address with a
 * district that nobody knows is an error, not an empty calendar, which a device would believe.
 */
export async function requireDaysOut(
  place: Place,
  wanted: DaysWanted & { slugs: readonly string[] },
  kernel: House,
): Promise<Collection[]> {
  const days = await daysAt(place, { ...wanted, without: sourcesLeftOut('no', kernel.sources) }, kernel);
  const told = new Set(days.map(({ slug }) => slug));
  for (const slug of wanted.slugs)
    if (!told.has(slug) && !(await isDistrict(keysAt(place, kernel.places), kernel.db, slug)))
      throw problem({
        ...{ code: 'waste-district-unknown', status: 404, title: 'Unknown district' },
        values: { district: slug, place: place.name },
      });
  return days;
}

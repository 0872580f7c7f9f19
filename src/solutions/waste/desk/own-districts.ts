import { civilDate } from '../../../kernel/clock.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { binsOfDistricts, streetsOfDistricts } from './district-store.ts';
import { districtsFrom } from './districts.ts';
import type { DistrictLine } from './districts-api.ts';
import { restDaysFrom } from './rest-days.ts';

/** Districts of the place's own sources; those of units above it are looked after there. */
export async function ownDistricts(
  { ars }: Place,
  kernel: Pick<Kernel, 'db' | 'places' | 'sources' | 'clock'>,
): Promise<DistrictLine[]> {
  const { db, places, sources, clock } = kernel;
  const keys = places.keys(ars);
  const today = civilDate(clock.now());
  const [bins, streets] = await Promise.all([
    binsOfDistricts(keys, db, { today: today.toString(), rest: restDaysFrom(ars, today) }),
    streetsOfDistricts(keys, db),
  ]);
  return districtsFrom(bins, streets, {
    today,
    sourceOf(id) {
      const known = sources.get(id);
      return known === undefined ? null : { name: known.name, isExample: known.kind === 'sample' };
    },
  });
}

import type { PlaceDirectory } from '../../kernel/places/directory.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { SampleRecords } from '../../kernel/solution.ts';
import { sampleLots } from './find/sample/sample-lots.ts';

/** Lots for trying out, taken as on a Saturday in town. Nothing in it is real. */
export function sample(
  place: Place,
  from: Temporal.PlainDate,
  places: Pick<PlaceDirectory, 'locate'>,
): SampleRecords[] {
  const records = sampleLots(place, from, places).map(({ key, ...record }) => ({
    ...{ key, ars: place.ars, record },
  }));
  return [{ intake: 'lots', records }];
}

import type { PlaceDirectory } from '../../kernel/places/directory.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { SampleRecords } from '../../kernel/solution.ts';
import { samplePoints } from './points/sample-points.ts';
import { DISTRICTS, SEVERAL } from './sample/districts.ts';
import { seriesOf, sharedSeries } from './sample/series.ts';
import { sampleStreets } from './sample/streets.ts';

/** Districts, streets, collection points, and days for more than a year, from the first of the month on. Nothing in it is real. */
export function sample(
  place: Place,
  from: Temporal.PlainDate,
  places: Pick<PlaceDirectory, 'locate'>,
): SampleRecords[] {
  const districts = SEVERAL.get(place.ars) ?? [];
  const names = districts.length === 0 ? [''] : districts.map((key) => DISTRICTS[key].name);
  const series = names.flatMap((district, index) => seriesOf(district, index, { ars: place.ars, from }));
  const records = (all: readonly (readonly [string, unknown])[]) =>
    all.map(([key, record]) => ({ key, ars: place.ars, record }));
  return [
    {
      intake: 'collections',
      records: records([...series, ...sharedSeries({ ars: place.ars, from })]),
    },
    { intake: 'streets', records: records(sampleStreets(districts)) },
    samplePoints(place, places),
  ];
}

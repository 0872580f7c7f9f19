import type { PlaceDirectory } from '../../kernel/places/directory.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { SampleRecords } from '../../kernel/solution.ts';
import { sampleEvents } from './sample/events.ts';
import { samplePlaces } from './sample/places.ts';
import { sampleTours } from './sample/tours.ts';

/** Places to go to and what happens there, from a day on. Nothing in it is real. */
export function sample(place: Place, from: Temporal.PlainDate, places: PlaceDirectory): SampleRecords[] {
  const invented = samplePlaces(place, places);
  const records = (all: ReadonlyMap<string, unknown>) =>
    [...all].map(([key, record]) => ({ key, ars: place.ars, record }));
  return [
    { intake: 'places', records: records(invented) },
    { intake: 'events', records: records(sampleEvents(invented, from)) },
    { intake: 'tours', records: records(sampleTours(place, invented, places)) },
  ];
}

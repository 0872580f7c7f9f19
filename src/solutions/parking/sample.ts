import type { Place } from '../../kernel/places/place.ts';
import type { SampleRecords } from '../../kernel/solution.ts';

/** Lots for trying out. Nothing in it is real. */
export function sample(_place: Place, _from: Temporal.PlainDate): SampleRecords[] {
  return [];
}

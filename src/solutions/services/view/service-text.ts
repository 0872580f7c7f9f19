/** What an administration says of a service. Types only. */
import type { Place } from '../../../kernel/places/place.ts';
import type { SourceInfo } from '../../../kernel/solution.ts';
import type { ServiceRecord } from '../feeds/records.ts';

/** From a feed, or from the federal finder. */
export interface ServiceText {
  /** Id of the record; null: from the finder, not stored as a record. */
  id: string | null;
  record: ServiceRecord;
  /** The unit of the hierarchy for which it is written: not the level of who is responsible. */
  unit: Place;
  info: SourceInfo;
}

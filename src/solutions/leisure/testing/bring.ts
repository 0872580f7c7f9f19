/** Records into the tables as an import brings them, without a file format. For tests. */
import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { bringRecords } from '../../../kernel/sources/testing/bring-records.ts';
import type { EventRecord, PlaceRecord } from '../model.ts';
import { solution } from '../solution.ts';
import type { TourRecord } from '../tours/tour-model.ts';

/** Key → record, all in one unit; returns the source, to bring another state of it. */
export function bring(
  house: { db: Kysely<unknown>; places: PlaceDirectory },
  intake: 'events' | 'places' | 'osm-places' | 'tours',
  records: Readonly<Record<string, EventRecord | PlaceRecord | TourRecord>>,
  { now = '2026-11-24T10:00:00Z', ...of }: { ars: string; source?: string; now?: string; licence?: string },
): Promise<string> {
  return bringRecords(house, { ...of, solution, intake, records, now: Temporal.Instant.from(now) });
}

/** Records into the tables as an import brings them, without a file format. For tests. */
import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { bringRecords } from '../../../kernel/sources/testing/bring-records.ts';
import type { SeriesRecord, StreetRecord } from '../model.ts';
import { solution } from '../solution.ts';

/** Key → record, all in one unit; returns the source, to bring another state of it. */
export function bring(
  house: { db: Kysely<unknown>; places: PlaceDirectory },
  intake: 'collections' | 'streets',
  records: Readonly<Record<string, SeriesRecord | StreetRecord>>,
  { now = '2026-11-24T10:00:00Z', ...of }: { ars: string; source?: string; now?: string; licence?: string },
): Promise<string> {
  return bringRecords(house, { ...of, solution, intake, records, now: Temporal.Instant.from(now) });
}

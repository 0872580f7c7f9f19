import type { Kysely } from 'kysely';
import { rhythms, type SeriesKey } from '../shown/series-rows.ts';

const BATCH = 200;

/** All rhythms of a unit with these keys, or of all units (null), some at a time. */
export async function* everyRhythm(
  keys: readonly string[] | null,
  db: Kysely<unknown>,
): AsyncGenerator<SeriesKey[]> {
  let after: SeriesKey | null = null;
  for (;;) {
    const some: SeriesKey[] = await rhythms({ keys, after, limit: BATCH }, db);
    if (some.length > 0) yield some;
    if (some.length < BATCH) return;
    after = some.at(-1) ?? null;
  }
}

import type { Kysely } from 'kysely';
import type { AlteredDay } from '../shown/write-days.ts';

/** Has everybody told who waits for one of these days, if the transaction commits. */
export async function tellAltered(
  _trx: Kysely<unknown>,
  _days: readonly AlteredDay[],
  _now: Temporal.Instant,
): Promise<void> {}

import type { Kysely } from 'kysely';
import { lockEvents } from '../shown/judge-store.ts';
import { showAgain } from '../shown/renew-shown.ts';

/** Shows events anew after what counts of them has changed; what is no event stays as it is. */
export async function showFixed(trx: Kysely<unknown>, records: readonly string[]): Promise<void> {
  await lockEvents(trx);
  await showAgain(trx, records);
}

import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';
import { EPOCH_CHANNEL } from './epochs.ts';

/** What was kept of this place is old once the transaction commits. */
export async function raiseEpoch(trx: Kysely<unknown>, ars: Ars): Promise<void> {
  await sql`select pg_notify(${EPOCH_CHANNEL}, ${ars})`.execute(trx);
}

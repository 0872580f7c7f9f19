import { type Kysely, sql } from 'kysely';
import { STREAMS_CHANNEL, writeTold } from './streams-channel.ts';

/**
 * Wakes all who follow a topic, in every process, once the transaction commits. `change` says in at most 200 characters
 * what changed (an id): what it means is read anew, so nothing that not everybody may see stands in it.
 */
export async function tellStream(trx: Kysely<unknown>, topic: string, change = ''): Promise<void> {
  await sql`select pg_notify(${STREAMS_CHANNEL}, ${writeTold({ topic, change })})`.execute(trx);
}

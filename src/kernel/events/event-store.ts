/** The outbox: events as they stand in the database. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../database/storable-json.ts';
import type { HappenedEvent } from './event.ts';

/** Call it in the transaction in which it happened. */
export async function writeEvent(
  trx: Kysely<unknown>,
  { id, name, payload, at }: HappenedEvent,
): Promise<void> {
  await sql`insert into kernel.event (id, name, payload, at)
    values (${id}, ${name}, ${storableJson(payload)}::jsonb, ${at})`.execute(trx);
}

/** null: nobody wrote it, or its days are over. */
export async function readEvent(db: Kysely<unknown>, id: string): Promise<HappenedEvent | null> {
  const { rows } = await sql<HappenedEvent>`
    select id, name, payload, at from kernel.event where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Whether a source that is asked answers, as its row says it. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../database/storable-json.ts';
import { endOfTrouble } from '../watch/store.ts';

/** As long as all is well the time of the last answer is written once an hour: every change is told to all processes. */
const QUIET_HOURS = 1;

/** It answered. Whether anything changed that others must hear of. */
export async function recordAnswered(
  trx: Kysely<unknown>,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`update kernel.source
    set checked_at = ${now.toString()}, attempted_at = ${now.toString()}, failures = 0, failing_since = null, fault = null
    where id = ${id} and kind = 'query'
      and (failures > 0 or checked_at is null or checked_at < ${now.subtract({ hours: QUIET_HOURS }).toString()})
    returning id`.execute(trx);
  if (rows.length === 0) return false;
  await endOfTrouble(trx, id);
  return true;
}

/** It did not answer, or in a way that cannot be read. */
export async function recordFault(
  trx: Kysely<unknown>,
  id: string,
  { fault, now }: { fault: { code: string; message: string }; now: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`update kernel.source
    set attempted_at = ${now.toString()}, failures = failures + 1,
      failing_since = coalesce(failing_since, ${now.toString()}::timestamptz), fault = ${storableJson(fault)}
    where id = ${id} and kind = 'query' returning id`.execute(trx);
  return rows.length > 0;
}

import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { civilDate } from '../../../kernel/clock.ts';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import type { AlteredDay } from '../shown/write-days.ts';

/** So many days ahead people are told that a day was moved: later ones they have not put down yet. */
const DAYS_AHEAD = 28;

/**
 * Has everybody told who waits for one of these days: one message a place, within a minute, if the transaction commits.
 * Days that are over or far ahead are told to nobody; nor is example data, nor what is no longer so by then
 * (`move-store.ts`).
 */
export async function tellMovedDays(
  trx: Kysely<unknown>,
  days: readonly AlteredDay[],
  now: Temporal.Instant,
): Promise<void> {
  const today = civilDate(now);
  const until = today.add({ days: DAYS_AHEAD }).toString();
  const rows = days
    .filter(({ from, to }) => {
      const shown = to ?? from;
      return shown >= today.toString() && (from <= until || shown <= until);
    })
    .map(({ ars, bin, slug, from, to, reason }) => ({
      ...{ id: randomUUIDv7(), ars, bin, slug, reason, before: from, after: to },
    }));
  if (rows.length === 0) return;
  await sql`insert into waste.move_to_tell (ars, id, slug, bin, before, after, reason, at)
    select ars, id, slug, bin, before, after, nullif(reason, 'null'::jsonb), ${now.toString()}::timestamptz
    from jsonb_to_recordset(${storableJson(rows)}::jsonb)
      as r (ars text, id uuid, slug text, bin jsonb, before date, after date, reason jsonb)`.execute(trx);
}

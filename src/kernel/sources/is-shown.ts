import { type Kysely, type RawBuilder, sql } from 'kysely';

const HIDDEN = sql`select w.source from kernel.source_watch w where w.hidden_at is not null`;
/** Ids, with commas between them, of sources that wait and are shown all the same: see `showInTransaction`. */
const PREVIEWED = sql`string_to_array(coalesce(current_setting('hier.previewed', true), ''), ',')`;

/**
 * Condition on a column with the id of a source: false for one that is hidden because nobody answers for it, and for one
 * that waits for its adoption to be live.
 */
export function isShown(source: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`${source} not in (${HIDDEN} union all
    select a.id from kernel.source a where a.awaits_adoption and a.id::text <> all(${PREVIEWED}))`;
}

/** The same, and also true for one that waits: what a place will have. */
export function willBeShown(source: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`${source} not in (${HIDDEN})`;
}

/** Until the transaction ends these count in it as if they no longer waited: for a preview, nothing is written. */
export async function showInTransaction(trx: Kysely<unknown>, ids: readonly string[]): Promise<void> {
  await sql`select set_config('hier.previewed', ${ids.join(',')}, true)`.execute(trx);
}

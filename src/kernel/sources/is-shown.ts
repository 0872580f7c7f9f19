import { type RawBuilder, sql } from 'kysely';

/**
 * Condition on a column with the id of a source: false for one that is hidden because nobody answers for it, and for one
 * that waits for its adoption to be live.
 */
export function isShown(source: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`${source} not in (select w.source from kernel.source_watch w where w.hidden_at is not null
    union all select a.id from kernel.source a where a.awaits_adoption)`;
}

/** The same, and also true for one that waits: what a place will have. */
export function willBeShown(source: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`${source} not in (select w.source from kernel.source_watch w where w.hidden_at is not null)`;
}

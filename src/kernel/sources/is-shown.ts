import { type RawBuilder, sql } from 'kysely';

/** Condition on a column with the id of a source: false for one that is hidden because nobody answers for it. */
export function isShown(source: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`${source} not in (select w.source from kernel.source_watch w where w.hidden_at is not null)`;
}

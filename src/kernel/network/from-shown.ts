import { type RawBuilder, sql } from 'kysely';
import { isShown } from '../sources/is-shown.ts';

/** Condition on a row: false where its source is hidden because nobody answers for it. What people wrote has none. */
export function fromShown(alias: string): RawBuilder<boolean> {
  const source = sql.ref(`${alias}.source`);
  return sql`(${source} is null or ${isShown(source)})`;
}

import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import { expireAudit, removeOlder } from './store.ts';
import type { TableRule } from './table-rule.ts';

/** Rows of one statement: short locks, and an end within a moment when the house closes. */
const BATCH = 5_000;

/**
 * Removes from every table what is older than its rule says, in batches that are each a transaction. Answers how many
 * rows went, by "schema.table", without those where none did. A table that fails does not keep the others from being
 * cleared; then it throws when all are through.
 */
export async function runRetention(
  db: Kysely<unknown>,
  rules: readonly TableRule[],
  clock: Clock,
  { signal, batch = BATCH }: { signal?: AbortSignal; batch?: number } = {},
): Promise<Map<string, number>> {
  const gone = new Map<string, number>();
  const faults: Error[] = [];
  for (const rule of rules) {
    signal?.throwIfAborted();
    const name = `${rule.schema}.${rule.table}`;
    try {
      const count =
        name === 'kernel.audit'
          ? await expireAudit(db, clock.now())
          : await removeAll(db, rule, clock.now(), { signal, batch });
      if (count > 0) gone.set(name, count);
    } catch (error) {
      signal?.throwIfAborted();
      faults.push(new Error(`${name} could not be cleared`, { cause: error }));
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, faults.map(({ message }) => message).join('; '));
  return gone;
}

async function removeAll(
  db: Kysely<unknown>,
  rule: TableRule,
  now: Temporal.Instant,
  { signal, batch }: { signal: AbortSignal | undefined; batch: number },
): Promise<number> {
  const before = now.subtract({ hours: 24 * rule.days });
  let count = 0;
  for (;;) {
    signal?.throwIfAborted();
    const removed = await removeOlder(db, rule, before, batch);
    count += removed;
    if (removed < batch) return count;
  }
}

/** Dates that begin around a time, wherever they are of some keys. SQL. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../kernel/sources/is-shown.ts';
import { type Keys, KNOWN, type KnownDate, notOf, RECORD, TOLD, type Without } from './known.ts';
import { dateOf } from './store.ts';

/** What takes place as announced, by the time of its beginning. Instants, both included. */
export async function datesBeginning(
  keys: Keys,
  db: Kysely<unknown>,
  wanted: {
    from: Temporal.Instant;
    until: Temporal.Instant;
    hidden: readonly string[];
    without: Without;
    limit: number;
  },
): Promise<KnownDate[]> {
  const { from, until, hidden, without, limit } = wanted;
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, ${TOLD}, e.record - 'occurrences' as record, o.record as occurrence, o.starts, o.until
    from leisure.occurrence o join leisure.event e on e.ars = o.ars and e.id = o.event ${RECORD}
    where o.ars = any(${[...keys]}) and o.until > ${from.toString()}
      and o.starts between ${from.toString()} and ${until.toString()}
      and not o.all_day and o.status <> 'cancelled' and e.record ->> 'status' = 'scheduled'
      and e.category <> all(${[...hidden]}) and ${notOf(without)} and ${isShown(sql`e.source`)}
    order by o.starts, e.id limit ${limit}`.execute(db);
  return rows.map(dateOf);
}

/** Entries that want somebody, found by the keys of a place. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../places/place.ts';

const MOST = 20;

export interface EntryNeed {
  kind: 'old_draft' | 'double' | 'ending';
  id: string;
  title: string;
  /** Instant: since when, or until when. */
  at: string;
  doubles: number;
}

/**
 * Drafts that nobody has touched since `before`; possible doubles that nobody has looked at; what has been shown for
 * longer than it still goes on (a series) and ends before `until`.
 */
export async function entryNeeds(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  at: { now: Temporal.Instant; before: Temporal.Instant; until: Temporal.Instant },
): Promise<EntryNeed[]> {
  const [now, before, until] = [at.now.toString(), at.before.toString(), at.until.toString()];
  const scope = sql`ars = any(${[...keys]})`;
  const iso = (column: string) =>
    sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  const { rows } = await sql<EntryNeed>`
    (select 'double' as kind, id, title, ${iso('changed_at')} as at, doubles from kernel.entry
      where ${scope} and state = 'published' and doubles > doubles_accepted
        and (ends_at is null or ends_at > ${now}) order by changed_at limit ${MOST})
    union all (select 'ending', id, title, ${iso('ends_at')}, 0 from kernel.entry
      where ${scope} and state = 'published' and ends_at > ${now} and ends_at <= ${until}
        and jsonb_path_exists(shown, '$.*.repeat ? (@ != "never")') order by ends_at limit ${MOST})
    union all (select 'old_draft', id, title, ${iso('changed_at')}, 0 from kernel.entry
      where ${scope} and state = 'draft' and changed_at < ${before} order by changed_at limit ${MOST})`.execute(
    db,
  );
  return rows;
}

/** Entries that want somebody, found by the keys of a place. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../places/place.ts';

const MOST = 20;

export interface EntryNeed {
  kind: 'old_draft' | 'double' | 'ending' | 'closing' | 'closed';
  id: string;
  title: string;
  /** Instant: since when, or until when. */
  at: string;
  doubles: number;
}

/**
 * Drafts that nobody has touched since `before`; possible doubles that nobody has looked at; what has been shown for
 * longer than it still goes on (a series) and ends before `until`; of the intakes of which somebody looks back
 * ("services.notes"), also what ends before `until`, or has ended since `since`.
 */
export async function entryNeeds(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  at: {
    now: Temporal.Instant;
    before: Temporal.Instant;
    until: Temporal.Instant;
    since: Temporal.Instant;
    lookedBack: readonly string[];
  },
): Promise<EntryNeed[]> {
  const [now, before, until] = [at.now.toString(), at.before.toString(), at.until.toString()];
  const isLookedBack = sql`state = 'published' and solution || '.' || intake = any(${[...at.lookedBack]})`;
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
    union all (select case when ends_at > ${now} then 'closing' else 'closed' end, id, title, ${iso('ends_at')}, 0
      from kernel.entry
      where ${scope} and ${isLookedBack} and ends_at > ${at.since.toString()} and ends_at <= ${until}
      order by ends_at limit ${MOST})
    union all (select 'old_draft', id, title, ${iso('changed_at')}, 0 from kernel.entry
      where ${scope} and state = 'draft' and changed_at < ${before} order by changed_at limit ${MOST})`.execute(
    db,
  );
  return rows;
}

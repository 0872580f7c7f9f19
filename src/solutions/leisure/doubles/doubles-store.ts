/** What an editor is asked about, and what was decided. Every function takes the scope first. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { instant, type Keys } from '../known.ts';

type Db = Kysely<unknown>;

const pairRow = z.object({ one: z.string(), other: z.string(), likeness: z.number() });

/**
 * Pairs that nobody has decided, of which one lies here and both are still to come: nearly alike, or alike while
 * another one fits as well. None where either is shown with a record of the other's source already.
 */
export async function waitingPairs(
  keys: Keys,
  db: Db,
  { now, most }: { now: Temporal.Instant; most: number },
) {
  const { rows } = await sql<Record<string, unknown>>`
    select * from (
      select distinct on (least(a.shown, b.shown), greatest(a.shown, b.shown))
        least(p.id, p.other) as one, greatest(p.id, p.other) as other, p.likeness::float8 as likeness
      from leisure.same_pair p
      join leisure.told_event a on a.ars = p.ars and a.id = p.id
      join leisure.told_event b on b.ars = p.other_ars and b.id = p.other
      join leisure.event x on x.id = a.shown join leisure.event y on y.id = b.shown
      where p.ars = any(${[...keys]}) and a.shown <> b.shown and not a.aside and not b.aside
        and a.source <> all(y.sources) and b.source <> all(x.sources)
        and ${isToCome('x', now)} and ${isToCome('y', now)}
        and not exists (select from leisure.same_decision d
          where d.one = least(p.id, p.other) and d.other = greatest(p.id, p.other))
      order by least(a.shown, b.shown), greatest(a.shown, b.shown), p.likeness desc, one, other) found
    order by likeness desc, one, other limit ${most}`.execute(db);
  return rows.map((row) => pairRow.parse(row));
}

/** Events that several records tell, the next ones first. */
export async function joinedEvents(
  keys: Keys,
  db: Db,
  { now, most }: { now: Temporal.Instant; most: number },
) {
  const { rows } = await sql<{ members: string[] }>`
    select x.members from leisure.event x cross join lateral (
      select min(o.starts) as next from leisure.occurrence o
      where o.ars = x.ars and o.event = x.id and o.until > ${now.toString()}) n
    where x.ars = any(${[...keys]}) and cardinality(x.members) > 1 and n.next is not null
    order by n.next, x.id limit ${most}`.execute(db);
  return rows.map(({ members }) => members);
}

export async function decisionsAt(keys: Keys, db: Db, most: number) {
  const { rows } = await sql<Record<string, unknown>>`
    select d.one, d.other, d.verdict, d.decided_at as "decidedAt" from leisure.same_decision d
    join leisure.told_event a on a.id = d.one join leisure.told_event b on b.id = d.other
    where a.ars = any(${[...keys]}) or b.ars = any(${[...keys]})
    order by d.decided_at desc, d.one, d.other limit ${most}`.execute(db);
  return rows.map((row) => decisionRow.parse(row));
}

const decisionRow = z.object({
  ...{ one: z.string(), other: z.string(), verdict: z.enum(['same', 'different']), decidedAt: instant },
});

/** Where records lie that are told at present, and where what is shown of them lies. */
export async function placesOfTold(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; ars: string; shownAt: string | null }[]> {
  const { rows } = await sql<{ id: string; ars: string; shownAt: string | null }>`
    select t.id, t.ars, e.ars as "shownAt" from leisure.told_event t left join leisure.event e on e.id = t.shown
    where t.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

export async function putDecisions(
  db: Db,
  pairs: readonly { ars: string; one: string; other: string }[],
  verdict: 'same' | 'different' | null,
  now: Temporal.Instant,
): Promise<void> {
  for (const { ars, one, other } of pairs) {
    await sql`delete from leisure.same_decision where one = ${one} and other = ${other}`.execute(db);
    if (verdict !== null)
      await sql`insert into leisure.same_decision (ars, one, other, verdict, decided_at)
        values (${ars}, ${one}, ${other}, ${verdict}, ${now.toString()})`.execute(db);
  }
}

function isToCome(table: 'x' | 'y', now: Temporal.Instant) {
  const [ars, id] = [sql.ref(`${table}.ars`), sql.ref(`${table}.id`)];
  return sql`exists (select from leisure.occurrence o
    where o.ars = ${ars} and o.event = ${id} and o.until > ${now.toString()})`;
}

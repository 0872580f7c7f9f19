/** What is asked of the house to tell whose words count more: sources, and the units in which they lie. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { Lineage, RankedSource } from '../same/source-rank.ts';

type Db = Kysely<unknown>;

/** Sources whose records are compared: all that are not invented. By id; those that are shown may be shown together. */
export async function comparedSources(
  ids: readonly string[],
  db: Db,
): Promise<Map<string, RankedSource & { isShown: boolean }>> {
  const { rows } = await sql<RankedSource & { id: string; isShown: boolean }>`
    select s.id, s.kind, s.owner_ars as "ownerArs", ${isShown(sql`s.id`)} as "isShown" from kernel.source s
    where s.id = any(${[...ids]}::uuid[]) and s.kind <> 'sample'`.execute(db);
  return new Map(rows.map(({ id, ...one }) => [id, one]));
}

/** Of each key: itself under all its names, and the units above it. */
export async function lineagesOf(keys: readonly string[], db: Db): Promise<Map<string, Lineage>> {
  const { rows } = await sql<{ ars: string } & Lineage>`
    with recursive own (ars, key) as (
      select k, k from unnest(${[...new Set(keys)]}::text[]) k
      union
      select o.ars, n.key from own o cross join lateral (
        select c.to_ars as key from kernel.place_change c where c.from_ars = o.key
        union all select c.from_ars from kernel.place_change c where c.to_ars = o.key) n),
    line (ars, key) as (
      select o.ars, p.parent from own o join kernel.place p on p.ars = o.key where p.parent is not null
      union
      select l.ars, p.parent from line l join kernel.place p on p.ars = l.key where p.parent is not null)
    select o.ars, array_agg(distinct o.key) as own,
      coalesce((select array_agg(distinct l.key) from line l where l.ars = o.ars), '{}') as above
    from own o group by o.ars`.execute(db);
  return new Map(rows.map(({ ars, own, above }) => [ars, { own, above }]));
}

/** One import of events writes at a time, because each looks at what the others have told. Until the transaction ends. */
export async function lockEvents(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('leisure.event', 0))`.execute(db);
}

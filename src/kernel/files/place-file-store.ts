import { type Kysely, sql } from 'kysely';

/** Which of these pictures are named outside of the house's own tables. */
export type NamedPictures = (ids: readonly string[], db: Kysely<unknown>) => Promise<readonly string[]>;

/**
 * Takes the rows of pictures away that were kept before an instant and that no entry and no look of a town names, in
 * whatever state or version, and no record of a solution. Answers how many; their bytes go with the next sweep.
 */
export async function removeUnnamedPlaceFiles(
  db: Kysely<unknown>,
  before: Temporal.Instant,
  others: readonly NamedPictures[] = [],
): Promise<number> {
  // Drafts may hold anything under any name: every id that stands in one counts as named.
  const { rows } = await sql<{ ars: string; id: string }>`
    with old as (
      select ars, id from kernel.place_file where created_at < ${before.toString()}
    ), written as (
      select content::text as text from kernel.entry
      union all select shown::text from kernel.entry where shown is not null
      union all select content::text from kernel.entry_version
      union all select content::text from kernel.town_version
    ), named as (
      select crest as id from kernel.town where crest is not null
      union select lower(found[1])::uuid
      from written, regexp_matches(text, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'gi') as found
      where exists (select from old)
    )
    select ars, id from old where not exists (select from named where named.id = old.id)`.execute(db);
  const ids = rows.map(({ id }) => id);
  const named = new Set<string>();
  if (ids.length > 0) for (const of of others) for (const id of await of(ids, db)) named.add(id);
  const gone = rows.filter(({ id }) => !named.has(id));
  if (gone.length === 0) return 0;
  const { numAffectedRows } = await sql`delete from kernel.place_file where (ars, id) in (
    select * from unnest(${gone.map(({ ars }) => ars)}::text[], ${gone.map(({ id }) => id)}::uuid[]))`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}

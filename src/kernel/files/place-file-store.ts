import { type Kysely, sql } from 'kysely';

/**
 * Takes the rows of pictures away that were kept before an instant and that no entry and no look of a town names, in
 * whatever state or version. Answers how many; their bytes go with the next sweep.
 */
export async function removeUnnamedPlaceFiles(
  db: Kysely<unknown>,
  before: Temporal.Instant,
): Promise<number> {
  // Drafts may hold anything under any name: every id that stands in one counts as named.
  const { numAffectedRows } = await sql`
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
    delete from kernel.place_file f using old
    where f.ars = old.ars and f.id = old.id and not exists (select from named where named.id = f.id)`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}

import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';

/** Names of districts that days or streets of a unit know, by name; '' (the whole unit) is none. */
export async function districtNames(
  keys: readonly string[],
  db: Kysely<unknown>,
  { limit }: { limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct district as name from (
      select district from waste.series e where ars = any(${[...keys]}) and ${isShown(sql`e.source`)}
      union all
      select district from waste.street e where provider = any(${[...keys]}) and ${isShown(sql`e.source`)}) known
    where district <> '' order by 1 limit ${limit}`.execute(db);
  return rows.map(({ name }) => name);
}

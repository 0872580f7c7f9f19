/** Which districts there are, also those without days to come. */
import { type Kysely, sql } from 'kysely';

/** Whether anything is collected, or a street lies, in the district of this slug. */
export async function isDistrict(
  keys: readonly string[],
  db: Kysely<unknown>,
  slug: string,
): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select (
      exists (select from waste.collection where ars = any(${[...keys]}) and slug = ${slug})
      or exists (select from waste.series where ars = any(${[...keys]}) and slug = ${slug})
      or exists (select from waste.street where (ars = any(${[...keys]}) or provider = any(${[...keys]}))
        and slug = ${slug})) as is`.execute(db);
  return rows[0]?.is === true;
}

import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../places/place.ts';

/** How many work for a place in each role; never who. */
export async function staffByRole(
  db: Kysely<unknown>,
  keys: readonly Ars[],
): Promise<{ role: string; count: number }[]> {
  const { rows } = await sql<{ role: string; count: number }>`
    select role, count(*)::integer as count from kernel.membership
    where ars = any (${[...keys]}::text[]) group by role order by role`.execute(db);
  return rows;
}

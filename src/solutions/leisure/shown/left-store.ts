/** Which records are still to be compared, or may come back into their group. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { ToldKey } from './told-store.ts';

type Db = Kysely<unknown>;

/** Kept before records were compared, or set aside by a source that is shown again. By id, after one. */
export async function leftToCompare(
  db: Db,
  { after, limit }: { after: string; limit: number },
): Promise<ToldKey[]> {
  const { rows } = await sql<ToldKey>`
    select t.id, t.ars from leisure.told_event t
    where t.id > ${after} and (not t.compared or t.aside and exists (select from kernel.source s where s.id = t.source)
      and ${isShown(sql`t.source`)})
    order by t.id limit ${limit}`.execute(db);
  return rows;
}

/** Records of a source that are, or may be, shown with others. */
export async function sharedOf(source: string, db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from leisure.told_event t where t.source = ${source} and (
      exists (select from leisure.same_pair p where p.ars = t.ars and p.id = t.id)
      or exists (select from leisure.same_decision d where t.id in (d.one, d.other)))`.execute(db);
  return rows.map(({ id }) => id);
}

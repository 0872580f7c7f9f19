/** Sources of a place whose days of collection a new year can replace. */
import { type Kysely, sql } from 'kysely';
import type { Source } from '../../../kernel/sources/source.ts';
import { readSource } from '../../../kernel/sources/store.ts';

type Db = Kysely<unknown>;

/** Of these keys of a place, by name. Example data and what is written at the desk have no year files. */
export async function replaceable(
  keys: Iterable<string>,
  db: Db,
): Promise<Pick<Source, 'id' | 'name' | 'connector'>[]> {
  const { rows } = await sql<Pick<Source, 'id' | 'name' | 'connector'>>`
    select s.id, s.name, s.connector from kernel.source s
    where s.owner_ars = any(${[...keys]}) and s.solution = 'waste' and s.intake = 'collections'
      and s.kind in ('http', 'upload') order by s.name, s.id limit 200`.execute(db);
  return rows;
}

export async function replaceableOf(
  keys: ReadonlySet<string>,
  id: string,
  db: Db,
): Promise<Source | undefined> {
  const source = await readSource(db, id);
  const isOne =
    source !== undefined &&
    keys.has(source.ownerArs) &&
    source.solution === 'waste' &&
    source.intake === 'collections' &&
    (source.kind === 'http' || source.kind === 'upload');
  return isOne ? source : undefined;
}

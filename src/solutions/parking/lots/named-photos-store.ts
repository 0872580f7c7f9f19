import { type Kysely, sql } from 'kysely';

/** Of these ids of pictures those that a lot shows. */
export async function namedPhotos(ids: readonly string[], db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct photo as id from parking.lot l, jsonb_array_elements_text(l.record -> 'photos') as p (photo)
    where photo = any(${[...ids]})`.execute(db);
  return rows.map(({ id }) => id);
}

import { type Kysely, sql } from 'kysely';
import { RATEABLE } from './make-round.ts';

/** Ids of the ideas that may stand in a round, by title; examples with examples. */
export async function rateableIdeas(db: Kysely<unknown>, isExample: boolean): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select i.id from cocreation.idea i
    where i.state = any(${[...RATEABLE]}) and not i.hidden and (i.source is not null) = ${isExample}
    order by i.title, i.id limit 500`.execute(db);
  return rows.map(({ id }) => id);
}

/** Which project holds what a town runs. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Ars } from '../../../kernel/places/place.ts';
import { CLEAR } from './approval.ts';
import { RUNNING } from './running.ts';

const row = z.object({
  ...{ project: z.string(), title: z.string() },
  /** What is missing, in the order of its path; none: all are there again, and nobody has let it go on yet. */
  steps: z.array(z.object({ name: z.string(), unit: z.string() })),
});
export type Holding = z.infer<typeof row>;

/**
 * Of the projects of a town, all its keys, that should run a solution, the one that was begun first: it paused the solution
 * and has not let it go on, or an approval that was taken back is not there again. null: none holds it.
 */
export async function heldBy(
  db: Kysely<unknown>,
  { keys, solution }: { keys: ReadonlySet<Ars>; solution: string },
): Promise<Holding | null> {
  const { rows } = await sql`
    select p.id as project, p.title, coalesce((
        select jsonb_agg(jsonb_build_object('name', a.name, 'unit', a.unit) order by a.position)
        from transfer.approval a where a.project = p.id and a.outcome <> all(${[...CLEAR]})), '[]') as steps
    from transfer.project p join transfer.approval_path h on h.project = p.id
    where p.ars = any(${[...keys]}) and p.solution = ${solution} and p.source is null
      and p.state = any(${[...RUNNING]})
      and (h.has_paused or exists (
        select from transfer.approval a join transfer.approval_event e on e.approval = a.id
        where a.project = p.id and a.outcome <> all(${[...CLEAR]}) and e.to_outcome = 'withdrawn'))
    order by p.created_at, p.id limit 1`.execute(db);
  return rows[0] === undefined ? null : row.parse(rows[0]);
}

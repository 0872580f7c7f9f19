/** The paths of several projects at once, for lists. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { approvalRow } from './approval.ts';

const row = z.object({
  ...{ project: z.string(), noneReason: z.string().nullable() },
  steps: z.array(approvalRow.pick({ outcome: true, dueOn: true })),
});
export type ShortPath = z.infer<typeof row>;

/** By project; one whose path has not been begun has none. */
export async function pathsOf(
  db: Kysely<unknown>,
  projects: readonly string[],
): Promise<Map<string, ShortPath>> {
  const { rows } = await sql`
    select h.project, h.none_reason as "noneReason",
      coalesce(jsonb_agg(jsonb_build_object('outcome', a.outcome, 'dueOn', a.due_on) order by a.position)
        filter (where a.id is not null), '[]') as steps
    from transfer.approval_path h left join transfer.approval a on a.project = h.project
    where h.project = any(${[...projects]}::uuid[]) group by h.project, h.none_reason`.execute(db);
  return new Map(
    z
      .array(row)
      .parse(rows)
      .map((one) => [one.project, one]),
  );
}

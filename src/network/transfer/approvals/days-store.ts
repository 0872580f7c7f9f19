/** How long decisions took that were asked for, in days of the calendar. Examples are not counted. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Ars } from '../../../kernel/places/place.ts';
import { APPROVAL_KINDS } from './approval.ts';

const row = z.object({
  kind: z.enum(APPROVAL_KINDS),
  days: z.tuple([z.number(), z.number(), z.number()]),
  decisions: z.number(),
  keys: z.array(z.string()),
});
/** `days`: lower quartile, median, upper quartile; `keys`: of all towns among them, as they were written. */
export type MeasuredKind = z.infer<typeof row>;

/** By kind; of the keys of one town, or null: of all. A second round counts as a decision of its own. */
export async function measuredDays(db: Kysely<unknown>, keys: Iterable<Ars> | null): Promise<MeasuredKind[]> {
  const { rows } = await sql`
    select a.kind, count(*)::int as decisions, array_agg(distinct p.ars) as keys,
      percentile_cont(array[0.25, 0.5, 0.75]) within group (order by e.on_day - e.asked_on) as days
    from transfer.approval_event e
    join transfer.approval a on a.id = e.approval
    join transfer.project p on p.id = e.project
    where e.asked_on is not null and p.source is null
      and (${keys === null} or p.ars = any(${keys === null ? [] : [...keys]}::text[]))
    group by a.kind order by a.kind`.execute(db);
  return z.array(row).parse(rows);
}

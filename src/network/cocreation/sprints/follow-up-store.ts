/** What has to be done after a sprint, by which unit of which town. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { FOLLOW_UP_STATES, type FollowUpState } from './sprint-model.ts';

type Db = Kysely<unknown>;

const rowSchema = z.object({
  ...{ id: z.string(), ars: z.string(), unit: z.string(), title: z.string(), due: z.string() },
  ...{ state: z.enum(FOLLOW_UP_STATES), note: z.string() },
});
export type FollowUp = z.infer<typeof rowSchema>;

const COLUMNS = sql`f.id, f.ars, f.unit, f.title, f.due::text as due, f.state, f.note`;

export async function followUpsOf(db: Db, sprint: string): Promise<FollowUp[]> {
  const { rows } = await sql`select ${COLUMNS} from cocreation.follow_up f where f.sprint = ${sprint}
    order by f.due, f.id`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

/** Open ones that are due until a civil date, those first that are due first; `keys` null: of all towns. */
export async function openFollowUps(
  db: Db,
  keys: Iterable<string> | null,
  { until, limit }: { until: Temporal.PlainDate; limit: number },
): Promise<(FollowUp & { sprint: string; sprintTitle: string })[]> {
  const own = keys === null ? sql`true` : sql`f.ars = any(${[...keys]})`;
  const { rows } = await sql`select ${COLUMNS}, s.id as sprint, s.title as "sprintTitle"
    from cocreation.follow_up f join cocreation.sprint s on s.id = f.sprint
    where ${own} and f.state = 'open' and s.source is null and f.due <= ${until.toString()}::date
    order by f.due, f.id limit ${limit}`.execute(db);
  return rows.map((row) => rowSchema.extend({ sprint: z.string(), sprintTitle: z.string() }).parse(row));
}

export async function insertFollowUp(
  trx: Db,
  { sprint, id, ars, unit, title, due }: Omit<FollowUp, 'state' | 'note'> & { sprint: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into cocreation.follow_up (id, sprint, ars, unit, title, due, at)
    values (${id}, ${sprint}, ${ars}, ${unit}, ${title}, ${due}::date, ${now.toString()})
    on conflict (id) do nothing`.execute(trx);
}

/** False: there is no such one in this sprint, or (with `keys`) it is another town's. */
export async function setFollowUp(
  trx: Db,
  { sprint, id, state, note }: { sprint: string; id: string; state: FollowUpState; note: string },
  keys: Iterable<string> | null,
  now: Temporal.Instant,
): Promise<boolean> {
  const own = keys === null ? sql`true` : sql`ars = any(${[...keys]})`;
  const { numAffectedRows } = await sql`update cocreation.follow_up set state = ${state}, note = ${note},
      at = ${now.toString()} where sprint = ${sprint} and id = ${id} and ${own}`.execute(trx);
  return numAffectedRows === 1n;
}

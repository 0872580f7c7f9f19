/** Paths of approvals and their steps. Who may see or change one says the caller. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Ars } from '../../../kernel/places/place.ts';
import { type Approval, approvalRow } from './approval.ts';

type Db = Kysely<unknown>;

const COLUMNS = sql`a.id, a.project, a.kind, a.name, a.unit, a.due_on::text as "dueOn", a.asked_on::text as "askedOn",
  a.decided_on::text as "decidedOn", a.withdrawn_on::text as "withdrawnOn", a.outcome, a.conditions, a.reference, a.note`;

const pathRow = z.object({
  ...{ version: z.number(), begunOn: z.string(), hasPaused: z.boolean() },
  ...{ noneReason: z.string().nullable(), noneUnit: z.string().nullable() },
});
export type PathRow = z.infer<typeof pathRow>;

/** null: it has not been begun. */
export async function readPath(db: Db, project: string): Promise<PathRow | null> {
  const { rows } = await sql`select version, begun_on::text as "begunOn", has_paused as "hasPaused",
    none_reason as "noneReason", none_unit as "noneUnit" from transfer.approval_path
    where project = ${project}`.execute(db);
  const [row] = rows;
  return row === undefined ? null : pathRow.parse(row);
}

/** The next version of the path of a locked project; the first one where there is none. */
export async function touchPath(
  trx: Db,
  project: string,
  { today, now }: { today: Temporal.PlainDate; now: Temporal.Instant },
): Promise<void> {
  await sql`insert into transfer.approval_path (project, version, begun_on, changed_at)
    values (${project}, 1, ${today.toString()}, ${now.toString()})
    on conflict (project) do update set version = approval_path.version + 1,
      changed_at = excluded.changed_at`.execute(trx);
}

/** Says that no approval is needed and who decided so, or with null that some are. */
export async function setNone(
  trx: Db,
  project: string,
  none: { reason: string; unit: string } | null,
): Promise<void> {
  await sql`update transfer.approval_path set none_reason = ${none?.reason ?? null},
    none_unit = ${none?.unit ?? null} where project = ${project}`.execute(trx);
}

/** Whether the solution is paused because an approval was taken back. */
export async function setPaused(trx: Db, project: string, hasPaused: boolean): Promise<void> {
  await sql`update transfer.approval_path set has_paused = ${hasPaused} where project = ${project}`.execute(
    trx,
  );
}

/** The steps of a path, in its order. */
export async function stepsOfPath(db: Db, project: string): Promise<Approval[]> {
  const { rows } = await sql`select ${COLUMNS} from transfer.approval a where a.project = ${project}
    order by a.position`.execute(db);
  return z.array(approvalRow).parse(rows);
}

export interface NewApproval extends Pick<Approval, 'id' | 'kind' | 'name' | 'unit' | 'dueOn'> {}

/** Put at the end of the path, in this order. */
export async function insertApprovals(
  trx: Db,
  project: string,
  steps: readonly NewApproval[],
): Promise<void> {
  if (steps.length === 0) return;
  await sql`insert into transfer.approval (id, project, position, kind, name, unit, due_on)
    select new.id, ${project}, new.nth + coalesce((select max(position) from transfer.approval
      where project = ${project}), 0), new.kind, new.name, new.unit, new.due
    from unnest(${steps.map(({ id }) => id)}::uuid[], ${steps.map(({ kind }) => kind)}::text[],
      ${steps.map(({ name }) => name)}::text[], ${steps.map(({ unit }) => unit)}::text[],
      ${steps.map(({ dueOn }) => dueOn)}::date[]) with ordinality as new (id, kind, name, unit, due, nth)`.execute(
    trx,
  );
}

/** Writes what a step says, whatever changed of it. */
export async function updateApproval(trx: Db, step: Approval): Promise<void> {
  await sql`update transfer.approval set name = ${step.name}, unit = ${step.unit}, due_on = ${step.dueOn},
    asked_on = ${step.askedOn}, decided_on = ${step.decidedOn}, withdrawn_on = ${step.withdrawnOn},
    outcome = ${step.outcome}, conditions = ${step.conditions}, reference = ${step.reference}, note = ${step.note}
    where id = ${step.id}`.execute(trx);
}

export async function deleteApproval(trx: Db, id: string): Promise<void> {
  await sql`delete from transfer.approval where id = ${id}`.execute(trx);
}

/** `ids` are all steps of the path, in their new order. */
export async function orderApprovals(trx: Db, project: string, ids: readonly string[]): Promise<void> {
  await sql`update transfer.approval a set position = new.nth
    from unnest(${[...ids]}::uuid[]) with ordinality as new (id, nth)
    where a.id = new.id and a.project = ${project}`.execute(trx);
}

const dueRow = approvalRow.extend({ title: z.string(), changedAt: z.string() });
export type DueApproval = z.infer<typeof dueRow>;

/**
 * What needs somebody at a town, all its keys: undecided and due until a day, refused, or taken back; of projects that
 * are not over, without examples. Taken back first, then refused, then what is due longest.
 */
export async function approvalsInNeed(
  db: Db,
  keys: Iterable<Ars>,
  { until, limit }: { until: Temporal.PlainDate; limit: number },
): Promise<DueApproval[]> {
  const { rows } = await sql`select ${COLUMNS}, p.title,
      to_char(h.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
    from transfer.approval a join transfer.project p on p.id = a.project
    join transfer.approval_path h on h.project = a.project
    where p.ars = any(${[...keys]}) and p.source is null and p.state <> 'stopped'
      and (a.outcome in ('refused', 'withdrawn')
        or (a.outcome in ('open', 'asked') and a.due_on <= ${until.toString()}))
    order by array_position(array['withdrawn', 'refused'], a.outcome), a.due_on, a.id limit ${limit}`.execute(
    db,
  );
  return z.array(dueRow).parse(rows);
}

/** By what a pilot is judged, and what was there before it. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import { BETTER, HOWS } from './pilot.ts';

type Db = Kysely<unknown>;

const kpiRow = z.object({
  ...{ id: z.string(), project: z.string() },
  ...{ solution: z.string().nullable(), measure: z.string().nullable() },
  ...{ name: z.string(), unit: z.string(), better: z.enum(BETTER), how: z.enum(HOWS) },
  target: z.number().nullable(),
  ...{ baselineFrom: z.string().nullable(), baselineTo: z.string().nullable() },
  ...{ baselineValue: z.number().nullable(), baselineN: z.number().nullable() },
  ...{ baselineSource: z.string(), baselineAt: z.string().nullable() },
  ...{ area: z.array(z.string()), startedOn: z.string().nullable() },
});
export type Kpi = z.infer<typeof kpiRow>;
export type KpiWords = Pick<Kpi, 'solution' | 'measure' | 'name' | 'unit' | 'better' | 'how' | 'target'>;

export function kpisOf(db: Db, project: string): Promise<Kpi[]> {
  return kpisWhere(db, sql`project = ${project} order by made_at, id`);
}

/** A new one, or other words for one that is there; by another measure it begins anew, without a baseline. */
export async function putKpi(
  trx: Db,
  { id, project, words }: { id: string; project: string; words: KpiWords },
  now: Temporal.Instant,
): Promise<void> {
  const { solution, measure, name, unit, better, how, target } = words;
  await sql`insert into transfer.pilot_kpi (id, project, solution, measure, name, unit, better, how, target, made_at)
    values (${id}, ${project}, ${solution}, ${measure}, ${name}, ${unit}, ${better}, ${how}, ${target},
      ${now.toString()})
    on conflict (id) do update set solution = excluded.solution, measure = excluded.measure, name = excluded.name,
      unit = excluded.unit, better = excluded.better, how = excluded.how, target = excluded.target
    where transfer.pilot_kpi.project = excluded.project and transfer.pilot_kpi.started_on is null`.execute(
    trx,
  );
}

export async function deleteKpi(trx: Db, project: string, id: string): Promise<void> {
  await sql`delete from transfer.pilot_kpi where id = ${id} and project = ${project} and started_on is null`.execute(
    trx,
  );
}

export interface Baseline {
  from: string;
  to: string;
  value: number;
  n: number | null;
  source: string;
  /** All keys of the town at that time. */
  area: readonly string[];
}

/** null: there is none (any more). Only before it runs. */
export async function setBaseline(
  trx: Db,
  id: string,
  baseline: Baseline | null,
  now: Temporal.Instant,
): Promise<void> {
  const { from = null, to = null, value = null, n = null, source = '', area = [] } = baseline ?? {};
  await sql`update transfer.pilot_kpi set baseline_from = ${from}::date, baseline_to = ${to}::date,
      baseline_value = ${value}, baseline_n = ${n}, baseline_source = ${source}, area = ${[...area]},
      baseline_at = ${baseline === null ? null : now.toString()}::timestamptz
    where id = ${id} and started_on is null`.execute(trx);
}

async function kpisWhere(db: Db, where: RawBuilder<unknown>): Promise<Kpi[]> {
  const { rows } = await sql`select id, project, solution, measure, name, unit, better, how, target,
      to_char(baseline_from, 'YYYY-MM-DD') as "baselineFrom", to_char(baseline_to, 'YYYY-MM-DD') as "baselineTo",
      baseline_value as "baselineValue", baseline_n as "baselineN", baseline_source as "baselineSource",
      ${utc('baseline_at')} as "baselineAt", area, to_char(started_on, 'YYYY-MM-DD') as "startedOn"
    from transfer.pilot_kpi where ${where}`.execute(db);
  return rows.map((row) => kpiRow.parse(row));
}

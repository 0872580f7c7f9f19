/** Writes examples of pilots with all that hangs on them: every row of it is known by the source of its project. */
import { type Kysely, sql } from 'kysely';
import type { Stored } from '../../../../kernel/sources/intake.ts';
import { sampleId } from '../../../../kernel/sources/sample/sample-id.ts';
import type { PilotState } from '../../flow.ts';
import { dayAfter } from '../weeks.ts';
import type { SampleKpi, SamplePilot } from './sample-pilots.ts';

type Db = Kysely<unknown>;

const STRAIGHT: readonly PilotState[] = ['applied', 'feasibility', 'approved', 'setup', 'live', 'evaluation'];
const EXAMPLE = 'Beispiel, erfunden';
/** Days by which examples that have not begun are planned ahead, at most. */
const AHEAD = 28;
/** Enough for a check and for approvals before it is approved. */
const DAYS_OF_STEP = 20;

export async function putSamplePilots(records: readonly Stored<SamplePilot>[], db: Db): Promise<void> {
  for (const { id, source, record } of records) {
    const { ars } = record;
    const begun = instantOf(dayAfter(record.startsOn, -4 * DAYS_OF_STEP));
    const changed = instantOf(record.end === null ? record.startsOn : record.endsOn);
    await sql`delete from transfer.pilot where project = ${id}`.execute(db);
    await sql`insert into transfer.project (id, ars, source, kind, state, title, about, lang, unit, solution, field,
        stop_code, created_at, changed_at)
      values (${id}, ${ars}, ${source}::uuid, 'pilot', ${record.state}, ${record.title}, ${record.about}, 'de',
        ${record.unit}, ${record.solution}, ${record.field}, ${record.end?.code ?? null}, ${begun}, ${changed})
      on conflict (id) do update set ars = excluded.ars, state = excluded.state, title = excluded.title,
        about = excluded.about, unit = excluded.unit, solution = excluded.solution, field = excluded.field, stop_code = excluded.stop_code,
        created_at = excluded.created_at, changed_at = excluded.changed_at`.execute(db);
    const isBegun = STRAIGHT.indexOf(record.state) !== STRAIGHT.indexOf('setup');
    await sql`insert into transfer.pilot (project, starts_on, ends_on, live_at, checked_at, budget_once_cents,
        budget_yearly_cents, sites, operating_model, citizen_info, outside)
      values (${id}, ${record.startsOn}::date, ${record.endsOn}::date,
        ${isBegun ? instantOf(record.startsOn) : null}::timestamptz, ${begun}, ${record.budgetOnce},
        ${record.budgetYearly}, ${[...record.sites]}, ${record.model}, ${record.info},
        ${record.solution === null ? EXAMPLE : ''})`.execute(db);
    for (const [index, kpi] of record.kpis.entries()) await putKpi({ id, record, kpi, index, isBegun }, db);
    await putNotes(id, record, db);
    await putSteps(id, record, db);
  }
}

async function putKpi(
  of: { id: string; record: SamplePilot; kpi: SampleKpi; index: number; isBegun: boolean },
  db: Db,
): Promise<void> {
  const { id, record, kpi, index, isBegun } = of;
  const own = sampleId(`${id} kpi ${index}`);
  // What has not begun yet was measured some weeks ago: nothing of it lies ahead.
  const measured = isBegun ? record.startsOn : dayAfter(record.startsOn, -AHEAD);
  const before = spans(dayAfter(measured, -7 * kpi.before.length), kpi.before);
  const after = isBegun ? spans(record.startsOn, kpi.after) : [];
  const mean = kpi.before.reduce((all, one) => all + one, 0) / kpi.before.length;
  const all = kpi.n === null ? null : kpi.n * kpi.before.length;
  await sql`insert into transfer.pilot_kpi (id, project, solution, measure, name, unit, better, how, target,
      baseline_from, baseline_to, baseline_value, baseline_n, baseline_source, baseline_at, started_on, made_at)
    values (${own}, ${id}, ${kpi.measure === null ? null : record.solution}, ${kpi.measure}, ${kpi.name}, ${kpi.unit},
      ${kpi.better}, ${kpi.how}, ${kpi.target}, ${before[0]?.from}::date, ${before.at(-1)?.to}::date, ${mean}, ${all},
      ${EXAMPLE}, ${instantOf(measured)}, ${isBegun ? record.startsOn : null}::date,
      ${instantOf(dayAfter(measured, index - 40))})`.execute(db);
  const rows = [...before, ...after].map((one) => ({ ...one, id: sampleId(`${own} ${one.from}`) }));
  await sql`insert into transfer.pilot_reading (id, kpi, place, from_on, to_on, value, n, read_at, by_hand, source)
    select r.id, ${own}::uuid, 'own', r."from", r."to", r.value, ${kpi.n}::int, ${instantOf(measured)}::timestamptz,
      true, ${EXAMPLE} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (id uuid, "from" date, "to" date, value float8)`.execute(db);
}

/** Week by week. */
function spans(from: string, values: readonly number[]) {
  return values.map((value, index) => {
    const first = dayAfter(from, 7 * index);
    return { from: first, to: dayAfter(first, 6), value };
  });
}

async function putNotes(id: string, record: SamplePilot, db: Db): Promise<void> {
  const changes = record.changes.map(([days, text], index) => ({
    ...{ id: sampleId(`${id} change ${index}`), text, day: dayAfter(record.startsOn, days) },
  }));
  await sql`insert into transfer.pilot_change (id, project, changed_on, text)
    select c.id, ${id}::uuid, c.day, c.text from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as c (id uuid, day date, text text)`.execute(db);
  const risks = record.risks.map(([risk, measure], index) => ({
    ...{ id: sampleId(`${id} risk ${index}`), risk, measure },
  }));
  await sql`insert into transfer.pilot_risk (id, project, risk, measure, state, made_at)
    select r.id, ${id}::uuid, r.risk, r.measure, 'open', ${instantOf(record.startsOn)}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(risks)}::jsonb) as r (id uuid, risk text, measure text)`.execute(
    db,
  );
  const said = record.moods.flatMap((count, at) => Array.from({ length: count }, () => at + 1));
  const feedback = said.map((mood, index) => ({
    ...{ id: sampleId(`${id} feedback ${index}`), mood },
    text: record.sentences[said.length - 1 - index] ?? '',
  }));
  await sql`insert into transfer.pilot_feedback (id, project, said_on, mood, text, lang, state, until)
    select f.id, ${id}::uuid, ${dayAfter(record.startsOn, 14)}::date, f.mood, f.text, 'de', 'shown',
      ${instantOf(dayAfter(record.startsOn, 1_095))}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(feedback)}::jsonb) as f (id uuid, mood int, text text)`.execute(
    db,
  );
  if (record.end === null) return;
  const { decision, code, reason, whatFailed, evidence } = record.end;
  await sql`insert into transfer.pilot_decision (id, project, decision, reason, what_failed, stop_code, evidence_level,
      decided_on, decided_at, ars, office)
    values (${sampleId(`${id} decision`)}, ${id}, ${decision}, ${reason}, ${whatFailed}, ${code}, ${evidence},
      ${record.endsOn}::date, ${instantOf(record.endsOn)}, ${record.ars}, ${record.unit})`.execute(db);
}

async function putSteps(id: string, record: SamplePilot, db: Db): Promise<void> {
  const { ars, state, startsOn, endsOn, inSpiteOfRed } = record;
  const live = STRAIGHT.indexOf('live');
  const way =
    state === 'scaled' || state === 'stopped'
      ? [...STRAIGHT, state]
      : state === 'halted'
        ? [...STRAIGHT.slice(0, live + 1), state]
        : STRAIGHT.slice(0, STRAIGHT.indexOf(state) + 1);
  const dayOf = (step: number) =>
    way[step] === 'halted'
      ? dayAfter(startsOn, 28)
      : step > live
        ? dayAfter(endsOn, step - live - 1)
        : dayAfter(startsOn, DAYS_OF_STEP * (step - live) - (way.length > live ? 0 : AHEAD));
  const steps = way.map((to, index) => ({
    ...{ id: sampleId(`${id} step ${index}`), from: way[index - 1] ?? null, to },
    at: instantOf(dayOf(index)),
    ...(to === 'approved' && inSpiteOfRed !== null
      ? { mark: 'red', reason: inSpiteOfRed }
      : { mark: null, reason: '' }),
  }));
  await sql`delete from transfer.step where thing = 'project' and thing_id = ${id}`.execute(db);
  await sql`insert into transfer.step (id, thing, thing_id, from_state, to_state, reason, mark, ars, at)
    select s.id, 'project', ${id}::uuid, s."from", s."to", s.reason, s.mark, ${ars}, s.at
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as s (id uuid, "from" text, "to" text, reason text, mark text,
      at timestamptz)`.execute(db);
}

export async function removeSamplePilots(records: readonly { id: string }[], db: Db): Promise<void> {
  const ids = records.map(({ id }) => id);
  await sql`delete from transfer.step where thing = 'project' and thing_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from transfer.project where id = any(${ids}::uuid[])`.execute(db);
}

function instantOf(day: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime('Europe/Berlin')
    .add({ hours: 9 })
    .toInstant()
    .toString();
}

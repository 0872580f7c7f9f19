/** Writes examples of sprints with all that belongs to them. */
import { type Kysely, sql } from 'kysely';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { sampleId } from '../../../kernel/sources/sample/sample-id.ts';
import { sampleIds } from '../../../kernel/sources/sample/sample-ids-store.ts';
import { SPRINT_STATES } from '../flow.ts';
import { AGENDA } from '../sprints/agenda-template.ts';
import { insertAgenda } from '../sprints/parts-store.ts';
import { PREPARATIONS } from '../sprints/sprint-model.ts';
import type { SampleSprint } from './sample-sprints.ts';

type Db = Kysely<unknown>;

export async function putSampleSprints(records: readonly Stored<SampleSprint>[], db: Db): Promise<void> {
  const challenges = await sampleIds(
    db,
    { solution: 'cocreation', intake: 'challenges' },
    records.flatMap(({ record }) => record.challenges),
  );
  const ideas = await sampleIds(
    db,
    { solution: 'cocreation', intake: 'ideas' },
    records.flatMap(({ record: { decision } }) => (decision === null ? [] : [decision.idea])),
  );
  for (const { id, source, record } of records) {
    const { quarter, state, field, title, text, days, towns, companies, tests, decision, followUps } = record;
    const noon = (day: string) =>
      Temporal.PlainDate.from(day).toZonedDateTime('Europe/Berlin').add({ hours: 12 }).toInstant();
    const first = noon(days[0] ?? '');
    const last = noon(days.at(-1) ?? '').toString();
    const before = first.subtract({ hours: 24 * 30 }).toString();
    // What hangs on it goes and comes anew: nobody writes into an example.
    await sql`delete from cocreation.sprint where id = ${id}`.execute(db);
    await sql`insert into cocreation.sprint (id, source, quarter, state, field, title, text, lang, days, prepared,
        created_at, changed_at)
      values (${id}, ${source}::uuid, ${quarter}, ${state}, ${field}, ${title}, ${text}, 'de', ${[...days]}::date[],
        ${[...PREPARATIONS]}, ${before}, ${first.toString()})`.execute(db);
    await insertAgenda(db, id, AGENDA);
    await sql`insert into cocreation.sprint_challenge (sprint, challenge)
      select ${id}::uuid, unnest(${record.challenges.flatMap((key) => challenges.get(key) ?? [])}::uuid[])`.execute(
      db,
    );
    await sql`insert into cocreation.sprint_town (sprint, ars, state, at)
      select ${id}::uuid, unnest(${[...towns]}::text[]), 'joined', ${before}::timestamptz`.execute(db);
    await sql`insert into cocreation.sprint_company (id, sprint, name, part, interest, at)
      select c.id, ${id}::uuid, c.name, c.part, c.interest, ${before}::timestamptz
      from jsonb_to_recordset(${rowsOf(id, 'company', companies)}::jsonb)
        as c (id uuid, name text, part text, interest text)`.execute(db);
    await sql`insert into cocreation.test_run (id, sprint, number, ars, profile, outcome, finding, at)
      select t.id, ${id}::uuid, t.number, t.ars, t.profile, t.outcome, t.finding, ${last}::timestamptz
      from jsonb_to_recordset(${rowsOf(id, 'test', tests)}::jsonb)
        as t (id uuid, number int, ars text, profile text, outcome text, finding text)`.execute(db);
    if (decision !== null)
      await sql`insert into cocreation.decision (id, sprint, state, verdict, subject, reason, idea, at)
        values (${sampleId(`${id} decision`)}, ${id}, 'day5', ${decision.verdict}, ${decision.subject},
          ${decision.reason}, ${ideas.get(decision.idea) ?? null}::uuid, ${last})`.execute(db);
    await sql`insert into cocreation.follow_up (id, sprint, ars, unit, title, due, at)
      select f.id, ${id}::uuid, f.ars, f.unit, f.title, f.due, ${last}::timestamptz
      from jsonb_to_recordset(${rowsOf(id, 'follow-up', followUps)}::jsonb)
        as f (id uuid, ars text, unit text, title text, due date)`.execute(db);
    await sql`delete from cocreation.step where thing = 'sprint' and thing_id = ${id}`.execute(db);
    const way = SPRINT_STATES.slice(0, SPRINT_STATES.indexOf(state) + 1);
    const steps = way.map((to, index) => ({
      ...{ id: sampleId(`${id} step ${index}`), from: way[index - 1] ?? null, to },
      // Day by day while it runs, before it while it is planned, with its last day afterwards.
      at: index < 2 ? before : noon(days[Math.min(index - 2, days.length - 1)] ?? '').toString(),
    }));
    await sql`insert into cocreation.step (id, thing, thing_id, from_state, to_state, ars, at)
      select s.id, 'sprint', ${id}::uuid, s."from", s."to", '000000000000', s.at
      from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        as s (id uuid, "from" text, "to" text, at timestamptz)`.execute(db);
  }
}

/** With all that belongs to it. */
export async function removeSampleSprints(records: readonly { id: string }[], db: Db): Promise<void> {
  const ids = records.map(({ id }) => id);
  await sql`delete from cocreation.step where thing = 'sprint' and thing_id = any(${ids}::uuid[])`.execute(
    db,
  );
  await sql`delete from cocreation.sprint where id = any(${ids}::uuid[])`.execute(db);
}

function rowsOf(id: string, kind: string, rows: readonly object[]): string {
  return JSON.stringify(
    rows.map((row, index) => ({ ...row, id: sampleId(`${id} ${kind} ${index}`), number: index + 1 })),
  );
}

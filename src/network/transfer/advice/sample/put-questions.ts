/** Writes examples of questions with their answers, voices and history. */
import { type Kysely, sql } from 'kysely';
import type { Stored } from '../../../../kernel/sources/intake.ts';
import { sampleId } from '../../../../kernel/sources/sample/sample-id.ts';
import { sampleIds } from '../../../../kernel/sources/sample/sample-ids-store.ts';
import type { QuestionState } from '../../flow.ts';
import { TARGET_DAYS } from '../contact.ts';
import { dueOn, landHolidays } from '../due.ts';
import { REVIEW_DAYS } from '../question.ts';
import type { SampleQuestion } from './sample-questions.ts';

type Db = Kysely<unknown>;
const OFFICE = '000000000000';
const STRAIGHT: readonly QuestionState[] = ['new', 'assigned', 'in-advice', 'answered', 'closed'];

export async function putSampleQuestions(records: readonly Stored<SampleQuestion>[], db: Db): Promise<void> {
  const sheets = await sampleIds(
    db,
    { solution: 'transfer', intake: 'sheets' },
    records.flatMap(({ record }) => record.answer?.sheets ?? []),
  );
  for (const one of records) await putOne(one, sheets, db);
}

async function putOne(
  { id, source, record }: Stored<SampleQuestion>,
  sheets: ReadonlyMap<string, string>,
  db: Db,
): Promise<void> {
  const { ars, state, field, title, text, askedOn, answer, voices } = record;
  const asked = morning(askedOn);
  const answered = answer === null ? null : morning(answer.on);
  const due = dueOn(Temporal.PlainDate.from(askedOn), TARGET_DAYS, landHolidays(ars)).toString();
  await sql`insert into transfer.question (id, ars, source, state, title, text, field, lang, is_public, asked_at,
      due_on, answered_at, changed_at)
    values (${id}, ${ars}, ${source}::uuid, ${state}, ${title}, ${text}, ${field}, 'de', true, ${asked},
      ${due}::date, ${answered}::timestamptz, ${answered ?? asked})
    on conflict (id) do update set state = excluded.state, title = excluded.title, text = excluded.text,
      field = excluded.field, asked_at = excluded.asked_at, due_on = excluded.due_on,
      answered_at = excluded.answered_at, changed_at = excluded.changed_at`.execute(db);
  await sql`delete from transfer.answer where question = ${id}`.execute(db);
  if (answer !== null && answered !== null)
    await sql`insert into transfer.answer (id, question, source, text, sheets, lang, office, ars, at, review_on,
        changed_at)
      values (${sampleId(`${id} answer`)}, ${id}, ${source}::uuid, ${answer.text},
        ${answer.sheets.flatMap((key) => sheets.get(key) ?? [])}::uuid[], 'de', ${answer.office}, ${OFFICE},
        ${answered},
        ${Temporal.PlainDate.from(answer.on).add({ days: REVIEW_DAYS }).toString()}::date, ${answered})`.execute(
      db,
    );
  await sql`delete from transfer.question_voice where question = ${id} and source is not null`.execute(db);
  await sql`insert into transfer.question_voice (question, ars, source, at)
    select ${id}::uuid, unnest(${[...voices]}::text[]), ${source}::uuid, ${asked}::timestamptz
    on conflict (question, ars) do nothing`.execute(db);
  await sql`delete from transfer.step where thing = 'question' and thing_id = ${id}`.execute(db);
  const way = STRAIGHT.slice(0, STRAIGHT.indexOf(state) + 1);
  const steps = way.map((to, index) => ({
    ...{ id: sampleId(`${id} step ${index}`), from: way[index - 1] ?? null, to },
    ...{ by: index === 0 ? ars : OFFICE, at: later(index < 2 ? asked : (answered ?? asked), index) },
  }));
  await sql`insert into transfer.step (id, thing, thing_id, from_state, to_state, ars, at)
    select s.id, 'question', ${id}::uuid, s."from", s."to", s.by, s.at
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      as s (id uuid, "from" text, "to" text, by text, at timestamptz)`.execute(db);
}

export async function removeSampleQuestions(records: readonly { id: string }[], db: Db): Promise<void> {
  const ids = records.map(({ id }) => id);
  await sql`delete from transfer.step where thing = 'question' and thing_id = any(${ids}::uuid[])`.execute(
    db,
  );
  await sql`delete from transfer.question where id = any(${ids}::uuid[])`.execute(db);
}

function morning(day: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime('Europe/Berlin')
    .add({ hours: 9 })
    .toInstant()
    .toString();
}

/** Steps of one morning, one after the other. */
function later(at: string, minutes: number): string {
  return Temporal.Instant.from(at).add({ minutes }).toString();
}

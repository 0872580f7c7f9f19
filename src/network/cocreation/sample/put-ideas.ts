/** Writes examples of ideas with their links and history. */
import { type Kysely, sql } from 'kysely';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { sampleId } from '../../../kernel/sources/sample/sample-id.ts';
import { sampleIds } from '../../../kernel/sources/sample/sample-ids-store.ts';
import type { IdeaState } from '../flow.ts';
import type { SampleIdea } from './sample-ideas.ts';

type Db = Kysely<unknown>;
const OFFICE = '000000000000';
const STRAIGHT: readonly IdeaState[] = [
  ...(['proposed', 'screened', 'rated', 'shortlisted', 'concept', 'prototype', 'pilot'] as const),
  ...(['scaled', 'transferred'] as const),
];

export async function putSampleIdeas(records: readonly Stored<SampleIdea>[], db: Db): Promise<void> {
  const challenges = await sampleIds(
    db,
    { solution: 'cocreation', intake: 'challenges' },
    records.flatMap(({ record }) => record.challenges),
  );
  for (const { id, source, record } of records) {
    const { state, stop, field, proposer, ars, proposerName, interest, title, text, since } = record;
    const begun = Temporal.PlainDate.from(since)
      .toZonedDateTime('Europe/Berlin')
      .add({ hours: 10 })
      .toInstant();
    const way =
      state === 'stopped'
        ? (['proposed', 'stopped'] as const)
        : STRAIGHT.slice(0, STRAIGHT.indexOf(state) + 1);
    const at = (step: number) => begun.add({ hours: 24 * 7 * step }).toString();
    await sql`insert into cocreation.idea (id, ars, source, state, field, title, text, lang, provenance, provenance_on,
        proposer, proposer_name, interest, stop_code, created_at, changed_at)
      values (${id}, ${ars}, ${source}::uuid, ${state}, ${field}, ${title}, ${text}, 'de', 'submitted', ${since}::date,
        ${proposer}, ${proposerName}, ${interest}, ${stop}, ${begun.toString()}, ${at(way.length)})
      on conflict (id) do update set ars = excluded.ars, state = excluded.state, field = excluded.field,
        title = excluded.title, text = excluded.text, proposer = excluded.proposer,
        proposer_name = excluded.proposer_name, interest = excluded.interest, stop_code = excluded.stop_code,
        changed_at = excluded.changed_at`.execute(db);
    await sql`delete from cocreation.idea_challenge where idea = ${id}`.execute(db);
    const answered = record.challenges.flatMap((key) => challenges.get(key) ?? []);
    await sql`insert into cocreation.idea_challenge (idea, challenge)
      select ${id}::uuid, unnest(${answered}::uuid[])`.execute(db);
    await sql`delete from cocreation.step where thing = 'idea' and thing_id = ${id}`.execute(db);
    const steps = way.map((to, index) => ({
      ...{ id: sampleId(`${id} step ${index}`), from: way[index - 1] ?? null, to, at: at(index) },
      by: index === 0 && ars !== null ? ars : OFFICE,
    }));
    await sql`insert into cocreation.step (id, thing, thing_id, from_state, to_state, ars, at)
      select s.id, 'idea', ${id}::uuid, s."from", s."to", s.by, s.at
      from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        as s (id uuid, "from" text, "to" text, by text, at timestamptz)`.execute(db);
  }
}

/** With the example rounds in which they were rated. */
export async function removeSampleIdeas(records: readonly { id: string }[], db: Db): Promise<void> {
  const ids = records.map(({ id }) => id);
  await sql`delete from cocreation.round r where r.source is not null and exists (
    select from cocreation.round_idea i where i.round = r.id and i.idea = any(${ids}::uuid[]))`.execute(db);
  await sql`delete from cocreation.step where thing = 'idea' and thing_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from cocreation.idea where id = any(${ids}::uuid[])`.execute(db);
}

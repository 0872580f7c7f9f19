/** Writes an example round that is published: its ballots are counted by the same rules as real ones. */
import { type Kysely, sql } from 'kysely';
import type { Size } from '../../../kernel/network/sizes.ts';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { sampleId } from '../../../kernel/sources/sample/sample-id.ts';
import { sampleIds } from '../../../kernel/sources/sample/sample-ids-store.ts';
import { ideaTitles } from '../ideas/idea-store.ts';
import type { RatingRole } from '../ratings/rating-model.ts';
import { setIdeas, setRanks } from '../ratings/round-store.ts';
import { type LineCount, tally } from '../ratings/tally.ts';
import type { SampleRound } from './sample-rounds.ts';

type Db = Kysely<unknown>;

export async function putSampleRounds(records: readonly Stored<SampleRound>[], db: Db): Promise<void> {
  for (const { id, source, record } of records) {
    const ids = await sampleIds(db, { solution: 'cocreation', intake: 'ideas' }, record.ideas);
    const ideas = record.ideas.flatMap((key) => ids.get(key) ?? []);
    const titles = await ideaTitles(db, ideas);
    const ballots = record.ballots.map((ballot) => ({
      ...ballot,
      id: sampleId(`${id} ${ballot.ars} ${ballot.role}`),
      lines: ballot.lines.flatMap((line) => {
        const idea = ids.get(line.idea);
        return idea === undefined ? [] : [{ ...line, idea, flagged: titles.get(idea)?.ars === ballot.ars }];
      }),
    }));
    const result = tally({
      ideas: ideas.map((idea) => ({ id: idea, title: titles.get(idea)?.title ?? '' })),
      lines: ballots.flatMap(({ lines }) => lines.map((line): LineCount => ({ ...line, count: 1 }))),
      roles: counted(ballots.map(({ role }): RatingRole => role)),
      sizes: counted(ballots.map(({ size }): Size => size)),
      replaced: 0,
    });
    const begun = Temporal.PlainDate.from(record.since)
      .toZonedDateTime('Europe/Berlin')
      .add({ hours: 9 })
      .toInstant();
    const at = (days: number) => begun.add({ hours: 24 * days }).toString();
    await sql`delete from cocreation.round where id = ${id}`.execute(db);
    await sql`insert into cocreation.round (id, source, state, title, about, lang, created_at, changed_at, opened_at,
        closed_at, published_at, result)
      values (${id}, ${source}::uuid, 'published', ${record.title}, ${record.about}, 'de', ${at(0)}, ${at(22)},
        ${at(1)}, ${at(21)}, ${at(22)}, ${JSON.stringify(result)}::jsonb)`.execute(db);
    await setIdeas(db, id, ideas);
    await setRanks(db, id, result);
    await sql`insert into cocreation.ballot (id, round, is_example, ars, role, size, cast_at, changed_at)
      select b.id, ${id}::uuid, true, b.ars, b.role, b.size, ${at(7)}::timestamptz, ${at(7)}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb) as b (id uuid, ars text, role text, size text)`.execute(
      db,
    );
    const lines = ballots.flatMap(({ id: ballot, lines: own }) => own.map((line) => ({ ballot, ...line })));
    await sql`insert into cocreation.ballot_line (ballot, idea, benefit, effort, urgency, pilot)
      select l.ballot, l.idea, l.benefit, l.effort, l.urgency, l.pilot
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as l (ballot uuid, idea uuid, benefit int, effort int, urgency int, pilot boolean)`.execute(db);
    await sql`delete from cocreation.step where thing = 'round' and thing_id = ${id}`.execute(db);
    const steps = (['planned', 'open', 'closed', 'published'] as const).map((to, index, all) => ({
      ...{
        id: sampleId(`${id} step ${index}`),
        from: all[index - 1] ?? null,
        to,
        at: at([0, 1, 21, 22][index] ?? 0),
      },
    }));
    await sql`insert into cocreation.step (id, thing, thing_id, from_state, to_state, ars, at)
      select s.id, 'round', ${id}::uuid, s."from", s."to", '000000000000', s.at
      from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        as s (id uuid, "from" text, "to" text, at timestamptz)`.execute(db);
  }
}

/** With ballots and all that hangs on it. */
export async function removeSampleRounds(records: readonly { id: string }[], db: Db): Promise<void> {
  const ids = records.map(({ id }) => id);
  await sql`delete from cocreation.step where thing = 'round' and thing_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from cocreation.round where id = any(${ids}::uuid[])`.execute(db);
}

function counted<Name extends string>(all: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

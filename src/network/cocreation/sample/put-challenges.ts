/** Writes examples of challenges with their voices, wishes and history: all of them name their source. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { mayGo } from '../../../kernel/network/flow.ts';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { sampleId } from '../../../kernel/sources/sample/sample-id.ts';
import { sampleIds } from '../../../kernel/sources/sample/sample-ids-store.ts';
import { CHALLENGE_FLOW, type ChallengeState } from '../flow.ts';
import type { SampleChallenge } from './sample-challenges.ts';

type Db = Kysely<unknown>;
const OFFICE = '000000000000';
const EXAMPLE = 'Beispiel, erfunden';

export async function putSampleChallenges(
  records: readonly Stored<SampleChallenge>[],
  db: Db,
): Promise<void> {
  const ids = new Map(records.map(({ id, record }) => [record.key, id]));
  const missing = records.flatMap(({ record: { mergedInto } }) =>
    mergedInto === null || ids.has(mergedInto) ? [] : [mergedInto],
  );
  for (const [key, id] of await sampleIds(db, { solution: 'cocreation', intake: 'challenges' }, missing))
    ids.set(key, id);
  // What they were merged into comes first.
  const ordered = [...records].sort(
    (one, other) => Number(one.record.mergedInto !== null) - Number(other.record.mergedInto !== null),
  );
  for (const one of ordered) await putOne(one, ids, db);
}

async function putOne(
  { id, source, record }: Stored<SampleChallenge>,
  ids: ReadonlyMap<string, string>,
  db: Db,
): Promise<void> {
  const { ars, state, field, title, text, affected, baseline, mergedInto, since, voices } = record;
  const into = mergedInto === null ? null : (ids.get(mergedInto) ?? null);
  const begun = Temporal.PlainDate.from(since).toZonedDateTime('Europe/Berlin').add({ hours: 9 }).toInstant();
  const way = wayTo(state);
  const at = (step: number) => begun.add({ hours: 24 * 7 * step }).toString();
  await sql`insert into cocreation.challenge (id, ars, source, state, field, title, text, lang, affected, baseline_value,
      baseline_unit, baseline_source, baseline_on, merged_into, created_at, changed_at)
    values (${id}, ${ars}, ${source}::uuid, ${state}, ${field}, ${title}, ${text}, 'de', ${[...affected]},
      ${baseline.value}, ${baseline.unit}, ${EXAMPLE}, ${since}::date, ${into}::uuid, ${begun.toString()},
      ${at(way.length)})
    on conflict (id) do update set state = excluded.state, field = excluded.field, title = excluded.title,
      text = excluded.text, affected = excluded.affected, baseline_value = excluded.baseline_value,
      baseline_unit = excluded.baseline_unit, merged_into = excluded.merged_into, changed_at = excluded.changed_at`.execute(
    db,
  );
  await sql`delete from cocreation.voice where challenge = ${id} and source is not null`.execute(db);
  await sql`insert into cocreation.voice (challenge, ars, source, figure, note, at)
    select ${id}::uuid, ars, ${source}::uuid, figure, note, ${at(1)}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(voices)}::jsonb) as v (ars text, figure float8, note text)
    on conflict (challenge, ars) do nothing`.execute(db);
  await sql`delete from cocreation.step where thing_id = ${id}`.execute(db);
  const steps = way.map((to, index) => ({
    ...{ id: sampleId(`${id} step ${index}`), from: way[index - 1] ?? null, to, at: at(index) },
    by: index < 2 ? ars : OFFICE,
  }));
  await sql`insert into cocreation.step (id, thing, thing_id, from_state, to_state, ars, at)
    select s.id, 'challenge', ${id}::uuid, s."from", s."to", s.by, s.at
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      as s (id uuid, "from" text, "to" text, by text, at timestamptz)`.execute(db);
  await putWishes({ id, source, record }, at(1), db);
}

async function putWishes(
  { id, source, record }: Pick<Stored<SampleChallenge>, 'id' | 'source' | 'record'>,
  at: string,
  db: Db,
): Promise<void> {
  const devices = Array.from({ length: record.citizens }, (_, index) => ({
    device: createHash('sha256').update(`${id} citizen ${index}`).digest('hex'),
    id: sampleId(`${id} wish ${index}`),
    text: record.wishes[index] ?? null,
  }));
  const rows = sql`jsonb_to_recordset(${JSON.stringify(devices)}::jsonb) as d (device text, id uuid, text text)`;
  await sql`insert into cocreation.wish_voice (challenge, device, ars, source, at)
    select ${id}::uuid, d.device, ${record.ars}, ${source}::uuid, ${at}::timestamptz from ${rows}
    on conflict (challenge, device) do nothing`.execute(db);
  await sql`insert into cocreation.wish (id, challenge, device, text, lang, state, said_at, decided_at, until)
    select d.id, ${id}::uuid, d.device, d.text, 'de', 'shown', ${at}::timestamptz, ${at}::timestamptz,
      ${at}::timestamptz + interval '1095 days' from ${rows} where d.text is not null
    on conflict (challenge, device) do nothing`.execute(db);
}

/** Their ideas stay and answer nothing any more; what hangs on a challenge alone goes with it. */
export async function removeSampleChallenges(records: readonly { id: string }[], db: Db): Promise<void> {
  const ids = records.map(({ id }) => id);
  await sql`delete from cocreation.step where thing = 'challenge' and thing_id = any(${ids}::uuid[])`.execute(
    db,
  );
  // Merged ones first: they name the others.
  await sql`delete from cocreation.challenge where id = any(${ids}::uuid[]) and merged_into is not null`.execute(
    db,
  );
  await sql`delete from cocreation.challenge where id = any(${ids}::uuid[])`.execute(db);
}

/** The states on the straight way to one, itself included. */
function wayTo(state: ChallengeState): ChallengeState[] {
  if (state === 'draft') return ['draft'];
  const straight: readonly ChallengeState[] = [
    'draft',
    'submitted',
    'clarified',
    'prioritised',
    'in-sprint',
    'solved',
  ];
  const end = straight.indexOf(state);
  if (end >= 0) return straight.slice(0, end + 1);
  return mayGo(CHALLENGE_FLOW, 'submitted', state) ? ['draft', 'submitted', state] : [state];
}

/** Sprints and what they are about. What belongs to one (towns, agenda, tests …) stands in `parts-store.ts`. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import { FIELDS, type Field } from '../../../kernel/network/fields.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import { SPRINT_STATES, type SprintState } from '../flow.ts';
import { PREPARATIONS, TOWN_ANSWERS, type TownAnswer } from './sprint-model.ts';

type Db = Kysely<unknown>;

const rowSchema = z.object({
  ...{ id: z.string(), source: z.string().nullable(), quarter: z.string(), state: z.enum(SPRINT_STATES) },
  ...{ field: z.enum(FIELDS), title: z.string(), text: z.string(), lang: z.string() },
  ...{ days: z.array(z.string()), prepared: z.array(z.enum(PREPARATIONS)) },
  ...{ version: z.number(), changedAt: z.string() },
});
export type Sprint = z.infer<typeof rowSchema>;

const SPRINT = sql`s.id, s.source, s.quarter, s.state, s.field, s.title, s.text, s.lang, s.days::text[] as days,
  s.prepared, s.version, ${utc('s.changed_at')} as "changedAt"`;

export async function readSprint(db: Db, id: string): Promise<Sprint | null> {
  return (await sprintsWhere(db, sql`s.id = ${id}`))[0] ?? null;
}

/** So that nobody changes it meanwhile; call it in a transaction. */
export async function lockSprint(trx: Db, id: string): Promise<Sprint | null> {
  return (await sprintsWhere(trx, sql`s.id = ${id} for update`))[0] ?? null;
}

/** Of more than so many only the newest. `examples`: with those that were invented for trying out. */
export async function allSprints(db: Db, { limit, examples }: { limit: number; examples: boolean }) {
  return sprintsWhere(
    db,
    sql`(${examples} or s.source is null) and ${fromShown('s')} order by s.quarter desc, s.created_at desc, s.id limit ${limit}`,
  );
}

/** In which a town of these keys takes part, is invited or said no; the newest first. */
export async function sprintsOfTown(
  db: Db,
  keys: Iterable<string>,
): Promise<(Sprint & { answer: TownAnswer })[]> {
  const { rows } = await sql`select ${SPRINT}, t.state as answer from cocreation.sprint s
    join lateral (select state from cocreation.sprint_town t where t.sprint = s.id and t.ars = any(${[...keys]})
      order by (t.state = 'joined') desc, t.at desc limit 1) t on true
    where s.source is null order by s.quarter desc, s.created_at desc, s.id limit 100`.execute(db);
  return rows.map((row) => rowSchema.extend({ answer: z.enum(TOWN_ANSWERS) }).parse(row));
}

/** In which somebody worked on a challenge, the first one first. */
export async function sprintsOfChallenge(db: Db, challenge: string): Promise<Sprint[]> {
  return sprintsWhere(
    db,
    sql`exists (select from cocreation.sprint_challenge c where c.sprint = s.id and c.challenge = ${challenge})
      order by s.quarter, s.created_at, s.id`,
  );
}

export interface SprintAbout {
  quarter: string;
  field: Field;
  title: string;
  text: string;
}

/** False: it is there already, made by the same wish. */
export async function insertSprint(
  trx: Db,
  { id, quarter, field, title, text }: SprintAbout & { id: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const at = now.toString();
  const { numAffectedRows } = await sql`insert into cocreation.sprint
      (id, quarter, state, field, title, text, created_at, changed_at)
    values (${id}, ${quarter}, 'planned', ${field}, ${title}, ${text}, ${at}, ${at})
    on conflict (id) do nothing`.execute(trx);
  return numAffectedRows === 1n;
}

export async function updateSprint(
  trx: Db,
  id: string,
  to: SprintAbout & { days: readonly string[]; prepared: readonly string[] },
  now: Temporal.Instant,
): Promise<void> {
  await sql`update cocreation.sprint set quarter = ${to.quarter}, field = ${to.field}, title = ${to.title},
      text = ${to.text}, days = ${[...to.days]}::date[], prepared = ${[...to.prepared]}, version = version + 1,
      changed_at = ${now.toString()} where id = ${id}`.execute(trx);
}

export async function setSprintState(
  trx: Db,
  id: string,
  state: SprintState,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update cocreation.sprint set state = ${state}, version = version + 1, changed_at = ${now.toString()}
    where id = ${id}`.execute(trx);
}

const challengeSchema = z.object({
  ...{ id: z.string(), title: z.string(), lang: z.string(), state: z.string(), field: z.enum(FIELDS) },
});
export type SprintChallenge = z.infer<typeof challengeSchema>;

export async function challengesOfSprint(db: Db, sprint: string): Promise<SprintChallenge[]> {
  const { rows } = await sql`select c.id, c.title, c.lang, c.state, c.field from cocreation.sprint_challenge s
    join cocreation.challenge c on c.id = s.challenge where s.sprint = ${sprint} order by c.created_at, c.id`.execute(
    db,
  );
  return rows.map((row) => challengeSchema.parse(row));
}

/** Ranked ones that may be worked on; real ones alone. */
export async function rankedChallenges(db: Db): Promise<SprintChallenge[]> {
  const { rows } = await sql`select c.id, c.title, c.lang, c.state, c.field from cocreation.challenge c
    where c.state = 'prioritised' and c.source is null order by c.changed_at desc, c.id limit 200`.execute(
    db,
  );
  return rows.map((row) => challengeSchema.parse(row));
}

/** Whether each of them may be worked on: ranked, and no example. */
export async function areRanked(db: Db, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from cocreation.challenge c
    where c.id = any(${[...ids]}::uuid[]) and c.state = 'prioritised' and c.source is null`.execute(db);
  return rows[0]?.count === ids.length;
}

/** Takes the place of those that were there. */
export async function setChallenges(trx: Db, sprint: string, challenges: readonly string[]): Promise<void> {
  await sql`delete from cocreation.sprint_challenge where sprint = ${sprint}`.execute(trx);
  await sql`insert into cocreation.sprint_challenge (sprint, challenge)
    select ${sprint}::uuid, unnest(${[...challenges]}::uuid[])`.execute(trx);
}

async function sprintsWhere(db: Db, condition: RawBuilder<unknown>): Promise<Sprint[]> {
  const { rows } = await sql`select ${SPRINT} from cocreation.sprint s where ${condition}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

/** Challenges as they stand in the database. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import { FIELDS } from '../../../kernel/network/fields.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { CHALLENGE_STATES, type ChallengeState } from '../flow.ts';
import { GROUPS } from '../model.ts';
import type { ChallengeWords } from './challenge.ts';

export type Db = Kysely<unknown>;

const rowSchema = z.object({
  ...{ id: z.string(), ars: z.string(), source: z.string().nullable(), state: z.enum(CHALLENGE_STATES) },
  ...{ field: z.enum(FIELDS), title: z.string(), text: z.string(), lang: z.string() },
  affected: z.array(z.enum(GROUPS)),
  ...{ baselineValue: z.number().nullable(), baselineUnit: z.string().nullable() },
  ...{ baselineSource: z.string().nullable(), baselineOn: z.string().nullable() },
  ...{ mergedInto: z.string().nullable(), version: z.number(), createdAt: z.string(), changedAt: z.string() },
});
/** `ars` is the key under which it was written, `source` the source of an example; times are instants. */
export type Challenge = z.infer<typeof rowSchema>;

const COLUMNS = sql`c.id, c.ars, c.source, c.state, c.field, c.title, c.text, c.lang, c.affected,
  c.baseline_value as "baselineValue", c.baseline_unit as "baselineUnit", c.baseline_source as "baselineSource",
  to_char(c.baseline_on, 'YYYY-MM-DD') as "baselineOn", c.merged_into as "mergedInto", c.version,
  ${utc('c.created_at')} as "createdAt", ${utc('c.changed_at')} as "changedAt"`;

export async function challengesWhere(db: Db, condition: RawBuilder<unknown>): Promise<Challenge[]> {
  const { rows } = await sql`select ${COLUMNS} from cocreation.challenge c where ${condition}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

/** In any state; null: there is none. */
export async function readChallenge(db: Db, id: string): Promise<Challenge | null> {
  return (await challengesWhere(db, sql`c.id = ${id}`))[0] ?? null;
}

/** The same, held until the end of the transaction. */
export async function lockChallenge(trx: Db, id: string): Promise<Challenge | null> {
  return (await challengesWhere(trx, sql`c.id = ${id} for update`))[0] ?? null;
}

/** By the wish with which it was sent. */
export async function challengeOfWish(db: Db, wish: string): Promise<Challenge | null> {
  return (await challengesWhere(db, sql`c.wish = ${wish}`))[0] ?? null;
}

/** Of a town (all its keys), what was changed last first. */
export async function challengesOf(db: Db, keys: ReadonlySet<Ars>): Promise<Challenge[]> {
  return challengesWhere(db, sql`c.ars = any(${[...keys]}) order by c.changed_at desc, c.id`);
}

export interface ChallengeTitle {
  title: string;
  /** BCP 47. */
  lang: string;
  state: ChallengeState;
  /** Of the town that described it. */
  ars: Ars;
  /** The source of an example; null: people wrote it. */
  source: string | null;
}

/** For lists of other parts. What is not there any more is left out. */
export async function challengeTitles(db: Db, ids: readonly string[]): Promise<Map<string, ChallengeTitle>> {
  if (ids.length === 0) return new Map();
  const found = await challengesWhere(db, sql`c.id = any(${[...ids]}::uuid[])`);
  return new Map(
    found.map(({ id, title, lang, state, ars, source }) => [id, { title, lang, state, ars, source }]),
  );
}

export interface NewChallenge extends ChallengeWords {
  id: string;
  ars: Ars;
  wish: string | null;
}

/** A draft. False: the wish was sent before. */
export async function insertChallenge(trx: Db, one: NewChallenge, now: Temporal.Instant): Promise<boolean> {
  const at = now.toString();
  const { numAffectedRows } = await sql`insert into cocreation.challenge
      (id, ars, wish, state, field, title, text, lang, affected, baseline_value, baseline_unit, baseline_source,
       baseline_on, created_at, changed_at)
    values (${one.id}, ${one.ars}, ${one.wish}, 'draft', ${one.field}, ${one.title}, ${one.text}, ${one.lang},
      ${[...one.affected]}, ${one.baselineValue}, ${one.baselineUnit}, ${one.baselineSource}, ${one.baselineOn},
      ${at}, ${at})
    on conflict (wish) do nothing`.execute(trx);
  return numAffectedRows === 1n;
}

export async function updateWords(
  trx: Db,
  id: string,
  words: ChallengeWords,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update cocreation.challenge set field = ${words.field}, title = ${words.title}, text = ${words.text},
      lang = ${words.lang}, affected = ${[...words.affected]}, baseline_value = ${words.baselineValue},
      baseline_unit = ${words.baselineUnit}, baseline_source = ${words.baselineSource},
      baseline_on = ${words.baselineOn}, version = version + 1, changed_at = ${now.toString()}
    where id = ${id}`.execute(trx);
}

export async function updateState(
  trx: Db,
  id: string,
  { to, mergedInto }: { to: ChallengeState; mergedInto: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await sql`update cocreation.challenge set state = ${to}, merged_into = ${mergedInto}, version = version + 1,
      changed_at = ${now.toString()} where id = ${id}`.execute(trx);
}

/** Drafts alone go; what was public stays. */
export async function deleteDraft(trx: Db, id: string): Promise<void> {
  await sql`delete from cocreation.challenge where id = ${id} and state = 'draft'`.execute(trx);
}

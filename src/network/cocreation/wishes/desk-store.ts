/** Sentences at the desks that look at them: of the network's office, and of the town whose challenge it is. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import type { SentenceRefusal, SentenceState } from '../../../kernel/network/sentence.ts';
import { sentenceFields } from '../../../kernel/network/sentence-schemas.ts';

type Db = Kysely<unknown>;
/** Keys of a town: of its challenges alone; null: of all. */
export type DeskScope = ReadonlySet<string> | null;

const rowSchema = z.object({
  ...sentenceFields,
  ...{ saidAt: z.string(), decidedAt: z.string().nullable(), ars: z.string().nullable() },
  ...{ challenge: z.string(), title: z.string(), titleLang: z.string(), source: z.string().nullable() },
});
export type DeskWish = z.infer<typeof rowSchema>;

const of = (scope: DeskScope): RawBuilder<unknown> =>
  scope === null ? sql`true` : sql`c.ars = any(${[...scope]})`;

/** What waits, longest first; what was decided, the last first. */
export async function wishesToCheck(
  db: Db,
  scope: DeskScope,
  { list, begin, limit }: { list: SentenceState; begin: number; limit: number },
): Promise<DeskWish[]> {
  const order = list === 'waiting' ? sql`w.said_at, w.id` : sql`w.decided_at desc, w.id`;
  return wishesWhere(
    db,
    sql`${of(scope)} and w.state = ${list} order by ${order} limit ${limit} offset ${begin}`,
  );
}

export async function countToCheck(db: Db, scope: DeskScope, list: SentenceState): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from cocreation.wish w
    join cocreation.challenge c on c.id = w.challenge where ${of(scope)} and w.state = ${list}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many wait that nobody invented, and since when; null: none. */
export async function waitingSince(
  db: Db,
  scope: DeskScope,
): Promise<{ count: number; since: string } | null> {
  const { rows } = await sql<{ count: number; since: string | null }>`select count(*)::int as count,
      to_char(min(w.said_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
    from cocreation.wish w join cocreation.challenge c on c.id = w.challenge
    where ${of(scope)} and w.state = 'waiting' and c.source is null`.execute(db);
  const { count = 0, since = null } = rows[0] ?? {};
  return since === null ? null : { count, since };
}

export async function wishToCheck(db: Db, scope: DeskScope, id: string): Promise<DeskWish | null> {
  return (await wishesWhere(db, sql`${of(scope)} and w.id = ${id}::uuid`))[0] ?? null;
}

/** False: somebody else was faster, or the sentence was changed. */
export async function decideWish(
  trx: Db,
  { id, version }: Pick<DeskWish, 'id' | 'version'>,
  decided: {
    state: SentenceState;
    reason: SentenceRefusal | null;
    now: Temporal.Instant;
    until: Temporal.Instant;
  },
): Promise<boolean> {
  const { state, reason, now, until } = decided;
  const at = state === 'waiting' ? null : now.toString();
  const { numAffectedRows } = await sql`update cocreation.wish set state = ${state}, reason = ${reason},
      decided_at = ${at}::timestamptz, until = ${until.toString()}, version = version + 1
    where id = ${id} and version = ${version}`.execute(trx);
  return numAffectedRows === 1n;
}

async function wishesWhere(db: Db, condition: RawBuilder<unknown>): Promise<DeskWish[]> {
  const { rows } = await sql`select w.id, w.text, w.lang, w.state, w.reason, w.version,
      ${utc('w.said_at')} as "saidAt", ${utc('w.decided_at')} as "decidedAt", v.ars,
      c.id as challenge, c.title, c.lang as "titleLang", c.source
    from cocreation.wish w join cocreation.challenge c on c.id = w.challenge
    join cocreation.wish_voice v on v.challenge = w.challenge and v.device = w.device
    where ${condition}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

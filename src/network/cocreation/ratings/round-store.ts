/** Reads and writes rounds of rating. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import { ROUND_STATES, type RoundState } from '../flow.ts';
import { type RoundResult, roundResult } from './round-result.ts';

type Db = Kysely<unknown>;

const rowSchema = z.object({
  ...{ id: z.string(), source: z.string().nullable(), state: z.enum(ROUND_STATES) },
  ...{ title: z.string(), about: z.string(), lang: z.string(), version: z.number() },
  ...{ changedAt: z.string(), openedAt: z.string().nullable(), closedAt: z.string().nullable() },
  ...{ publishedAt: z.string().nullable(), result: roundResult.nullable(), ballots: z.number() },
});
export type Round = z.infer<typeof rowSchema>;

const at = (column: string) =>
  sql.raw(`to_char(r.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Ballots are counted as they count at the moment: replaced ones are left out. */
const ROUND = sql`r.id, r.source, r.state, r.title, r.about, r.lang, r.version, r.result,
  ${at('changed_at')} as "changedAt", ${at('opened_at')} as "openedAt", ${at('closed_at')} as "closedAt",
  ${at('published_at')} as "publishedAt",
  (select count(*)::int from cocreation.ballot b where b.round = r.id and b.replaced_at is null) as ballots`;

/** Examples of a source that nobody answers for are not there. */
const SHOWN = fromShown('r');

export async function readRound(db: Db, id: string): Promise<Round | null> {
  const { rows } = await sql`select ${ROUND} from cocreation.round r where r.id = ${id} and ${SHOWN}`.execute(
    db,
  );
  return rows[0] === undefined ? null : rowSchema.parse(rows[0]);
}

/**
 * The same, locked: `share` while a ballot is written, so that a round closes only when no ballot is on its way, and
 * then for itself.
 */
export async function lockRound(trx: Db, id: string, lock: 'share' | 'update'): Promise<Round | null> {
  const locking = lock === 'share' ? sql`for share` : sql`for update`;
  const { rows } = await sql`select id from cocreation.round where id = ${id} ${locking}`.execute(trx);
  return rows[0] === undefined ? null : readRound(trx, id);
}

/** Newest first; those that are planned only where they are asked for. */
export async function listRounds(db: Db, states: readonly RoundState[], limit: number): Promise<Round[]> {
  const { rows } =
    await sql`select ${ROUND} from cocreation.round r where r.state = any(${[...states]}) and ${SHOWN}
    order by coalesce(r.opened_at, r.created_at) desc, r.id desc limit ${limit}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

/** Ids of its ideas in the order of the ballot. */
export async function ideasOfRound(db: Db, round: string): Promise<string[]> {
  const { rows } = await sql<{ idea: string }>`
    select idea from cocreation.round_idea where round = ${round} order by position`.execute(db);
  return rows.map(({ idea }) => idea);
}

export async function insertRound(
  trx: Db,
  round: Pick<Round, 'id' | 'source' | 'title' | 'about' | 'lang'>,
  now: Temporal.Instant,
): Promise<void> {
  const { id, source, title, about, lang } = round;
  await sql`insert into cocreation.round (id, source, state, title, about, lang, created_at, changed_at)
    values (${id}, ${source}, 'planned', ${title}, ${about}, ${lang}, ${now.toString()}, ${now.toString()})`.execute(
    trx,
  );
}

/** False where somebody changed it meanwhile. */
export async function updateRound(
  trx: Db,
  round: Pick<Round, 'id' | 'version' | 'title' | 'about'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const { id, version, title, about } = round;
  const { numAffectedRows } = await sql`update cocreation.round
    set title = ${title}, about = ${about}, version = version + 1, changed_at = ${now.toString()}
    where id = ${id} and version = ${version}`.execute(trx);
  return numAffectedRows === 1n;
}

export async function setIdeas(trx: Db, round: string, ideas: readonly string[]): Promise<void> {
  await sql`delete from cocreation.round_idea where round = ${round}`.execute(trx);
  await sql`insert into cocreation.round_idea (round, idea, position)
    select ${round}, idea, position from unnest(${[...ideas]}::uuid[]) with ordinality as given (idea, position)`.execute(
    trx,
  );
}

export async function setRoundState(
  trx: Db,
  { id, to, result }: { id: string; to: RoundState; result: RoundResult | null },
  now: Temporal.Instant,
): Promise<void> {
  const moment = now.toString();
  await sql`update cocreation.round set state = ${to}, version = version + 1, changed_at = ${moment},
      opened_at = ${to === 'open' ? moment : sql`opened_at`},
      closed_at = ${to === 'closed' ? moment : sql`closed_at`},
      published_at = ${to === 'published' ? moment : sql`published_at`},
      result = ${result === null ? sql`result` : sql`${JSON.stringify(result)}::jsonb`}
    where id = ${id}`.execute(trx);
}

/** Writes the places that a published round gave its ideas. */
export async function setRanks(trx: Db, round: string, { ideas }: RoundResult): Promise<void> {
  const ranked = ideas.filter(({ rank }) => rank !== null);
  await sql`update cocreation.round_idea i set rank = g.rank, share = g.share, lower = g.lower
    from unnest(${ranked.map(({ idea }) => idea)}::uuid[], ${ranked.map(({ rank }) => rank)}::int[],
      ${ranked.map(({ share }) => share)}::float8[], ${ranked.map(({ lower }) => lower)}::float8[])
      as g (idea, rank, share, lower)
    where i.round = ${round} and i.idea = g.idea`.execute(trx);
}

export interface LatestRank {
  /** From 1, within its round. */
  rank: number;
  /** Of those asked who would try it out, and the lower bound of its interval at 95 %; from 0 to 1. */
  share: number;
  lower: number;
  round: string;
}

/** Place of each idea in the last published round that ranked it; ideas that none ranked are left out. */
export async function latestRank(db: Db, ideas: readonly string[]): Promise<Map<string, LatestRank>> {
  const { rows } = await sql<LatestRank & { idea: string }>`
    select distinct on (i.idea) i.idea, i.rank, i.share, i.lower, i.round from cocreation.round_idea i
    join cocreation.round r on r.id = i.round
    where i.idea = any(${[...ideas]}::uuid[]) and r.state = 'published' and i.rank is not null
    order by i.idea, r.published_at desc`.execute(db);
  return new Map(rows.map(({ idea, ...rank }) => [idea, rank]));
}

/** Reads and writes how far the house has gone to find somebody for a source. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../places/place.ts';
import type { Concern, Need, Step, Watched } from './watched.ts';

const COLUMNS = sql`s.id, s.owner_ars as "ownerArs", s.name, s.solution, s.intake, s.kind, s.state, s.mailbox, s.deputy,
  s.contract_end::text as "contractEnd", s.review_date::text as "reviewDate", s.created_at as "createdAt",
  s.failing_since as "failingSince", s.held->>'since' as "heldSince", 
  jsonb_build_object('data', w.quiet_data_until, 'people', w.quiet_people_until) as quiet,
  case when w.step is null then null else jsonb_build_object('concern', w.concern, 'reason', w.reason, 'step', w.step,
    'begunAt', to_json(w.begun_at), 'steppedAt', to_json(w.stepped_at)) end as chain`;
const NO_CHAIN = sql`concern = null, reason = null, step = null, begun_at = null, stepped_at = null,
  hidden_at = null`;
const TABLES = sql`kernel.source s left join kernel.source_watch w on w.source = s.id`;

/** Those that somebody of a place answers for; of example data there is nobody. */
export async function watchedOf(db: Kysely<unknown>, keys: ReadonlySet<Ars>): Promise<Watched[]> {
  const { rows } = await sql<Watched>`select ${COLUMNS} from ${TABLES}
    where s.owner_ars = any(${[...keys]}) and s.kind in ('http', 'upload', 'query')
    order by s.name, s.id`.execute(db);
  return rows;
}

/** Ids of all that may need somebody, after one: page by page. */
export async function watchedIds(db: Kysely<unknown>, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from kernel.source
    where kind in ('http', 'upload', 'query') and id > ${after} order by id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** One of them, locked, so that two that look at the same time tell nobody twice. */
export async function lockWatched(trx: Kysely<unknown>, id: string): Promise<Watched | undefined> {
  const { rows } =
    await sql<Watched>`select ${COLUMNS} from ${TABLES} where s.id = ${id} for update of s`.execute(trx);
  return rows[0];
}

/** The house has gone a step. */
export async function writeStep(
  trx: Kysely<unknown>,
  id: string,
  { step, need, begunAt, now }: { step: Step; need: Need; begunAt: string; now: Temporal.Instant },
): Promise<void> {
  const hiddenAt = step === 'hidden' ? now.toString() : null;
  await sql`insert into kernel.source_watch (source, concern, reason, step, begun_at, stepped_at, hidden_at)
    values (${id}, ${need.concern}, ${need.reason}, ${step}, ${begunAt}, ${now.toString()}, ${hiddenAt})
    on conflict (source) do update set concern = excluded.concern, reason = excluded.reason, step = excluded.step,
      begun_at = excluded.begun_at, stepped_at = excluded.stepped_at, hidden_at = excluded.hidden_at`.execute(
    trx,
  );
}

/** Nobody is waited for any more. */
export async function endChain(trx: Kysely<unknown>, id: string): Promise<void> {
  await sql`update kernel.source_watch set ${NO_CHAIN} where source = ${id}`.execute(trx);
}

/** The feed came: what was told about it is over. Within the transaction of its run. */
export async function endOfTrouble(trx: Kysely<unknown>, id: string): Promise<void> {
  await sql`update kernel.source_watch set quiet_data_until = null where source = ${id}`.execute(trx);
  await sql`update kernel.source_watch set ${NO_CHAIN} where source = ${id} and concern = 'data'`.execute(
    trx,
  );
}

/** Managers of some keys, or of the associations among others. Addresses, each once. */
export async function managersOf(
  db: Kysely<unknown>,
  own: Iterable<Ars>,
  associations: Iterable<Ars>,
): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct p.email from kernel.membership m join kernel.person p on p.id = m.person
    where m.role = 'manager' and (m.ars = any(${[...own]})
      or (m.ars = any(${[...associations]}) and m.level = 'association')) order by 1`.execute(db);
  return rows.map(({ email }) => email);
}

export async function operatorsOf(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select distinct p.email from kernel.membership m join kernel.person p on p.id = m.person
    where m.role = 'operator' order by 1`.execute(db);
  return rows.map(({ email }) => email);
}

/** Somebody answered: the next review is on that day, and until then, or sooner, nobody is asked. */
export async function writeAnswer(
  trx: Kysely<unknown>,
  id: string,
  answer: { reviewDate: string; quiet: Readonly<Record<Concern, Temporal.Instant>>; now: Temporal.Instant },
): Promise<void> {
  const { reviewDate, quiet, now } = answer;
  await sql`update kernel.source set review_date = ${reviewDate} where id = ${id}`.execute(trx);
  await sql`insert into kernel.source_watch (source, answered_at, quiet_data_until, quiet_people_until)
    values (${id}, ${now.toString()}, ${quiet.data.toString()}, ${quiet.people.toString()})
    on conflict (source) do update set ${NO_CHAIN}, answered_at = excluded.answered_at,
      quiet_data_until = excluded.quiet_data_until, quiet_people_until = excluded.quiet_people_until`.execute(
    trx,
  );
}

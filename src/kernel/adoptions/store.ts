/** Reads and writes adoptions and their versions. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';
import { SOURCES_CHANNEL } from '../sources/sources-channel.ts';
import type { Adoption, AdoptionState, AdoptionVersion } from './adoption.ts';

const COLUMNS = sql`ars, solution, level, state, settings, since, taken_over_from as "takenOverFrom", version,
  changed_at as "changedAt"`;

export async function readAdoptions(db: Kysely<unknown>): Promise<Adoption[]> {
  const { rows } = await sql<Adoption>`
    select ${COLUMNS} from kernel.adoption order by ars, solution`.execute(db);
  return rows;
}

/** Those of some keys, of one solution or of all. */
export async function adoptionsAt(
  db: Kysely<unknown>,
  keys: Iterable<Ars>,
  solution: string | null = null,
): Promise<Adoption[]> {
  const { rows } = await sql<Adoption>`
    select ${COLUMNS} from kernel.adoption
    where ars = any(${[...keys]}) and (${solution}::text is null or solution = ${solution}) order by ars, solution`.execute(
    db,
  );
  return rows;
}

/** Until the transaction ends nobody else changes the adoption of this place and solution, also where there is none yet. */
export async function lockAdoption(trx: Kysely<unknown>, ars: Ars, solution: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`adoption ${ars} ${solution}`}, 0))`.execute(trx);
}

/** Writes the present state and its version. */
export async function writeAdoption(
  trx: Kysely<unknown>,
  row: Adoption,
  { actor, undoneTo }: Pick<AdoptionVersion, 'actor' | 'undoneTo'>,
): Promise<void> {
  const { ars, solution, version, level, state, since, changedAt, takenOverFrom } = row;
  const settings = JSON.stringify(row.settings);
  await sql`
    insert into kernel.adoption (ars, solution, level, state, settings, since, changed_at, taken_over_from, version)
    values (${ars}, ${solution}, ${level}, ${state}, ${settings}, ${since}, ${changedAt}, ${takenOverFrom}, ${version})
    on conflict (ars, solution) do update set level = excluded.level, state = excluded.state,
      settings = excluded.settings, since = excluded.since, changed_at = excluded.changed_at,
      taken_over_from = excluded.taken_over_from, version = excluded.version`.execute(trx);
  await sql`
    insert into kernel.adoption_version
      (ars, solution, version, level, state, settings, since, changed_at, taken_over_from, actor, undone_to)
    values (${ars}, ${solution}, ${version}, ${level}, ${state}, ${settings}, ${since}, ${changedAt}, ${takenOverFrom},
      ${actor}, ${undoneTo})`.execute(trx);
  await sql`select pg_notify(${SOURCES_CHANNEL}, ${ars})`.execute(trx);
}

/** Versions of an adoption, newest first; `before` is the last one of the page before. */
export async function readVersions(
  db: Kysely<unknown>,
  { ars, solution }: { ars: Ars; solution: string },
  { before, limit }: { before: number | null; limit: number },
): Promise<AdoptionVersion[]> {
  const { rows } = await sql<AdoptionVersion>`
    select v.ars, v.solution, v.level, v.state, v.settings, v.since, v.taken_over_from as "takenOverFrom", v.version,
      v.changed_at as "changedAt", v.actor, coalesce(nullif(p.name, ''), p.email) as "actorName",
      v.undone_to as "undoneTo"
    from kernel.adoption_version v
    left join kernel.pseudonym k on k.pseudonym = v.actor
    left join kernel.person p on p.id = k.person
    where v.ars = ${ars} and v.solution = ${solution} and (${before}::int is null or v.version < ${before})
    order by v.version desc limit ${limit}`.execute(db);
  return rows;
}

export async function readVersion(
  db: Kysely<unknown>,
  adoption: { ars: Ars; solution: string },
  version: number,
): Promise<AdoptionVersion | undefined> {
  const [found] = await readVersions(db, adoption, { before: version + 1, limit: 1 });
  return found?.version === version ? found : undefined;
}

/** The last state that was not a pause; undefined: it has never been anything else. */
export async function stateBeforePause(
  db: Kysely<unknown>,
  { ars, solution }: { ars: Ars; solution: string },
): Promise<AdoptionState | undefined> {
  const { rows } = await sql<{ state: AdoptionState }>`
    select state from kernel.adoption_version
    where ars = ${ars} and solution = ${solution} and state <> 'paused' order by version desc limit 1`.execute(
    db,
  );
  return rows[0]?.state;
}

/** Whether a place, all its keys, only prepares a solution, and has not shown it since it began to. */
export async function isBegunAsDraft(
  db: Kysely<unknown>,
  keys: Iterable<Ars>,
  solution: string,
): Promise<boolean> {
  const rows = await adoptionsAt(db, keys, solution);
  const row = [...keys].map((key) => rows.find(({ ars }) => ars === key)).find((one) => one !== undefined);
  if (row?.state !== 'draft') return false;
  const { rows: seen } = await sql`
    select from kernel.adoption_version v where v.ars = ${row.ars} and v.solution = ${solution} and v.state = 'live'
      and v.version > coalesce((select max(g.version) from kernel.adoption_version g
        where g.ars = v.ars and g.solution = v.solution and g.state = 'given-back'), 0) limit 1`.execute(db);
  return seen.length === 0;
}

/** Days after which nobody needs to know any more who made a version; the same as in the log. */
export const ACTOR_DAYS = 180;

/** Forgets who made versions that are older. */
export async function forgetActors(db: Kysely<unknown>, now: Temporal.Instant): Promise<number> {
  const before = now.subtract({ hours: 24 * ACTOR_DAYS });
  const { numAffectedRows } = await sql`
    update kernel.adoption_version set actor = null
    where actor is not null and changed_at < ${before.toString()}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Everybody for whom a solution is live. */
export async function liveAdoptions(db: Kysely<unknown>, solution: string): Promise<Adoption[]> {
  const { rows } = await sql<Adoption>`
    select ${COLUMNS} from kernel.adoption where solution = ${solution} and state = 'live' order by ars`.execute(
    db,
  );
  return rows;
}

/** How many records each of some sources has now. */
export async function recordCounts(
  db: Kysely<unknown>,
  sources: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ source: string; count: number }>`
    select source, count(*) as count from kernel.source_record
    where source = any(${[...sources]}::uuid[]) and removed_at is null group by source`.execute(db);
  return new Map(rows.map(({ source, count }) => [source, count]));
}

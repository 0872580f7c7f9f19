/** Saved checks. Who may see or make one says the caller. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { type Check, checkRow } from './check.ts';
import type { GateId } from './rule-set.ts';

type Db = Kysely<unknown>;

const COLUMNS = sql`f.id, f.project, f.number, f.rules, f.answers, f.known, f.economy, f.light,
  f.score::float8 as score, f.fails, f.open, f.ars, f.unit, ${utc('f.made_at')} as at,
  array(select d.gate from transfer.feasibility_done d where d.check_id = f.id order by d.gate) as done`;

export type NewCheck = Omit<Check, 'done' | 'at'> & { wish: string };

/** The id of what stands: of the new row, or of the one that the same wish made before. The project is locked. */
export async function insertCheck(trx: Db, one: NewCheck, now: Temporal.Instant): Promise<string> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await sql`insert into transfer.feasibility (id, project, number, wish, rules, answers, known, economy, light, score,
      fails, open, ars, unit, made_at)
    values (${one.id}, ${one.project}, ${one.number}, ${one.wish}, ${one.rules}, ${json(one.answers)}::jsonb,
      ${json(one.known)}::jsonb, ${json(one.economy)}::jsonb, ${one.light}, ${one.score}, ${[...one.fails]},
      ${[...one.open]}, ${one.ars}, ${one.unit}, ${now.toString()})`.execute(trx);
  return one.id;
}

/** The check that the same wish made before; null: none. */
export async function checkOfWish(db: Db, wish: string): Promise<Check | null> {
  return (await checksWhere(db, sql`f.wish = ${wish}`))[0] ?? null;
}

export async function readCheck(db: Db, project: string, id: string): Promise<Check | null> {
  return (await checksWhere(db, sql`f.project = ${project} and f.id = ${id}`))[0] ?? null;
}

/** Of a project, the newest first; at most a hundred. */
export async function checksOf(db: Db, project: string): Promise<Check[]> {
  return checksWhere(db, sql`f.project = ${project} order by f.number desc limit 100`);
}

export async function lastCheck(db: Db, project: string): Promise<Check | null> {
  return (await checksWhere(db, sql`f.project = ${project} order by f.number desc limit 1`))[0] ?? null;
}

/** The newest check of each project of a town that goes on, without examples. */
export async function lastChecksOfTown(db: Db, keys: Iterable<Ars>): Promise<Check[]> {
  return checksWhere(
    db,
    sql`f.id in (
      select distinct on (g.project) g.id from transfer.feasibility g
      join transfer.project p on p.id = g.project
      where p.ars = any(${[...keys]}) and p.source is null and p.state not in ('scaled', 'stopped')
      order by g.project, g.number desc limit 500)`,
  );
}

/** The newest check of each of these projects that has any. */
export async function lastChecks(db: Db, projects: readonly string[]): Promise<Check[]> {
  return projects.length === 0
    ? []
    : checksWhere(
        db,
        sql`f.id in (
          select distinct on (g.project) g.id from transfer.feasibility g where g.project = any(${[...projects]}::uuid[])
          order by g.project, g.number desc)`,
      );
}

/** Idempotent both ways. */
export async function setDone(
  db: Db,
  check: string,
  { gate, isDone }: { gate: GateId; isDone: boolean },
  now: Temporal.Instant,
): Promise<void> {
  if (isDone)
    await sql`insert into transfer.feasibility_done (check_id, gate, at)
      values (${check}, ${gate}, ${now.toString()}) on conflict do nothing`.execute(db);
  else
    await sql`delete from transfer.feasibility_done where check_id = ${check} and gate = ${gate}`.execute(db);
}

async function checksWhere(db: Db, where: RawBuilder<unknown>): Promise<Check[]> {
  const { rows } = await sql`select ${COLUMNS} from transfer.feasibility f where ${where}`.execute(db);
  return z.array(checkRow).parse(rows);
}

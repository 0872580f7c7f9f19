/** What an adviser has to know of projects of all towns, in sets; who may see it says the caller. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { utc } from '../../../../kernel/database/utc.ts';
import { fromShown } from '../../../../kernel/network/from-shown.ts';
import type { Ars } from '../../../../kernel/places/place.ts';

type Db = Kysely<unknown>;
const MOST = 2_000;

export interface ProjectFact {
  project: string;
  ars: Ars;
  title: string;
  lang: string;
  isExample: boolean;
  /** Instant or civil date. */
  since: string;
}
const PROJECT = sql`p.id as project, p.ars, p.title, p.lang, p.source is not null as "isExample"`;
const GOES_ON = sql`p.state not in ('scaled', 'stopped') and ${fromShown('p')}`;

export interface LateApproval extends ProjectFact {
  id: string;
  /** The office that decides. */
  unit: string;
}

/** Undecided, and the day has passed. */
export async function lateApprovals(db: Db, today: string): Promise<LateApproval[]> {
  const { rows } =
    await sql<LateApproval>`select ${PROJECT}, a.id, a.unit, to_char(a.due_on, 'YYYY-MM-DD') as since
    from transfer.approval a join transfer.project p on p.id = a.project
    where a.outcome in ('open', 'asked') and a.due_on < ${today}::date and ${GOES_ON}
    order by a.due_on, a.id limit ${MOST}`.execute(db);
  return rows;
}

/** Whose newest check is red by the rules, also where questions are open. */
export async function redProjects(db: Db): Promise<ProjectFact[]> {
  const { rows } = await sql<ProjectFact>`select ${PROJECT}, ${utc('f.made_at')} as since
    from transfer.project p join lateral (
      select light, made_at from transfer.feasibility where project = p.id order by number desc limit 1) f on true
    where f.light = 'red' and ${GOES_ON} order by f.made_at, p.id limit ${MOST}`.execute(db);
  return rows;
}

/** Run beyond their end, and nobody has decided. */
export async function pilotsPastEnd(db: Db, today: string): Promise<ProjectFact[]> {
  return pilots(db, {
    since: sql`to_char(t.ends_on, 'YYYY-MM-DD')`,
    where: sql`p.state in ('live', 'halted', 'evaluation') and t.ends_on < ${today}::date`,
  });
}

/** Live since a day, and nothing was measured that lies in the pilot. */
export async function unmeasuredPilots(db: Db, liveBefore: string): Promise<ProjectFact[]> {
  return pilots(db, {
    since: utc('t.live_at'),
    where: sql`p.state = 'live' and t.live_at < ${liveBefore}::timestamptz and not exists (
      select from transfer.pilot_kpi k join transfer.pilot_reading r on r.kpi = k.id
      where k.project = p.id and r.place = 'own' and r.value is not null and r.from_on >= k.started_on)`,
  });
}

/** Kept for good. */
export async function scaledPilots(db: Db): Promise<ProjectFact[]> {
  return pilots(db, { since: utc('p.changed_at'), where: sql`p.state = 'scaled'` });
}

async function pilots(
  db: Db,
  { since, where }: { since: RawBuilder<unknown>; where: RawBuilder<unknown> },
): Promise<ProjectFact[]> {
  const { rows } = await sql<ProjectFact>`select ${PROJECT}, ${since} as since
    from transfer.project p join transfer.pilot t on t.project = p.id
    where ${where} and ${fromShown('p')} order by since, p.id limit ${MOST}`.execute(db);
  return rows;
}

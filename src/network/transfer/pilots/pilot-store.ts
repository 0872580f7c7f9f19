/** What a pilot is beside its project. Who may see or change it says the caller. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import { OPERATING_MODELS } from './pilot.ts';

type Db = Kysely<unknown>;

const cents = z.coerce.number().nullable();
const pilotRow = z.object({
  ...{ project: z.string(), startsOn: z.string().nullable(), endsOn: z.string().nullable() },
  ...{ liveAt: z.string().nullable(), budgetOnceCents: cents, budgetYearlyCents: cents },
  ...{ sites: z.array(z.string()), operatingModel: z.enum(OPERATING_MODELS).nullable() },
  ...{ participants: z.string(), comparisonArs: z.string().nullable(), comparison: z.string() },
  ...{ method: z.string(), citizenInfo: z.string(), outside: z.string() },
  ...{ extended: z.number(), version: z.number() },
});
export type Pilot = z.infer<typeof pilotRow>;
/** What the town writes about it. */
export type PilotWords = Omit<Pilot, 'project' | 'liveAt' | 'extended' | 'version'>;

/** Its row, empty, from the moment at which its project begins. */
export async function insertPilot(trx: Db, project: string): Promise<void> {
  await sql`insert into transfer.pilot (project) values (${project}) on conflict do nothing`.execute(trx);
}

export async function readPilots(db: Db, projects: readonly string[]): Promise<Map<string, Pilot>> {
  if (projects.length === 0) return new Map();
  const { rows } = await sql`select project, to_char(starts_on, 'YYYY-MM-DD') as "startsOn",
      to_char(ends_on, 'YYYY-MM-DD') as "endsOn", ${utc('live_at')} as "liveAt",
      budget_once_cents as "budgetOnceCents", budget_yearly_cents as "budgetYearlyCents", sites,
      operating_model as "operatingModel", participants, comparison_ars as "comparisonArs", comparison, method,
      citizen_info as "citizenInfo", outside, extended, version
    from transfer.pilot where project = any(${[...projects]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => pilotRow.parse(row)).map((one) => [one.project, one]));
}

export async function readPilot(db: Db, project: string): Promise<Pilot | null> {
  return (await readPilots(db, [project])).get(project) ?? null;
}

/** Of a project whose row is held. */
export async function updatePilot(trx: Db, project: string, words: PilotWords): Promise<void> {
  await sql`update transfer.pilot set starts_on = ${words.startsOn}::date, ends_on = ${words.endsOn}::date,
      budget_once_cents = ${words.budgetOnceCents}, budget_yearly_cents = ${words.budgetYearlyCents},
      sites = ${[...words.sites]}, operating_model = ${words.operatingModel}, participants = ${words.participants},
      comparison_ars = ${words.comparisonArs}, comparison = ${words.comparison}, method = ${words.method},
      citizen_info = ${words.citizenInfo}, outside = ${words.outside}, version = version + 1
    where project = ${project}`.execute(trx);
}

/** From now on it is tried in earnest, and cannot be without an end. */
export async function markChecked(trx: Db, project: string, now: Temporal.Instant): Promise<void> {
  await sql`update transfer.pilot set checked_at = coalesce(checked_at, ${now.toString()}::timestamptz)
    where project = ${project}`.execute(trx);
}

/** It runs from `startsOn` on; from now on its measures and what they said before stand. */
export async function markLive(
  trx: Db,
  project: string,
  { startsOn, now }: { startsOn: string; now: Temporal.Instant },
): Promise<void> {
  await sql`update transfer.pilot set starts_on = ${startsOn}::date, live_at = ${now.toString()},
    version = version + 1 where project = ${project}`.execute(trx);
  await sql`update transfer.pilot_kpi set started_on = ${startsOn}::date where project = ${project}`.execute(
    trx,
  );
}

export async function extendPilot(trx: Db, project: string, newEndsOn: string): Promise<void> {
  await sql`update transfer.pilot set ends_on = ${newEndsOn}::date, extended = extended + 1, version = version + 1
    where project = ${project}`.execute(trx);
}

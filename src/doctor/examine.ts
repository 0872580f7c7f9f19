/** Runs all checks over an installation. Nothing is changed, and one that fails does not keep the others from running. */
import type { Kysely } from 'kysely';
import { type Clock, civilDate } from '../kernel/clock.ts';
import type { Config } from '../kernel/config.ts';
import type { PlannedSchema } from '../kernel/database/migrate.ts';
import { checkAddress } from './checks/address.ts';
import { checkAuthSecret } from './checks/auth-secret.ts';
import { checkClock } from './checks/clock.ts';
import { checkDataAge } from './checks/data-age.ts';
import { checkAudit, checkMigrations, checkRoles, checkVersion } from './checks/database.ts';
import { checkDisk } from './checks/disk.ts';
import { checkFeeds } from './checks/feeds.ts';
import { checkImprint } from './checks/imprint.ts';
import { checkJobs } from './checks/jobs.ts';
import { checkLastBackup } from './checks/last-backup.ts';
import { checkMail } from './checks/mail.ts';
import { checkMetrics } from './checks/metrics.ts';
import { checkProviders } from './checks/oidc.ts';
import { checkOperators } from './checks/operators.ts';
import { checkProxy } from './checks/proxy.ts';
import { checkPush } from './checks/push.ts';
import { checkSamples } from './checks/samples.ts';
import { checkVarFolder } from './checks/var-folder.ts';
import { bad, type Finding } from './finding.ts';
import { databaseNow } from './store.ts';

export interface Patient {
  config: Config;
  clock: Clock;
  /** As `hier_app`; the reason in words where it cannot be opened. */
  database: { db: Kysely<unknown> } | { fault: string };
  plan: readonly PlannedSchema[];
}

export interface Diagnosis extends Finding {
  check: string;
}

/** Checks that go out of the house, or that a page which shows the same may not wait for. */
const HEAVY: ReadonlySet<string> = new Set(['mail', 'providers', 'clock', 'feeds', 'jobs']);

/** All findings, in the order of the checks; `isQuick` leaves out those that ask other machines, and lists of feeds and jobs. */
export async function examine(
  patient: Patient,
  { isQuick = false }: { isQuick?: boolean } = {},
): Promise<Diagnosis[]> {
  const { config, clock, database } = patient;
  const outer: [string, () => Promise<Finding[]>][] = [
    ['address', () => checkAddress(config)],
    ['proxy', () => checkProxy(config)],
    ['imprint', () => checkImprint(config)],
    ['example data', () => checkSamples(config)],
    ['metrics', () => checkMetrics(config)],
    ['disk', () => checkDisk(config)],
    ['folder', () => checkVarFolder(config)],
    ['key', () => checkAuthSecret(config)],
    ['mail', () => checkMail(config)],
    ['push', () => checkPush(config)],
    ['providers', () => checkProviders(config)],
    ['backup', () => checkLastBackup({ config, clock })],
  ];
  const checks = 'db' in database ? [...outer, ...inner(patient, database.db)] : outer;
  const found: Diagnosis[] = [];
  for (const [check, run] of checks.filter(([name]) => !isQuick || !HEAVY.has(name)))
    found.push(...(await carryOut(check, run)));
  if ('fault' in database)
    found.push({
      check: 'database',
      ...bad(database.fault, 'Mend this first: many checks need the database.'),
    });
  return found;
}

function inner({ config, clock, plan }: Patient, db: Kysely<unknown>): [string, () => Promise<Finding[]>][] {
  const today = civilDate(clock.now());
  return [
    ['roles', () => checkRoles(db)],
    ['log of changes', () => checkAudit(db)],
    ['database', () => checkVersion(db, today.toString())],
    ['migrations', () => checkMigrations(db, plan)],
    ['operators', () => checkOperators(db, config)],
    ['feeds', () => checkFeeds(db, today)],
    ['jobs', () => checkJobs(db)],
    ['municipalities', () => checkDataAge(db, today)],
    ['clock', () => checkClock({ config, clock, databaseNow: () => databaseNow(db) })],
  ];
}

async function carryOut(check: string, run: () => Promise<Finding[]>): Promise<Diagnosis[]> {
  try {
    return (await run()).map((finding) => ({ check, ...finding }));
  } catch (error) {
    const kind = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return [{ check, ...bad(`This could not be checked (${kind}).`, 'Please report it.') }];
  }
}

import type { Kysely } from 'kysely';
import { lastChecks } from './feasibility-store.ts';
import { resultOf } from './judge-check.ts';

/** Those of these projects whose newest check is red for sure, whatever is answered to what is still open. */
export async function surelyRed(db: Kysely<unknown>, projects: readonly string[]): Promise<Set<string>> {
  const checks = await lastChecks(db, projects);
  return new Set(checks.filter((check) => resultOf(check).light === 'red').map(({ project }) => project));
}

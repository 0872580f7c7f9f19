import type { Kysely } from 'kysely';
import { lastCheck } from './feasibility-store.ts';
import type { Light } from './judge.ts';

export interface LastFeasibility {
  id: string;
  light: Light;
  /** 0 to 100. */
  score: number;
  /** Version of the rules. */
  rules: string;
  /** Instant. */
  at: string;
  /** Gates at which it fails. */
  fails: string[];
}

/** How the newest saved check of a project ended; null: it was never checked. */
export async function lastFeasibility(
  db: Kysely<unknown>,
  projectId: string,
): Promise<LastFeasibility | null> {
  const found = await lastCheck(db, projectId);
  if (found === null) return null;
  const { id, light, score, rules, at, fails } = found;
  return { id, light, score, rules, at, fails };
}

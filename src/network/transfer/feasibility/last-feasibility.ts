import type { Kysely } from 'kysely';
import { lastCheck } from './feasibility-store.ts';
import type { Light, SaidLight } from './judge.ts';
import { resultOf } from './judge-check.ts';

export interface LastFeasibility {
  id: string;
  /** By the rules, and as it is shown: `open` where open questions could still change it. */
  light: Light;
  said: SaidLight;
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
  return { id, light, said: resultOf(found).light, score, rules, at, fails };
}

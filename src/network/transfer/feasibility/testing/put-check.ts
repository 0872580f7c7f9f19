import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import { insertCheck, lastCheck } from '../feasibility-store.ts';
import type { Light } from '../judge.ts';

const SCORES: Readonly<Record<Light, number>> = { green: 100, amber: 60, red: 20 };

/** A saved check of a project, as its town would have made it by hand. */
export async function putCheck(
  db: Kysely<unknown>,
  { project, ars, light = 'green' }: { project: string; ars: string; light?: Light },
  now: Temporal.Instant,
): Promise<string> {
  const last = await lastCheck(db, project);
  return insertCheck(
    db,
    {
      ...{ id: randomUUIDv7(), wish: randomUUIDv7(), project, number: (last?.number ?? 0) + 1, ars },
      ...{ rules: '2026-1', answers: {}, known: [], economy: null, fails: [], open: [], unit: 'Bauamt' },
      ...{ light, score: SCORES[light] },
    },
    now,
  );
}

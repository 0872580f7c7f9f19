import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { insertCheck, lastCheck } from '../feasibility/feasibility-store.ts';
import type { Light } from '../feasibility/judge.ts';

const SCORES: Readonly<Record<Light, number>> = { green: 100, amber: 60, red: 20 };
const ARS = '010615168107';

/**
 * For tests that are about something else: what other subjects ask for before a project is approved is there. A saved
 * check (`light` null: none), no approvals needed, and an end of the pilot where it has none.
 */
export async function letThrough(
  db: Kysely<unknown>,
  project: string,
  { light = 'green', now }: { light?: Light | null; now: Temporal.Instant },
): Promise<void> {
  const at = now.toString();
  await sql`insert into transfer.approval_path (project, version, begun_on, changed_at, none_reason, none_unit)
    values (${project}, 1, ${at.slice(0, 10)}, ${at}, 'Nur Software.', 'Hauptamt') on conflict do nothing`.execute(
    db,
  );
  await sql`insert into transfer.pilot (project, ends_on)
    select id, ${now
      .add({ hours: 24 * 200 })
      .toString()
      .slice(0, 10)}::date from transfer.project
    where id = ${project} and kind = 'pilot'
    on conflict (project) do update set ends_on = coalesce(pilot.ends_on, excluded.ends_on)`.execute(db);
  if (light !== null) await putCheck(db, project, { light, now });
}

/** A saved check of a project, as its town would have made it by hand. */
export async function putCheck(
  db: Kysely<unknown>,
  project: string,
  { light = 'green', now }: { light?: Light; now: Temporal.Instant },
): Promise<void> {
  const last = await lastCheck(db, project);
  await insertCheck(
    db,
    {
      ...{ id: randomUUIDv7(), wish: randomUUIDv7(), project, number: (last?.number ?? 0) + 1, ars: ARS },
      ...{ rules: '2026-1', answers: {}, known: [], economy: null, fails: [], open: [], unit: 'Bauamt' },
      ...{ light, score: SCORES[light] },
    },
    now,
  );
}

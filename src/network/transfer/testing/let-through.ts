import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { insertCheck, lastCheck } from '../feasibility/feasibility-store.ts';
import { type Answers, judge, type Light } from '../feasibility/judge.ts';
import { GATES } from '../feasibility/rule-set.ts';
import { RULES_2026_1 } from '../feasibility/rules-2026-1.ts';

/** The same answer to all questions, by the light that follows. */
const ANSWER = { green: 4, amber: 2, red: 1 } as const satisfies Record<Light, 1 | 2 | 4>;
const ARS = '010615168107';

const PAYS = {
  ...{ years: 1, ratePercent: 0, towns: 1, sharedOnce: 0, sharedYearly: 0, ownOnce: 0, ownYearly: 0 },
  ...{ benefitBudget: 0, marks: {} },
};

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
  const answer = ANSWER[light];
  const answers: Answers = Object.fromEntries(GATES.map((gate) => [gate, answer]));
  const economy = { ...PAYS, benefitOther: light === 'red' ? 0 : 100 };
  const judged = judge(RULES_2026_1, { answers, economy, isRefused: false });
  const entry = { answer, note: '', link: '', unit: '', due: null };
  await insertCheck(
    db,
    {
      ...{ id: randomUUIDv7(), wish: randomUUIDv7(), project, number: (last?.number ?? 0) + 1, ars: ARS },
      ...{ rules: RULES_2026_1.version, known: [], economy, unit: 'Bauamt' },
      answers: Object.fromEntries(GATES.flatMap((gate) => (gate === 'E1' ? [] : [[gate, entry]]))),
      ...{ light: judged.light, score: judged.score, open: [...judged.open] },
      fails: judged.fails.map(({ gate }) => gate),
    },
    now,
  );
}

import { createHash, randomUUIDv7 } from 'node:crypto';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { isOver } from '../projects/next-steps.ts';
import { lockOwnProject, requireOwnProject } from '../projects/require-own-project.ts';
import type { GateEntries } from './answers.ts';
import type { Check } from './check.ts';
import type { NewCheckForm } from './feasibility-api.ts';
import { feasibilityChanged, feasibilityClosed, feasibilityDuePast } from './feasibility-problems.ts';
import { checkOfWish, insertCheck, lastCheck } from './feasibility-store.ts';
import { gatherKnown } from './known/gather-known.ts';
import { readForm, requireReasons } from './read-form.ts';
import { GATES } from './rule-set.ts';
import { rulesOn } from './rules.ts';

/**
 * Saves a check for good, with what the platform knows at that moment and with the rules of that day. Sent twice with
 * the same wish it is one. Throws `project-unknown` (404), `feasibility-closed`, `feasibility-changed` (409, with the
 * number of the newest), `feasibility-due-past` (422), and as `readForm` and `requireReasons`.
 */
export async function saveCheck(
  kernel: Kernel,
  actor: Pick<Actor, 'person' | 'request'>,
  place: Place,
  { project: id, form }: { project: string; form: NewCheckForm & { entries: GateEntries } },
): Promise<void> {
  const { db, places, clock } = kernel;
  // Asked before the transaction: it may take a second, and holds nobody up.
  const known = await gatherKnown(await requireOwnProject(db, id, place.ars, places), place, kernel);
  await db.transaction().execute(async (trx) => {
    const project = await lockOwnProject(trx, id, place.ars, places);
    const wish = createHash('sha256').update(`feasibility ${id} ${form.wish}`).digest('hex');
    if ((await checkOfWish(trx, wish)) !== null) return;
    if (isOver(project)) throw feasibilityClosed();
    const before = await lastCheck(trx, id);
    const newest = before?.number ?? 0;
    if (newest !== form.after) throw feasibilityChanged(newest);
    const now = clock.now();
    const today = civilDate(now).toString();
    const rules = rulesOn(today);
    const { entries, judgement } = readForm(rules, form, known);
    requireReasons(entries, known);
    requireDays(entries, before, today);
    const { light, score, fails, open } = judgement;
    await insertCheck(
      trx,
      {
        ...{ id: randomUUIDv7(), project: id, number: newest + 1, wish, rules: rules.version },
        ...{ answers: entries, known, economy: form.economy, light, score, open: [...open] },
        ...{ fails: fails.map(({ gate }) => gate), ars: place.ars, unit: form.unit },
      },
      now,
    );
    const { person, request } = actor;
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person, action: 'feasibility.saved', subject: `project ${id}` },
        ...(request !== undefined && { request }),
      },
      now,
    );
  });
}

/** A day that is over is no aim; one that stood there before may stay, and shows that it is late. */
function requireDays(entries: GateEntries, before: Check | null, today: string): void {
  const past = GATES.filter((gate) => {
    const due = entries[gate]?.due ?? null;
    return due !== null && due < today && due !== before?.answers[gate]?.due;
  });
  if (past.length > 0) throw feasibilityDuePast(past);
}

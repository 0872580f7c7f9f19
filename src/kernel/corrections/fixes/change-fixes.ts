/** What a desk does with fixes: each in one transaction, with its line in the log. */
import { randomUUIDv7 } from 'node:crypto';
import type { AuditAction } from '../../audit/actions.ts';
import { recordAudit } from '../../audit/store.ts';
import { raiseEpoch } from '../../bundle/raise-epoch-store.ts';
import { formProblem, requireForm } from '../../forms/check-form.ts';
import type { Language } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { Actor } from '../../identity/actor.ts';
import type { Place } from '../../places/place.ts';
import type { Solution } from '../../solution.ts';
import { closeCorrection, type Known, requireCorrection } from '../change-corrections.ts';
import type { Correction } from '../correction.ts';
import { correctionProblem } from '../correction-problem.ts';
import type { FixHouse } from './read-fixes.ts';

/** The message is right: what it says is shown from now on, and it is settled. */
export async function confirmCorrection(
  house: FixHouse,
  actor: Actor,
  ask: Known & { kind: string; values: unknown; language: Language },
): Promise<Correction> {
  const { kernel } = house;
  const { place, language, kind } = ask;
  const found = await requireCorrection(kernel, place, ask.id);
  const { i18n, fixes } = withFixes(house, found.solution);
  const schema = fixes.kinds[kind];
  if (schema === undefined || found.record === null) throw correctionProblem('fix-not-here');
  const form = requireForm({ schema, value: ask.values, language, i18n });
  const { record } = found;
  const now = kernel.clock.now();
  const id = randomUUIDv7();
  return kernel.db.transaction().execute(async (trx) => {
    // First the message, so that two who confirm it at once do so one after the other.
    const closed = await closeCorrection(kernel, actor, { ...ask, outcome: 'done', reason: null }, trx);
    const keys = kernel.places.keys(place.ars);
    const fault = await fixes.confirm({ keys, record, id, kind, form, unit: place.ars, now }, trx);
    if (fault !== null) {
      const texts = textsIn(i18n, language);
      throw formProblem([{ path: fault.path, message: text(texts, language, fault.text) }]);
    }
    await log(trx, actor, { place, id, action: 'fix.confirmed', now });
    return closed;
  });
}

export function takeBackFix(house: FixHouse, actor: Actor, ask: FixAsk): Promise<void> {
  return change(house, actor, { ...ask, does: 'takeBack', action: 'fix.taken-back' });
}

export function keepFix(house: FixHouse, actor: Actor, ask: FixAsk): Promise<void> {
  return change(house, actor, { ...ask, does: 'keep', action: 'fix.kept' });
}

interface FixAsk {
  place: Place;
  solution: string;
  id: string;
}

async function change(
  house: FixHouse,
  actor: Actor,
  { place, solution, id, does, action }: FixAsk & { does: 'takeBack' | 'keep'; action: AuditAction },
): Promise<void> {
  const { db, places, clock } = house.kernel;
  const { fixes } = withFixes(house, solution);
  const now = clock.now();
  await db.transaction().execute(async (trx) => {
    if (!(await fixes[does]({ keys: places.keys(place.ars), id, now }, trx)))
      throw correctionProblem('fix-unknown');
    await log(trx, actor, { place, id, action, now });
  });
}

function withFixes({ solutions }: FixHouse, id: string) {
  const found = solutions.find((one): one is Solution & Required<Pick<Solution, 'fixes'>> => {
    return one.id === id && one.fixes !== undefined;
  });
  if (found === undefined) throw correctionProblem('fix-not-here');
  return found;
}

async function log(
  trx: Parameters<typeof recordAudit>[0],
  { person, request }: Actor,
  { place, id, action, now }: { place: Place; id: string; action: AuditAction; now: Temporal.Instant },
): Promise<void> {
  const { ars } = place;
  const subject = `fix ${id}`;
  await recordAudit(trx, { ars, person, action, subject, ...(request !== undefined && { request }) }, now);
  await raiseEpoch(trx, ars);
}

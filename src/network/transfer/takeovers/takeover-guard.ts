/** What a takeover needs before it goes on; asked in the transaction of every change of its state. */

import { ownSettingNames } from '../../../kernel/adoptions/own-settings.ts';
import { withinTime } from '../../../kernel/bundle/within-time.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel, Solution } from '../../../kernel/solution.ts';
import type { Guard } from '../projects/guard.ts';
import { giverAt } from './giver.ts';
import { hereAt, requireRunnable } from './here.ts';
import { isAnswered } from './takeover.ts';
import * as problems from './takeover-problems.ts';
import { readTakeover } from './takeover-store.ts';

/** A check that takes longer says nothing. */
const MILLISECONDS = 1_000;

export const takeoverGuard: Guard = async (trx, { project, to, reason }, kernel) => {
  if (project.kind !== 'takeover' || project.solution === null || project.source !== null) return;
  const place = townOf(project.ars, kernel.places);
  const takeover = await readTakeover(trx, project.id);
  if (place === null || takeover === null) return;
  const solution = requireRunnable(project.solution, kernel);
  const { row } = await hereAt(trx, { place, solution }, kernel);
  // What is prepared goes with the takeover: `stopTakeover` gives it back before.
  if (to === 'stopped' && row?.state === 'draft') throw problems.takeoverElsewhere();
  // What was halted goes on as it was, together with its adoption.
  if (to !== 'live' || project.state === 'halted') return;
  // `switchOn` switches it on before, in the same transaction.
  if (row?.state !== 'live') throw problems.takeoverElsewhere();
  if (!solution.settings.safeParse(row.settings).success) throw problems.takeoverSettingsUnfit();
  if (takeover.settingsAt === null && ownSettingNames(solution.settings).size > 0)
    throw problems.takeoverSettingsOpen();
  const open = takeover.sources.filter((one) => !isAnswered(one));
  if (open.length > 0) throw problems.takeoverSourcesOpen(open.map(({ intake }) => intake));
  if (reason !== '') return;
  const unmet = await unmetAt(place, solution, kernel);
  const giver =
    project.fromArs === null ? null : await giverAt(trx, { from: project.fromArs, solution }, kernel);
  const doubts = [...unmet, ...(giver !== null && giver.state !== 'live' ? ['giver'] : [])];
  if (doubts.length > 0) throw problems.takeoverNeedsReason(doubts);
};

/** Ids of the prerequisites that are not there; what cannot be said does not count. */
async function unmetAt(place: Place, { prerequisites }: Solution, kernel: Kernel): Promise<string[]> {
  const states = await Promise.all(
    prerequisites.map(({ check }) =>
      withinTime(MILLISECONDS, () => check(place, kernel)).catch(() => 'unknown' as const),
    ),
  );
  return prerequisites.filter((_, index) => states[index] === 'unmet').map(({ id }) => id);
}

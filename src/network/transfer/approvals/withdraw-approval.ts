/**
 * An approval is taken back. Nobody may go on without it: in the same transaction a project that is live is halted, and
 * the solution is paused in the town, also one that it inherits or that is shown everywhere, whether the project is live,
 * being evaluated or here to stay. From then on it is held (`approval-hold.ts`). A project that is over or not yet live is
 * not touched: what the town runs then rests on something else.
 */
import type { Kysely } from 'kysely';
import { setAdoptionState } from '../../../kernel/adoptions/adopt.ts';
import { rowsAt } from '../../../kernel/adoptions/desk/what-is-here.ts';
import { runsAt } from '../../../kernel/adoptions/is-shown.ts';
import { lockAdoption } from '../../../kernel/adoptions/store.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { changeProject } from '../projects/change-project.ts';
import type { Project } from '../projects/project.ts';
import { refuse } from './approval-problems.ts';
import { setPaused } from './approval-store.ts';
import { changePath, type PathTarget } from './hold-path.ts';
import { writeNote } from './note-step.ts';
import { RUNNING } from './running.ts';

/** What taking an approval back does beside. */
export interface Effect {
  /** The project is halted. */
  halts: boolean;
  /** The solution is paused: people see nothing of it. */
  pauses: boolean;
}

export interface Withdrawal {
  step: string;
  on: string;
  reason: string;
  /** What was said to happen before it was confirmed; where it would be something else by now, nothing happens. */
  seen: Effect;
}

/** Throws `approvals-other-effect` (409) beside what `noteStep` throws. */
export function withdrawApproval(kernel: Kernel, target: PathTarget, wanted: Withdrawal): Promise<Effect> {
  const { place, actor } = target;
  return changePath(kernel, target, 'approval.withdrawn', async (held) => {
    const { trx, project, now } = held;
    const { step, on, reason, seen } = wanted;
    const { ars } = place;
    await writeNote(held, { step, on, reason, to: 'withdrawn', conditions: '' }, ars);
    if (project.solution !== null) await lockAdoption(trx, ars, project.solution);
    const effect = await effectOf(trx, project, place, kernel);
    if (effect.halts !== seen.halts || effect.pauses !== seen.pauses) throw refuse('approvals-other-effect');
    if (effect.halts)
      await changeProject(trx, { id: project.id, to: 'halted', reason, ars, now, actor }, kernel);
    if (effect.pauses && project.solution !== null) {
      const { places, solutions } = kernel;
      await setAdoptionState(
        { db: trx, places, solutions, now },
        { ars, solution: project.solution, state: 'paused', actor },
      );
      await setPaused(trx, project.id, true);
    }
    return effect;
  });
}

/** What would happen if an approval were taken back now. */
export async function effectOf(
  db: Kysely<unknown>,
  project: Pick<Project, 'state' | 'solution'>,
  place: Place,
  kernel: Kernel,
): Promise<Effect> {
  const pauses = RUNNING.includes(project.state) && (await isSeenNow(db, project, place, kernel));
  return { halts: project.state === 'live', pauses };
}

/**
 * Whether people at the place see something of it: adopted by the town, inherited, or shown everywhere. What the town only
 * prepares is no pause's to overwrite: it is given back or switched on first.
 */
async function isSeenNow(
  db: Kysely<unknown>,
  { solution: id }: Pick<Project, 'solution'>,
  place: Place,
  { places, solutions }: Pick<Kernel, 'places' | 'solutions'>,
): Promise<boolean> {
  const solution = solutions.find((one) => one.id === id);
  if (solution === undefined) return false;
  const { directory } = await rowsAt(place, { db, places });
  const { ars } = place;
  return runsAt(solution, ars, directory) && directory.own(ars, solution.id)?.state !== 'draft';
}

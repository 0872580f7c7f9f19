/** The approvals are there again: the project goes on and the solution is shown again, both in one step by a person. */
import type { Kysely } from 'kysely';
import { setAdoptionState } from '../../../kernel/adoptions/adopt.ts';
import { lockAdoption } from '../../../kernel/adoptions/store.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { changeProject } from '../projects/change-project.ts';
import type { Project } from '../projects/project.ts';
import { refuse } from './approval-problems.ts';
import { stateOfSteps } from './approval-state.ts';
import { type PathRow, setPaused } from './approval-store.ts';
import { changePath, type PathTarget } from './hold-path.ts';
import { ownAdoption, RUNNING } from './withdraw-approval.ts';

/** What can go on. */
export interface Resumption {
  project: boolean;
  solution: boolean;
}

/** Throws `approvals-nothing-to-resume` (409), and what guards of projects throw. */
export function resumeProject(kernel: Kernel, target: PathTarget, reason: string): Promise<Resumption> {
  const { place, actor } = target;
  return changePath(kernel, target, 'approval.noted', async ({ trx, project, path, steps, now }) => {
    const { ars } = place;
    if (project.solution !== null) await lockAdoption(trx, ars, project.solution);
    const isClear = stateOfSteps(steps, path?.noneReason ?? null).isClear;
    const found = isClear ? await resumptionOf(trx, { project, path, place }, kernel) : null;
    if (found === null) throw refuse('approvals-nothing-to-resume');
    if (found.project)
      await changeProject(trx, { id: project.id, to: 'live', reason, ars, now, actor }, kernel);
    if (found.solution && project.solution !== null) {
      const { places, solutions } = kernel;
      await setAdoptionState(
        { db: trx, places, solutions, now },
        { ars, solution: project.solution, state: 'live', actor },
      );
    }
    await setPaused(trx, project.id, false);
    return found;
  });
}

/** null: nothing was stopped for want of an approval. Whether the path is clear says the caller. */
export async function resumptionOf(
  db: Kysely<unknown>,
  { project, path, place }: { project: Project; path: PathRow | null; place: Place },
  kernel: Kernel,
): Promise<Resumption | null> {
  if (!RUNNING.includes(project.state)) return null;
  const isPaused =
    path?.hasPaused === true && (await ownAdoption(db, project, place, kernel))?.state === 'paused';
  const found = { project: project.state === 'halted', solution: isPaused };
  return found.project || found.solution ? found : null;
}

/** The approvals are there again: the project goes on and the solution is shown again, both in one step by a person. */
import type { Kysely } from 'kysely';
import { setAdoptionState } from '../../../kernel/adoptions/adopt.ts';
import type { AdoptionDirectory } from '../../../kernel/adoptions/adoption.ts';
import { createAdoptionDirectory } from '../../../kernel/adoptions/create-adoption-directory.ts';
import { adoptionsAt, lockAdoption } from '../../../kernel/adoptions/store.ts';
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
    if (found.solution && project.solution !== null) {
      const { places, solutions } = kernel;
      await setAdoptionState(
        { db: trx, places, solutions, now },
        { ars, solution: project.solution, state: 'live', actor },
      );
    }
    if (found.project) {
      // Guards ask what runs: as it is in this transaction, of which the house hears only at its end.
      const adoptions = await adoptionsIn(trx, { project, place }, kernel);
      const change = { id: project.id, to: 'live', reason, ars, now, actor } as const;
      await changeProject(trx, change, { ...kernel, adoptions });
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

/** What counts of the project's solution at the place, own or inherited. */
async function adoptionsIn(
  trx: Kysely<unknown>,
  { project, place }: { project: Pick<Project, 'solution'>; place: Place },
  { places, adoptions }: Pick<Kernel, 'places' | 'adoptions'>,
): Promise<AdoptionDirectory> {
  if (project.solution === null) return adoptions;
  const units = [place, ...places.ancestors(place.ars)];
  const keys = units.flatMap(({ ars }) => [...places.keys(ars)]);
  return createAdoptionDirectory(await adoptionsAt(trx, keys, project.solution), () => places);
}

/** The approvals are there again: the project goes on and the solution is shown again, both in one step by a person. */
import type { Kysely } from 'kysely';
import { setAdoptionState } from '../../../kernel/adoptions/adopt.ts';
import type { Adoption, AdoptionDirectory } from '../../../kernel/adoptions/adoption.ts';
import { AdoptionHeld } from '../../../kernel/adoptions/adoption-error.ts';
import type { AdoptionTarget } from '../../../kernel/adoptions/change-adoption.ts';
import { createAdoptionDirectory } from '../../../kernel/adoptions/create-adoption-directory.ts';
import { heldProblem } from '../../../kernel/adoptions/desk/adoption-problem.ts';
import { ownRow, rowsAt } from '../../../kernel/adoptions/desk/what-is-here.ts';
import { adoptionsAt, lockAdoption } from '../../../kernel/adoptions/store.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { changeProject } from '../projects/change-project.ts';
import type { Project } from '../projects/project.ts';
import { refuse } from './approval-problems.ts';
import { stateOfSteps } from './approval-state.ts';
import { type PathRow, setPaused } from './approval-store.ts';
import { changePath, type PathTarget } from './hold-path.ts';
import { RUNNING } from './running.ts';

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
    // Before the solution goes on: as long as it stands, it is held.
    await setPaused(trx, project.id, false);
    if (found.solution && project.solution !== null)
      await showAgain(trx, { ars, solution: project.solution, actor }, { kernel, now });
    if (found.project) {
      // Guards ask what runs: as it is in this transaction, of which the house hears only at its end.
      const adoptions = await adoptionsIn(trx, { project, place }, kernel);
      const change = { id: project.id, to: 'live', reason, ars, now, actor } as const;
      await changeProject(trx, change, { ...kernel, adoptions });
    }
    return found;
  });
}

/** What counted before the pause counts again. Throws the problem of another project that holds the same solution. */
async function showAgain(
  trx: Kysely<unknown>,
  target: AdoptionTarget,
  { kernel: { places, solutions }, now }: { kernel: Kernel; now: Temporal.Instant },
): Promise<void> {
  try {
    await setAdoptionState({ db: trx, places, solutions, now }, { ...target, state: 'live' });
  } catch (error) {
    throw error instanceof AdoptionHeld ? heldProblem(error) : error;
  }
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

/** The town's own row, not what it inherits; null where there is none or the solution is no longer here. */
async function ownAdoption(
  db: Kysely<unknown>,
  { solution }: Pick<Project, 'solution'>,
  place: Place,
  { places, solutions }: Pick<Kernel, 'places' | 'solutions'>,
): Promise<Adoption | null> {
  if (solution === null || !solutions.some(({ id }) => id === solution)) return null;
  return ownRow(await rowsAt(place, { db, places }), solution, places) ?? null;
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

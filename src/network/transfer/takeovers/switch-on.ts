/** The end of the technical part, and the end of a takeover: what the town has of the solution changes with its state. */
import { adopt, setAdoptionState } from '../../../kernel/adoptions/adopt.ts';
import { adoptionProblem } from '../../../kernel/adoptions/desk/adoption-problem.ts';
import { giveBack } from '../../../kernel/adoptions/give-back.ts';
import { emitEvent } from '../../../kernel/events/emit-event.ts';
import type { Kernel, Solution } from '../../../kernel/solution.ts';
import { setPaused } from '../approvals/approval-store.ts';
import { TAKEN_OVER } from '../events.ts';
import type { StopCode } from '../flow.ts';
import { thingPath } from '../paths.ts';
import { changeProject } from '../projects/change-project.ts';
import type { Project } from '../projects/project.ts';
import { hereAt } from './here.ts';
import { type Act, lockOwnTakeover } from './own-takeover.ts';
import { updateTakeover } from './takeover-store.ts';

/** `version` is that of the project. */
type StepAct = Act & { reason: string };

/**
 * Switches the solution on, or on again after a halt, and takes the project there, with all its guards: both or nothing.
 * What is prepared and clear is approved on the way. Throws what guards and adoptions throw.
 */
export async function switchOn(kernel: Kernel, act: StepAct): Promise<void> {
  await inWords(kernel, act, async (trx, found) => {
    const { place, actor, reason, id } = act;
    const now = kernel.clock.now();
    const { project, takeover, solution } = await lockOwnTakeover(trx, id, place, kernel);
    found(solution);
    const change = { ...{ id, ars: place.ars, now, actor } };
    let version = act.version;
    if (project.state === 'begun') {
      const approved = await changeProject(
        trx,
        { ...change, to: 'approved', reason: '', ...(version !== undefined && { version }) },
        kernel,
      );
      version = approved.version;
    }
    const { row } = await hereAt(trx, { place, solution }, kernel);
    const house = { db: trx, places: kernel.places, solutions: kernel.solutions, now };
    const target = { ars: place.ars, solution: solution.id, actor };
    // Its own hold ends with it, or nothing of all this happens: the guards ask for the approvals.
    if (project.state === 'halted') await setPaused(trx, id, false);
    if (row?.state === 'draft') await adopt(house, target);
    if (row?.state === 'paused') await setAdoptionState(house, { ...target, state: 'live' });
    await changeProject(
      trx,
      { ...change, to: 'live', reason, ...(version !== undefined && { version }) },
      kernel,
    );
    if (takeover.liveAt !== null) return;
    await updateTakeover(trx, takeover, { liveAt: now }, now);
    await emitEvent(trx, kernel, TAKEN_OVER, {
      ...{ idea: project.idea, project: id, ars: place.ars, title: project.title, page: pageOf(project) },
      ...{ sheet: project.sheet, from: project.fromArs, solution: solution.id },
    });
  });
}

/**
 * Ends a takeover with a reason out of the list. What is prepared is given back, and where `givesBack` says so also what
 * runs; `sources` are exactly those that go along. Throws `adoption-sources-left` (409) where others are there.
 */
export async function stopTakeover(
  kernel: Kernel,
  act: StepAct & { code: StopCode; givesBack: boolean; sources: readonly string[] },
): Promise<void> {
  await inWords(kernel, act, async (trx, found) => {
    const { place, actor, reason, code, id, version } = act;
    const now = kernel.clock.now();
    const { solution, takeover } = await lockOwnTakeover(trx, id, place, kernel);
    found(solution);
    const { row } = await hereAt(trx, { place, solution }, kernel);
    const runs = row?.state === 'live' || row?.state === 'paused';
    // A takeover that is over holds nothing any more.
    await setPaused(trx, id, false);
    if (row?.state === 'draft' || (runs && takeover.liveAt !== null && act.givesBack))
      await giveBack(
        { db: trx, places: kernel.places, solutions: kernel.solutions, now },
        { ars: place.ars, solution: solution.id, actor, sources: act.sources },
      );
    await changeProject(
      trx,
      {
        ...{ id, to: 'stopped', reason, code, ars: place.ars, now, actor },
        ...(version !== undefined && { version }),
      },
      kernel,
    );
  });
}

function pageOf({ sheet, solution }: Project): string {
  return sheet === null ? thingPath('takeovers', solution ?? '') : thingPath('sheets', sheet);
}

async function inWords(
  kernel: Kernel,
  { language }: Act,
  work: (trx: Kernel['db'], found: (solution: Solution) => void) => Promise<void>,
): Promise<void> {
  let solution: Solution | undefined;
  try {
    await kernel.db.transaction().execute((trx) =>
      work(trx, (one) => {
        solution = one;
      }),
    );
  } catch (error) {
    if (solution === undefined) throw error;
    throw await adoptionProblem(error, { kernel, solution, language, settings: undefined });
  }
}

/** A takeover of a town with its project, to be looked at or to be worked on. */
import { adoptionProblem } from '../../../kernel/adoptions/desk/adoption-problem.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel, Solution } from '../../../kernel/solution.ts';
import type { Project } from '../projects/project.ts';
import { projectUnknown } from '../projects/project-problems.ts';
import { lockOwnProject, requireOwnProject } from '../projects/require-own-project.ts';
import { requireRunnable } from './here.ts';
import type { Takeover } from './takeover.ts';
import { takeoverChanged, takeoverNotOpen } from './takeover-problems.ts';
import { readTakeover, type TakeoverChange, updateTakeover } from './takeover-store.ts';

export interface OwnTakeover {
  project: Project;
  takeover: Takeover;
  solution: Solution;
}

/** Throws `project-unknown` (404), also for a pilot. */
export async function ownTakeover(
  db: Kernel['db'],
  id: string,
  { ars }: Place,
  kernel: Pick<Kernel, 'places' | 'solutions'>,
): Promise<OwnTakeover> {
  return asTakeover(db, await requireOwnProject(db, id, ars, kernel.places), kernel);
}

/** The same, held until the end of the transaction. */
export async function lockOwnTakeover(
  trx: Kernel['db'],
  id: string,
  { ars }: Place,
  kernel: Pick<Kernel, 'places' | 'solutions'>,
): Promise<OwnTakeover> {
  return asTakeover(trx, await lockOwnProject(trx, id, ars, kernel.places), kernel);
}

async function asTakeover(
  db: Kernel['db'],
  project: Project,
  kernel: Pick<Kernel, 'solutions'>,
): Promise<OwnTakeover> {
  const takeover = project.kind === 'takeover' ? await readTakeover(db, project.id) : null;
  if (takeover === null || project.solution === null) throw projectUnknown();
  return { project, takeover, solution: requireRunnable(project.solution, kernel) };
}

/** Who does what to which takeover, and what they saw of it. */
export interface Act {
  id: string;
  place: Place;
  actor: Actor;
  language: Language;
  /** Of the takeover; left out: whatever it is. */
  version?: number;
}

/**
 * One step of the guided part, in one transaction, as long as it is prepared. Throws `takeover-not-open`,
 * `takeover-changed` (409, with the present version) and what `work` throws, refusals of adoptions in words.
 */
export async function actOn(
  kernel: Kernel,
  act: Act,
  work: (trx: Kernel['db'], own: OwnTakeover, now: Temporal.Instant) => Promise<TakeoverChange>,
  settings?: unknown,
): Promise<void> {
  let solution: Solution | undefined;
  try {
    await kernel.db.transaction().execute(async (trx) => {
      const own = await lockOwnTakeover(trx, act.id, act.place, kernel);
      solution = own.solution;
      const { state } = own.project;
      if (state !== 'begun' && state !== 'approved') throw takeoverNotOpen(state);
      if (act.version !== undefined && act.version !== own.takeover.version)
        throw takeoverChanged(own.takeover);
      const now = kernel.clock.now();
      await updateTakeover(trx, own.takeover, await work(trx, own, now), now);
    });
  } catch (error) {
    if (solution === undefined) throw error;
    throw await adoptionProblem(error, { kernel, solution, language: act.language, settings });
  }
}

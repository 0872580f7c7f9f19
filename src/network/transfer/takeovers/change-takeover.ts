/** The guided steps of a takeover, each an answer of the town. */
import { adopt } from '../../../kernel/adoptions/adopt.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { readSources } from '../../../kernel/sources/store.ts';
import { giverAt } from './giver.ts';
import { intakesAt } from './giver-sources.ts';
import { type Act, actOn, lockOwnTakeover } from './own-takeover.ts';
import type { ExpectedSource, SourceState } from './takeover.ts';
import * as problems from './takeover-problems.ts';
import { updateTakeover } from './takeover-store.ts';

/**
 * Writes the draft's settings as a whole; `seen` is the version of the adoption. `retake`: the form was filled with what
 * the giver has by now. Throws `adoption-changed` (409) and `form-unfit` (422).
 */
export function writeSettings(
  kernel: Kernel,
  act: Act,
  { settings, seen, retake }: { settings: Record<string, unknown>; seen: number; retake: boolean },
): Promise<void> {
  const { places, solutions } = kernel;
  return actOn(
    kernel,
    act,
    async (trx, { project, solution }, now) => {
      await adopt(
        { db: trx, places, solutions, now },
        {
          ...{ ars: act.place.ars, solution: solution.id, actor: act.actor, seen },
          ...{ settings, isWhole: true, state: 'draft' },
        },
      );
      const giver =
        retake && project.fromArs !== null
          ? await giverAt(trx, { from: project.fromArs, solution }, kernel)
          : null;
      return {
        settingsAt: now,
        ...(giver !== null && giver.row !== null && { taken: giver.settings }),
      };
    },
    settings,
  );
}

/** What becomes of one kind of records. Throws `takeover-no-source`, `takeover-source-reason` (422). */
export function answerSource(
  kernel: Kernel,
  act: Act,
  answer: { intake: string; state: SourceState; reason: string },
): Promise<void> {
  const { places } = kernel;
  return actOn(kernel, act, async (trx, { takeover, solution }) => {
    const { intake, state, reason } = answer;
    if (!takeover.sources.some((one) => one.intake === intake)) throw problems.takeoverNoSource();
    if (state === 'not-needed' && reason === '') throw problems.takeoverSourceReason();
    if (state === 'connected') {
      const units = [act.place, ...places.ancestors(act.place.ars)];
      const keys = new Set(units.flatMap(({ ars }) => [...places.keys(ars)]));
      const have = intakesAt(await readSources(trx), { keys, solution: solution.id });
      if (!have.has(intake)) throw problems.takeoverNoSource();
    }
    return {
      sources: takeover.sources.map(
        (one): ExpectedSource => (one.intake === intake ? { ...one, state, reason } : one),
      ),
    };
  });
}

/** What it took, said once it runs or was stopped. Throws `takeover-changed`, `takeover-not-open` (409). */
export async function writeEffort(
  kernel: Kernel,
  act: Act,
  effort: { hours: number | null; cents: number | null; note: string },
): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    const { project, takeover } = await lockOwnTakeover(trx, act.id, act.place, kernel);
    if (project.state === 'begun' || project.state === 'approved')
      throw problems.takeoverNotOpen(project.state);
    if (act.version !== undefined && act.version !== takeover.version)
      throw problems.takeoverChanged(takeover);
    await updateTakeover(trx, takeover, { effort, isLater: true }, kernel.clock.now());
  });
}

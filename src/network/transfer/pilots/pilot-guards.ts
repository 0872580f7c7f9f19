/** What has to be there before a pilot goes on. */
import type { Kysely } from 'kysely';
import { runsAt } from '../../../kernel/adoptions/is-shown.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { emitEvent } from '../../../kernel/events/emit-event.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PILOT_LIVE } from '../events.ts';
import type { Decision } from '../flow.ts';
import { thingPath } from '../paths.ts';
import type { Guard } from '../projects/guard.ts';
import { isDecision } from '../projects/next-steps.ts';
import type { Project, ProjectState } from '../projects/project.ts';
import { solutionTitle } from '../solution-title.ts';
import { isDecidedNow } from './decision-store.ts';
import { nameOfKpi } from './find-measure.ts';
import { type Kpi, kpisOf } from './kpi-store.ts';
import {
  pilotBaselineLate,
  pilotEndOver,
  pilotKpiWithoutBaseline,
  pilotMeasureUnknown,
  pilotNeedsDecision,
  pilotNotAdopted,
  pilotOutsideUnsaid,
  pilotUnknown,
  pilotWithoutEnd,
  pilotWithoutKpi,
  pilotWithoutUnit,
} from './pilot-problems.ts';
import { markChecked, markLive, type Pilot, readPilot } from './pilot-store.ts';

const DECIDES: Readonly<Partial<Record<ProjectState, Decision>>> = {
  ...{ scaled: 'scale', live: 'extend', stopped: 'stop' },
};

/** Towards each state; throws what is missing. As it goes live, what it is judged by is fixed in the same transaction. */
export const pilotGuard: Guard = async (trx, { project, to, now }, kernel) => {
  if (project.kind !== 'pilot') return;
  if (isDecision(project, to)) return requireDecision(trx, project, to, now);
  if (to === 'stopped' || to === 'halted' || to === 'evaluation') return;
  const pilot = await readPilot(trx, project.id);
  if (pilot === null) throw pilotUnknown();
  if (pilot.endsOn === null) throw pilotWithoutEnd();
  if (project.unit === '') throw pilotWithoutUnit();
  await markChecked(trx, project.id, now);
  if (to === 'live') await goLive(trx, { project, pilot: { ...pilot, endsOn: pilot.endsOn }, now }, kernel);
};

async function requireDecision(
  trx: Kysely<unknown>,
  { id }: Project,
  to: ProjectState,
  now: Temporal.Instant,
): Promise<void> {
  const decision = DECIDES[to];
  if (decision === undefined || !(await isDecidedNow(trx, id, decision, now))) throw pilotNeedsDecision();
}

async function goLive(
  trx: Kysely<unknown>,
  of: { project: Project; pilot: Pilot & { endsOn: string }; now: Temporal.Instant },
  kernel: Kernel,
): Promise<void> {
  const { project, pilot, now } = of;
  requireRunning(project, pilot, kernel);
  const today = civilDate(now).toString();
  if (pilot.endsOn < today) throw pilotEndOver();
  // Halted before, it runs on: its measures stand since it began.
  if (project.state !== 'setup' || pilot.liveAt !== null) return;
  const kpis = await kpisOf(trx, project.id);
  if (kpis.length === 0) throw pilotWithoutKpi();
  // What began outside of the house before somebody said so here began then.
  const startsOn = pilot.startsOn !== null && pilot.startsOn < today ? pilot.startsOn : today;
  for (const kpi of kpis) {
    // Chosen for another solution than the one that is tried now.
    if (kpi.measure !== null && kpi.solution !== project.solution) throw pilotMeasureUnknown();
    requireBaseline(kpi, startsOn, kernel);
  }
  await markLive(trx, project.id, { startsOn, now });
  const { id, idea, ars, title } = project;
  const page = thingPath('pilots', id);
  await emitEvent(trx, kernel, PILOT_LIVE, { idea, project: id, ars, page, title });
}

/** Each measure has a baseline, and its last day lies before the first of the pilot. */
export function requireBaseline(kpi: Kpi, startsOn: string, kernel: Pick<Kernel, 'solutions'>): void {
  const name = nameOfKpi(kernel, kpi);
  if (kpi.baselineTo === null) throw pilotKpiWithoutBaseline(name);
  if (kpi.baselineTo >= startsOn)
    throw pilotBaselineLate({ kpi: name, last: kpi.baselineTo, start: startsOn });
}

function requireRunning({ solution, ars, state }: Project, { outside }: Pilot, kernel: Kernel): void {
  if (solution === null) {
    if (outside === '') throw pilotOutsideUnsaid();
    return;
  }
  const town = townOf(ars, kernel.places);
  const known = kernel.solutions.find(({ id }) => id === solution);
  // Also what answers everywhere is tried by whoever has switched it on. What ran before a halt runs on as it did.
  const isRunning =
    town !== null &&
    (kernel.adoptions.effective(town.ars, solution) !== undefined ||
      (state === 'halted' && known !== undefined && runsAt(known, town.ars, kernel.adoptions)));
  if (!isRunning) throw pilotNotAdopted((language) => solutionTitle(kernel, solution, language));
}

import type { Kysely } from 'kysely';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { mayGo } from '../../../kernel/network/flow.ts';
import { townLines } from '../../../kernel/network/town-lines.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { nextSeq } from '../boards/clock-store.ts';
import { changeChallenge } from '../challenges/change-challenge.ts';
import { SPRINT_FLOW, type SprintState } from '../flow.ts';
import { writeStep } from '../step-store.ts';
import { decideFault } from './decide-fault.ts';
import { followUpsOf } from './follow-up-store.ts';
import { decisionsOf, sprintTowns, testsOf } from './parts-store.ts';
import { prepFault } from './prep-fault.ts';
import type { ChallengeOutcome } from './sprint-model.ts';
import { changedSprint, guarded, noSuchStep, unknownSprint } from './sprint-problems.ts';
import { challengesOfSprint, lockSprint, type Sprint, setSprintState } from './sprint-store.ts';

export interface SprintChange {
  id: string;
  to: SprintState;
  /** As it was read. */
  version: number;
  reason: string;
  /** The unit that does it. */
  ars: Ars;
  /** When it is closed: what becomes of its challenges. */
  outcome: ChallengeOutcome;
  now: Temporal.Instant;
  places: Pick<PlaceDirectory, 'resolve'>;
  /** For the log of what moves along. */
  actor: Pick<Actor, 'person' | 'request'>;
}

/**
 * The only way to change the state of a sprint: by the flow, with the guard of the step, and a line of the public
 * history. The first day takes its challenges into the sprint, its end lets them go. Throws `sprint-unknown`,
 * `sprint-changed`, `sprint-not-allowed` and `sprint-guard-…`; what the challenges refuse, too.
 */
export async function changeSprint(trx: Kysely<unknown>, change: SprintChange): Promise<Sprint> {
  const { id, to, version, reason, ars, now } = change;
  const sprint = await lockSprint(trx, id);
  if (sprint === null || sprint.source !== null) throw unknownSprint();
  if (sprint.version !== version) throw changedSprint(sprint);
  if (!mayGo(SPRINT_FLOW, sprint.state, to)) throw noSuchStep();
  await GUARDS[to]?.(trx, sprint, change);
  await setSprintState(trx, id, to, now);
  // Whoever is at the boards sees it at once.
  await nextSeq(trx, id);
  await writeStep(trx, { thing: 'sprint', id, from: sprint.state, to, reason, ars }, now);
  if (to === 'day1') await moveChallenges(trx, change, 'prioritised', 'in-sprint');
  if (to === 'closed') await moveChallenges(trx, change, 'in-sprint', change.outcome);
  return { ...sprint, state: to, version: version + 1 };
}

type GuardOf = (trx: Kysely<unknown>, sprint: Sprint, change: SprintChange) => Promise<void>;

const GUARDS: Readonly<Partial<Record<SprintState, GuardOf>>> = {
  prep: requireTowns,
  // A town may have said no, or have merged with another one, since.
  day1: async (trx, sprint, change) => {
    if (sprint.days.length !== 5) throw guarded('days');
    await requireTowns(trx, sprint, change);
  },
  decided: async (trx, { id }, { places }) => {
    const [tests, decisions] = await Promise.all([testsOf(trx, id), decisionsOf(trx, id)]);
    const userTowns = tests.map(({ ars }) => townLines([ars], places)[0]?.ars ?? ars);
    const fault = decideFault({ userTowns, decidedIn: decisions.map(({ state }) => state) });
    if (fault !== null) throw guarded(fault);
  },
  closed: async (trx, { id }, { reason }) => {
    // What becomes of its challenges is said in public.
    if (reason.trim() === '') throw guarded('reason');
    if ((await followUpsOf(trx, id)).some(({ state }) => state === 'open')) throw guarded('follow-ups');
  },
};

/** At least three towns of different size, and a ranked challenge. */
async function requireTowns(trx: Kysely<unknown>, { id }: Sprint, { places }: SprintChange): Promise<void> {
  const [towns, challenges] = await Promise.all([sprintTowns(trx, id), challengesOfSprint(trx, id)]);
  if (!challenges.some(({ state }) => state === 'prioritised')) throw guarded('challenge');
  const joined = towns.filter(({ state }) => state === 'joined').map(({ ars }) => ars);
  const fault = prepFault(townLines(joined, places).map(({ size }) => size));
  if (fault !== null) throw guarded(fault);
}

/** Those that are in that state; others were moved by somebody else meanwhile, and stay where they are. */
async function moveChallenges(
  trx: Kysely<unknown>,
  { id, ars, now, reason, actor }: SprintChange,
  from: 'prioritised' | 'in-sprint',
  to: 'in-sprint' | ChallengeOutcome,
): Promise<void> {
  const wanted = (await challengesOfSprint(trx, id)).filter(({ state }) => state === from);
  for (const challenge of wanted)
    await changeChallenge(trx, { id: challenge.id, to, reason, ars, now, actor });
}

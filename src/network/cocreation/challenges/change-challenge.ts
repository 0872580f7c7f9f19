import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { mayGo } from '../../../kernel/network/flow.ts';
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import { CHALLENGE_FLOW, type ChallengeState } from '../flow.ts';
import { writeStep } from '../step-store.ts';
import { LONGEST, MERGE_TARGETS, missingIn } from './challenge.ts';
import {
  changedChallenge,
  incomplete,
  notAllowed,
  reasonMissing,
  unfitTarget,
  unknownChallenge,
} from './challenge-problems.ts';
import { type Challenge, type Db, lockChallenge, readChallenge, updateState } from './challenge-store.ts';
import { joinTogether } from './merge-store.ts';

export interface ChallengeChange {
  id: string;
  to: ChallengeState;
  /** As it was read; left out: whatever it is now. */
  version?: number;
  /** For the public history; needed for all but handing in, taking up again and the start of a sprint. */
  reason: string;
  /** The unit that does it: its town for handing in, else the office of the network. */
  ars: Ars;
  /** With `merged`: the one that it becomes part of. */
  mergedInto?: string;
  now: Temporal.Instant;
  /** For the log; left out: the program. */
  actor?: Pick<Actor, 'person' | 'request'>;
}

const WITHOUT_REASON: readonly ChallengeState[] = ['submitted', 'in-sprint'];

/**
 * The only way from one state to the next, in a transaction of the caller's: with its guard, a line of the public
 * history and a line of the log. Throws `challenge-unknown` (404), `challenge-changed` (409, with the present state),
 * `challenge-not-allowed` (409: not from this state, or not by this unit), `challenge-guard` (422: `missing` says what),
 * `challenge-reason` and `challenge-merge-target` (422).
 */
export async function changeChallenge(trx: Db, change: ChallengeChange): Promise<Challenge> {
  const { id, to, version, ars, now } = change;
  const reason = change.reason.trim().slice(0, LONGEST.reason);
  const target = to === 'merged' ? await targetOf(trx, change) : null;
  const found = await lockChallenge(trx, id);
  if (found === null) throw unknownChallenge();
  if (version !== undefined && found.version !== version) throw changedChallenge(found);
  // What its town begins the town hands in; everything afterwards is the office's.
  const isTowns = found.state === 'draft';
  if (!mayGo(CHALLENGE_FLOW, found.state, to) || (ars === FEDERATION) === isTowns) throw notAllowed();
  const missing = missingIn(found);
  if (isTowns && missing.length > 0) throw incomplete(missing);
  if (reason === '' && !WITHOUT_REASON.includes(to)) throw reasonMissing();
  if (target !== null && isExampleOf(target) !== isExampleOf(found)) throw unfitTarget();
  await updateState(trx, id, { to, mergedInto: target?.id ?? null }, now);
  if (target !== null) await joinTogether(trx, found, target, now);
  await writeStep(trx, { thing: 'challenge', id, from: found.state, to, reason, ars }, now);
  const { person = null, request } = change.actor ?? {};
  await recordAudit(
    trx,
    {
      ...{ ars, person, action: actionOf(found.state, to), subject: `challenge ${id}` },
      ...(request !== undefined && { request }),
    },
    now,
  );
  const after = await readChallenge(trx, id);
  if (after === null) throw unknownChallenge();
  return after;
}

/** Held as well, the smaller id first, so that two who merge each other's never wait for each other. */
async function targetOf(trx: Db, { id, mergedInto }: ChallengeChange): Promise<Challenge> {
  if (mergedInto === undefined || mergedInto === id) throw unfitTarget();
  if (id < mergedInto) await lockChallenge(trx, id);
  const target = await lockChallenge(trx, mergedInto);
  if (target === null || !MERGE_TARGETS.includes(target.state)) throw unfitTarget();
  return target;
}

const isExampleOf = ({ source }: Challenge) => source !== null;

const ACTIONS: Readonly<Record<Exclude<ChallengeState, 'draft' | 'submitted'>, AuditAction>> = {
  clarified: 'challenge.clarified',
  prioritised: 'challenge.prioritised',
  'in-sprint': 'challenge.in-sprint',
  solved: 'challenge.solved',
  parked: 'challenge.parked',
  merged: 'challenge.merged',
};

function actionOf(from: ChallengeState, to: ChallengeState): AuditAction {
  if (to === 'submitted' || to === 'draft')
    return from === 'parked' ? 'challenge.taken-up' : 'challenge.handed-in';
  return ACTIONS[to];
}

import type { Transaction } from 'kysely';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { mayGo } from '../../../kernel/network/flow.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { ROUND_FLOW, type RoundState } from '../flow.ts';
import { changeIdea } from '../ideas/change-idea.ts';
import { ideaTitles } from '../ideas/idea-store.ts';
import { writeStep } from '../step-store.ts';
import { countRound } from './count-round.ts';
import { forgetAddresses, invitationsOfRound } from './invitation-store.ts';
import { IDEAS } from './rating-model.ts';
import { roundChanged, roundGuard, roundNotAllowed, roundUnknown } from './rating-problems.ts';
import { queueInvitations } from './round-mail-queue.ts';
import type { RoundResult } from './round-result.ts';
import { ideasOfRound, lockRound, type Round, readRound, setRanks, setRoundState } from './round-store.ts';
import { tellRound } from './round-topic.ts';

export interface RoundChange {
  id: string;
  to: RoundState;
  /** As it was read. */
  version: number;
  /** For the public history. */
  reason: string;
  /** The unit that does it. */
  ars: Ars;
  now: Temporal.Instant;
  actor: Pick<Actor, 'person' | 'request'>;
}

const ACTIONS: Readonly<Record<Exclude<RoundState, 'planned'>, AuditAction>> = {
  open: 'round.opened',
  closed: 'round.closed',
  published: 'round.published',
};

/**
 * The only way from one state to the next, in a transaction of the caller's, with its guard and its lines in history and
 * log. Opening writes to all who are invited; closing waits for ballots on their way, counts, and forgets the addresses;
 * publishing gives ideas their places and makes screened ones rated. Throws `round-unknown` (404), `round-changed` (409,
 * with the present state), `round-not-allowed` (409), `round-guard-ideas` and `round-guard-invitations` (422).
 */
export async function changeRound(
  house: Pick<Kernel, 'places' | 'jobs'>,
  trx: Transaction<unknown>,
  change: RoundChange,
): Promise<Round> {
  const { id, to, version, reason, ars, now, actor } = change;
  const found = await lockRound(trx, id, 'update');
  if (found === null) throw roundUnknown();
  if (found.version !== version) throw roundChanged(found);
  if (to === 'planned' || !mayGo(ROUND_FLOW, found.state, to)) throw roundNotAllowed(found);
  const ideas = await ideasOfRound(trx, id);
  const result = await act(house, trx, { found, ideas, change });
  await setRoundState(trx, { id, to, result }, now);
  await writeStep(trx, { thing: 'round', id, from: found.state, to, reason, ars }, now);
  const request = actor.request !== undefined && { request: actor.request };
  await recordAudit(
    trx,
    { ars, person: actor.person, action: ACTIONS[to], subject: `round ${id}`, ...request },
    now,
  );
  await tellRound(trx, id);
  const after = await readRound(trx, id);
  if (after === null) throw roundUnknown();
  return after;
}

/** What a step does beside changing the state; answers what was counted, where it counts. */
async function act(
  house: Pick<Kernel, 'places' | 'jobs'>,
  trx: Transaction<unknown>,
  { found, ideas, change }: { found: Round; ideas: readonly string[]; change: RoundChange },
): Promise<RoundResult | null> {
  const { id, to, now } = change;
  if (to === 'open') {
    if (ideas.length < IDEAS.fewest || ideas.length > IDEAS.most) throw roundGuard('ideas');
    const invited = await invitationsOfRound(trx, id);
    if (invited.length === 0) throw roundGuard('invitations');
    await queueInvitations(house, trx, invited, now);
    return null;
  }
  if (to === 'closed') {
    await forgetAddresses(trx, id);
    return countRound(trx, house, { round: id, ideas }, now);
  }
  if (found.result !== null) await setRanks(trx, id, found.result);
  await rateIdeas(trx, { ideas, change });
  return null;
}

/** Those that were stopped meanwhile, or are further on already, stay where they are. */
async function rateIdeas(
  trx: Transaction<unknown>,
  { ideas, change }: { ideas: readonly string[]; change: RoundChange },
): Promise<void> {
  const titles = await ideaTitles(trx, ideas);
  const { reason, ars, now, actor } = change;
  for (const id of ideas)
    if (titles.get(id)?.state === 'screened')
      await changeIdea(trx, { id, to: 'rated', reason, ars, now, actor });
}

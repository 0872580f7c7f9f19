import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { mayGo } from '../../../kernel/network/flow.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { IDEA_FLOW, type IdeaState, type StopCode } from '../flow.ts';
import { writeStep } from '../step-store.ts';
import { evidenceOf } from './evidence-store.ts';
import { type Idea, LONGEST } from './idea.ts';
import { ideaChanged, ideaGuard, ideaNotAllowed, ideaUnknown } from './idea-problems.ts';
import { type Db, lockIdea, readIdea } from './idea-store.ts';
import { challengesOf } from './link-store.ts';
import { updateState } from './write-idea-store.ts';

export interface IdeaChange {
  id: string;
  to: IdeaState;
  /** As it was read; left out: whatever it is now. */
  version?: number;
  /** For the public history. */
  reason: string;
  /** With `stopped`, and only then. */
  code?: StopCode;
  /** The unit that does it: the office of the network, or the town of a sprint. */
  ars: Ars;
  now: Temporal.Instant;
  /** For the log; left out: the program. */
  actor?: Pick<Actor, 'person' | 'request'>;
}

/** From here on an idea is worked on: it has to answer somebody's challenge. */
const NEEDS_CHALLENGE: readonly IdeaState[] = ['concept', 'prototype', 'pilot', 'scaled', 'transferred'];
/** No success without something that shows it (handbook, section 8 (3)). */
const NEEDS_EVIDENCE: readonly IdeaState[] = ['scaled', 'transferred'];

/**
 * The only way from one state to the next, in a transaction of the caller's: with its guard, a line of the public
 * history and a line of the log. Screened, an idea is shown to everybody. Throws `idea-unknown` (404), `idea-changed`
 * (409, with the present state), `idea-not-allowed` (409: not from this state), `idea-guard-code`,
 * `idea-guard-challenge` and `idea-guard-evidence` (422).
 */
export async function changeIdea(trx: Db, change: IdeaChange): Promise<Idea> {
  const { id, to, version, code, ars, now } = change;
  const found = await lockIdea(trx, id);
  if (found === null) throw ideaUnknown();
  if (version !== undefined && found.version !== version) throw ideaChanged(found);
  if (!mayGo(IDEA_FLOW, found.state, to)) throw ideaNotAllowed(found);
  await guard(trx, found, { to, code });
  await updateState(trx, found, { to, code: to === 'stopped' ? (code ?? null) : null }, now);
  const reason = change.reason.trim().slice(0, LONGEST.reason);
  await writeStep(trx, { thing: 'idea', id, from: found.state, to, reason, ars }, now);
  const { person = null, request } = change.actor ?? {};
  await recordAudit(
    trx,
    {
      ...{ ars, person, action: actionOf(to), subject: `idea ${id}` },
      ...(request !== undefined && { request }),
    },
    now,
  );
  const after = await readIdea(trx, id);
  if (after === null) throw ideaUnknown();
  return after;
}

async function guard(
  trx: Db,
  { id, provenance, source }: Idea,
  { to, code }: { to: IdeaState; code: StopCode | undefined },
): Promise<void> {
  if ((to === 'stopped') !== (code !== undefined)) throw ideaGuard('code');
  // What the product's editors listed waits for a challenge; what somebody submitted came with one.
  const isSubmitted = to === 'screened' && provenance === 'submitted';
  if (isSubmitted || NEEDS_CHALLENGE.includes(to)) {
    const answered = (await challengesOf(trx, [id])).get(id) ?? [];
    // What is invented asks for nothing: it goes when examples are switched off.
    if (!answered.some((one) => (one.source === null) === (source === null))) throw ideaGuard('challenge');
  }
  if (NEEDS_EVIDENCE.includes(to) && (await evidenceOf(trx, id)).length === 0) throw ideaGuard('evidence');
}

const ACTIONS: Readonly<Partial<Record<IdeaState, AuditAction>>> = {
  screened: 'idea.screened',
  rated: 'idea.rated',
  stopped: 'idea.stopped',
};

function actionOf(to: IdeaState): AuditAction {
  return ACTIONS[to] ?? 'idea.advanced';
}

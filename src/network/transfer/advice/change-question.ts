import type { Kysely } from 'kysely';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { mayGo } from '../../../kernel/network/flow.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { QUESTION_FLOW, type QuestionState } from '../flow.ts';
import { writeStep } from '../step-store.ts';
import { changedQuestion, notAllowedQuestion, unknownQuestion } from './advice-problems.ts';
import type { Question } from './question.ts';
import { lockQuestion, readQuestion, updateQuestion } from './question-store.ts';

export interface QuestionChange {
  id: string;
  /** One or more states, one after the other. */
  way: readonly QuestionState[];
  /** As it was read; left out: whatever it is now. */
  version?: number;
  reason: string;
  /** The unit that does it. */
  ars: Ars;
  /** Left out: the same as before; null: the office of the network. */
  contact?: string | null;
  dueOn?: string;
  now: Temporal.Instant;
  /** For the log; left out: the program. */
  actor?: Pick<Actor, 'person' | 'request'>;
  action: AuditAction;
}

/**
 * The only way from one state to the next, in a transaction of the caller's: with a line of the history for each state
 * and a line of the log. Throws `question-unknown` (404), `question-changed` and `question-not-allowed` (409).
 */
export async function changeQuestion(trx: Kysely<unknown>, change: QuestionChange): Promise<Question> {
  const { id, way, version, reason, ars, now, action } = change;
  const found = await lockQuestion(trx, id);
  if (found === null) throw unknownQuestion();
  if (version !== undefined && found.version !== version) throw changedQuestion(found);
  let from = found.state;
  for (const to of way) {
    if (!mayGo(QUESTION_FLOW, from, to)) throw notAllowedQuestion(found);
    // The reason belongs to what was wanted, not to what was passed on the way.
    const isLast = to === way.at(-1);
    await writeStep(trx, { thing: 'question', id, from, to, reason: isLast ? reason : '', ars }, now);
    from = to;
  }
  const answeredAt = from === 'answered' ? (found.answeredAt ?? now.toString()) : found.answeredAt;
  await updateQuestion(
    trx,
    id,
    {
      ...{ to: from, answeredAt, dueOn: change.dueOn ?? found.dueOn },
      contact: change.contact === undefined ? found.contact : change.contact,
    },
    now,
  );
  const { person = null, request } = change.actor ?? {};
  await recordAudit(
    trx,
    { ...{ ars, person, action, subject: `question ${id}` }, ...(request !== undefined && { request }) },
    now,
  );
  const after = await readQuestion(trx, id);
  if (after === null) throw unknownQuestion();
  return after;
}

/** The states that lead from where it is to being worked on; none: it is, or it cannot be. */
export function wayToAdvice(state: QuestionState): QuestionState[] {
  if (state === 'new') return ['assigned', 'in-advice'];
  return state === 'assigned' || state === 'answered' ? ['in-advice'] : [];
}

/** What an office does with the questions of its towns: each in one transaction, with its line in the log. */
import { randomUUIDv7 } from 'node:crypto';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { QuestionState } from '../flow.ts';
import {
  changedAnswer,
  changedQuestion,
  exampleQuestion,
  reasonMissing,
  unfitContact,
  unknownQuestion,
} from './advice-problems.ts';
import { advisingAt } from './advising-at.ts';
import { queueAnswerMail } from './answer-mail-queue.ts';
import { insertAnswer, lockAnswer, updateAnswer } from './answer-store.ts';
import { changeQuestion, wayToAdvice } from './change-question.ts';
import { isAbsent } from './contact.ts';
import { type Question, REVIEW_DAYS } from './question.ts';
import type { AnswerForm } from './question-form.ts';
import { lockQuestion, readQuestion } from './question-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock' | 'jobs'>;

/** Of a town below the desk, shared or not; throws `question-unknown`. */
export async function requireAdvised(
  { db, places }: Pick<House, 'db' | 'places'>,
  { ars }: Pick<Place, 'ars'>,
  id: string,
): Promise<Question> {
  const found = await readQuestion(db, id);
  if (found === null || !places.applies(ars, found.ars)) throw unknownQuestion();
  return found;
}

export interface AdviceStep {
  id: string;
  version: number;
  to: Exclude<QuestionState, 'answered'>;
  reason: string;
  /** With `assigned`: to whom; null: to the office of the network. */
  contact?: string | null;
}

/** Hands it to an office, gives it back, takes it up or closes it. */
export function stepOfOffice(
  house: House,
  actor: Actor,
  place: Place,
  { id, version, to, reason, contact }: AdviceStep,
): Promise<Question> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const found = await lockReal(trx, house, place, id);
    if (to === 'closed' && reason === '') throw reasonMissing();
    if (contact !== undefined && contact !== null) {
      const { contacts, regions } = await advisingAt(found.ars, { db: trx, places: house.places });
      const fit = contacts.find(
        (one) => one.id === contact && regions.some(({ id: region }) => region === one.region),
      );
      if (fit === undefined || fit.badge === 'company' || isAbsent(fit, civilDate(now))) throw unfitContact();
    }
    // Handed to another office while it is with one: the same state, a line of the history all the same.
    const isHandedOn = to === 'assigned' && found.state === 'assigned';
    return changeQuestion(trx, {
      ...{ id, version, reason, ars: place.ars, actor, now, action: 'question.changed' },
      way: isHandedOn ? ['new', 'assigned'] : [to],
      ...(to === 'assigned' && contact !== undefined && { contact }),
      ...(to === 'new' && { contact: null }),
    });
  });
}

/** An answer, or a further one: the question is answered, and whoever asked is told. */
export function answerQuestion(
  house: House,
  actor: Actor,
  place: Place,
  { id, version, answer }: { id: string; version: number; answer: AnswerForm },
): Promise<Question> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const found = await lockReal(trx, house, place, id);
    if (found.version !== version) throw changedQuestion(found);
    const reviewOn = civilDate(now).add({ days: REVIEW_DAYS }).toString();
    const after = await changeQuestion(trx, {
      ...{ id, version, reason: '', ars: place.ars, actor, now, action: 'question.answered' },
      way: [...wayToAdvice(found.state), 'answered'],
    });
    const one = { ...answer, reviewOn, id: randomUUIDv7(), question: id, ars: place.ars };
    await insertAnswer(trx, one, now);
    await queueAnswerMail(house, trx, after);
    return after;
  });
}

/** What an answer says, or that it still holds: looked at anew in half a year. Throws `answer-changed`. */
export function reviseAnswer(
  house: House,
  actor: Actor,
  place: Place,
  { id, answerId, version, answer }: { id: string; answerId: string; version: number; answer: AnswerForm },
): Promise<Question> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const found = await lockReal(trx, house, place, id);
    const before = await lockAnswer(trx, answerId);
    if (before === null || before.question !== id) throw unknownQuestion();
    if (before.version !== version) throw changedAnswer(before);
    const reviewOn = civilDate(now).add({ days: REVIEW_DAYS }).toString();
    await updateAnswer(trx, answerId, { ...answer, reviewOn }, now);
    const { person, request } = actor;
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person, action: 'question.answered', subject: `question ${id}` },
        ...(request !== undefined && { request }),
      },
      now,
    );
    return found;
  });
}

async function lockReal(
  trx: House['db'],
  { places }: Pick<House, 'places'>,
  { ars }: Pick<Place, 'ars'>,
  id: string,
): Promise<Question> {
  const found = await lockQuestion(trx, id);
  if (found === null || !places.applies(ars, found.ars)) throw unknownQuestion();
  if (found.source !== null) throw exampleQuestion();
  return found;
}

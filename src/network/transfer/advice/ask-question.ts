/** What a town does with questions: each in one transaction, with its line in the log. */
import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { FEDERATION, type Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { writeStep } from '../step-store.ts';
import {
  exampleQuestion,
  notAllowedQuestion,
  ownQuestion,
  reasonMissing,
  unknownQuestion,
} from './advice-problems.ts';
import { answeringFor } from './advising-at.ts';
import { insertAsker } from './asker-store.ts';
import { changeQuestion } from './change-question.ts';
import { TARGET_DAYS } from './contact.ts';
import { dueOn, landHolidays } from './due.ts';
import type { Question } from './question.ts';
import type { QuestionWords } from './question-form.ts';
import {
  insertQuestion,
  lockQuestion,
  type NewQuestion,
  questionOfWish,
  readQuestion,
} from './question-store.ts';
import { putVoice, takeVoiceBack } from './voice-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock'>;

/** Own ones in any state, others once they are shared; throws `question-unknown`. */
export async function requireReadable(
  { db, places }: Pick<House, 'db' | 'places'>,
  { ars }: Pick<Place, 'ars'>,
  id: string,
): Promise<Question> {
  const found = await readQuestion(db, id);
  const isOwn = found !== null && found.source === null && places.keys(ars).has(found.ars);
  if (found === null || (!isOwn && !isShared(found))) throw unknownQuestion();
  return found;
}

/** Shared, and not closed before anybody answered. */
export function isShared({ isPublic, state, answeredAt }: Question): boolean {
  return isPublic && (state !== 'closed' || answeredAt !== null);
}

/**
 * Goes to the office that answers for the town today; by when is counted in working days of its Land. Sent again with
 * the same wish it is the same question.
 */
export function askQuestion(
  house: House,
  actor: Actor,
  place: Place,
  { wish, words }: { wish: string; words: QuestionWords },
): Promise<Question> {
  const { ars } = place;
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const id = randomUUIDv7();
    const answering = await answeringFor(ars, house, trx);
    const contact = answering?.contact ?? null;
    const days = contact?.targetDays ?? TARGET_DAYS;
    const due = dueOn(civilDate(now), days, landHolidays(ars)).toString();
    const one: NewQuestion = { ...words, id, ars, wish, contact: contact?.id ?? null, dueOn: due };
    if (!(await insertQuestion(trx, one, now))) {
      const before = await questionOfWish(trx, wish);
      if (before === null || !house.places.keys(ars).has(before.ars)) throw unknownQuestion();
      return before;
    }
    if (actor.person !== null) await insertAsker(trx, { question: id, person: actor.person }, now);
    await writeStep(trx, { thing: 'question', id, from: null, to: 'new', reason: '', ars }, now);
    await log(trx, actor, place, id, now);
    // Somebody is responsible from the first minute; without a region it waits at the office.
    if (contact !== null)
      await changeQuestion(trx, {
        ...{ id, way: ['assigned'], reason: '', ars: FEDERATION, now, action: 'question.changed' },
      });
    return requireReadable({ db: trx, places: house.places }, place, id);
  });
}

export interface TownStep {
  id: string;
  version: number;
  to: 'closed' | 'in-advice';
  reason: string;
}

/** What its town says about the own one: it is done with, or the answer is not enough. */
export function stepOfTown(
  house: House,
  actor: Actor,
  place: Place,
  { id, version, to, reason }: TownStep,
): Promise<Question> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const found = await lockQuestion(trx, id);
    if (found === null || found.source !== null || !house.places.keys(place.ars).has(found.ars))
      throw unknownQuestion();
    // Others take it up; its town only says that an answer was not enough.
    if (to === 'in-advice' && found.state !== 'answered') throw notAllowedQuestion(found);
    if (to === 'in-advice' && reason === '') throw reasonMissing();
    const again = dueOn(civilDate(now), TARGET_DAYS, landHolidays(place.ars)).toString();
    return changeQuestion(trx, {
      ...{ id, version, way: [to], reason, ars: place.ars, actor, now, action: 'question.changed' },
      ...(to === 'in-advice' && { dueOn: again }),
    });
  });
}

/** "We have the same question". Throws `question-own`, `question-example`. */
export function joinQuestion(house: House, actor: Actor, place: Place, id: string): Promise<Question> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const keys = house.places.keys(place.ars);
    const found = await requireReadable({ db: trx, places: house.places }, place, id);
    if (found.source !== null) throw exampleQuestion();
    if (keys.has(found.ars)) throw ownQuestion();
    await putVoice(trx, { question: id, ars: place.ars, keys }, now);
    await log(trx, actor, place, id, now);
    return found;
  });
}

/** Nothing happens where there is none. */
export function leaveQuestion(house: House, actor: Actor, place: Place, id: string): Promise<Question> {
  return house.db.transaction().execute(async (trx) => {
    const found = await requireReadable({ db: trx, places: house.places }, place, id);
    if (await takeVoiceBack(trx, id, house.places.keys(place.ars)))
      await log(trx, actor, place, id, house.clock.now());
    return found;
  });
}

async function log(
  trx: Kysely<unknown>,
  { person, request }: Actor,
  { ars }: Pick<Place, 'ars'>,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  const subject = `question ${id}`;
  await recordAudit(
    trx,
    { ...{ ars, person, action: 'question.asked', subject }, ...(request !== undefined && { request }) },
    now,
  );
}

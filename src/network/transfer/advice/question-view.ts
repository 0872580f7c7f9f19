import { civilDate } from '../../../kernel/clock.ts';
import { townLine, townLines } from '../../../kernel/network/town-lines.ts';
import { FEDERATION, type Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { QUESTION_STATES } from '../flow.ts';
import { stepsOf } from '../step-store.ts';
import type {
  AnsweringView,
  AnswerView,
  ContactView,
  QuestionHistory,
  QuestionLine,
  QuestionView,
  TownQuestion,
  TownQuestions,
} from './advice-api.ts';
import { answeringFor } from './advising-at.ts';
import { answersOf, reviewDays } from './answer-store.ts';
import { type Contact, isAbsent } from './contact.ts';
import { type Answering, coverOf } from './contact-for.ts';
import { allContacts } from './contact-store.ts';
import { type Answer, isLate, isOutdated, type Question } from './question.ts';
import { questionsJoined, questionsOfTown } from './question-store.ts';
import { voicesOf } from './voice-store.ts';

export type House = Pick<Kernel, 'db' | 'places' | 'clock'>;

/** In the order in which they come. */
export async function linesOf(questions: readonly Question[], house: House): Promise<QuestionLine[]> {
  const { db, places, clock } = house;
  const ids = questions.map(({ id }) => id);
  const today = civilDate(clock.now());
  const [voices, reviews] = await Promise.all([voicesOf(db, ids), reviewDays(db, ids)]);
  return questions.map((one) => {
    const { ars, name } = townLine(one.ars, places);
    const others = townLines(voices.get(one.id) ?? [], places).filter((town) => town.ars !== ars);
    const reviewOn = reviews.get(one.id);
    return {
      ...{ id: one.id, title: one.title, lang: one.lang, field: one.field, state: one.state },
      ...{ town: { ars, name }, voices: others.length, isPublic: one.isPublic, askedAt: one.askedAt },
      ...{ dueOn: one.dueOn, isLate: isLate(one, today), isAnswered: reviewOn !== undefined },
      isOutdated: reviewOn !== undefined && isOutdated({ reviewOn }, today),
      ...{ example: one.source !== null, version: one.version, changedAt: one.changedAt },
    };
  });
}

export async function questionView(one: Question, house: House): Promise<QuestionView> {
  const { db, places, clock } = house;
  const today = civilDate(clock.now());
  const [[line], answers, voices, steps, contacts] = await Promise.all([
    linesOf([one], house),
    answersOf(db, one.id),
    voicesOf(db, [one.id]),
    stepsOf(db, 'question', one.id),
    allContacts(db),
  ]);
  if (line === undefined) throw new Error('One question has no line');
  const towns = townLines(voices.get(one.id) ?? [], places).filter(({ ars }) => ars !== line.town.ars);
  const contact = contacts.find(({ id }) => id === one.contact);
  return {
    ...line,
    text: one.text,
    answers: answers.map((answer) => answerView(answer, places, today)),
    voicesOf: towns.map(({ ars, name }) => ({ ars, name })),
    contact: contact === undefined ? null : contactView(contact, contacts, today),
    history: steps.flatMap(({ to, reason, ars, at }): QuestionHistory[] => {
      const state = QUESTION_STATES.find((name) => name === to);
      const by = ars === FEDERATION ? null : townLine(ars, places).name;
      return state === undefined ? [] : [{ to: state, reason, by, at }];
    }),
  };
}

function answerView(one: Answer, places: House['places'], today: Temporal.PlainDate): AnswerView {
  const { id, text, links, lang, at, reviewOn, version, office, ars } = one;
  const unit = ars === FEDERATION ? null : townLine(ars, places).name;
  return {
    ...{ id, text, links, lang, at, reviewOn, version, office },
    ...{ by: office === '' ? unit : office, isOutdated: isOutdated(one, today) },
  };
}

/** What may be told of an office to everybody. */
export function contactView(one: Contact, all: readonly Contact[], today: Temporal.PlainDate): ContactView {
  const cover = coverOf(one, new Map(all.map((each) => [each.id, each])), today);
  const { id, badge, organisation, mailbox, phone, personName, targetDays, absentUntil } = one;
  return {
    ...{ id, badge, organisation, function: one.function, mailbox, phone, personName, targetDays },
    absence: isAbsent(one, today) ? { until: absentUntil, cover: cover?.organisation ?? null } : null,
    example: one.source !== null,
  };
}

export function answeringView(
  found: Answering | null,
  all: readonly Contact[],
  today: Temporal.PlainDate,
): AnsweringView | null {
  if (found === null) return null;
  const { contact, region, insteadOf } = found;
  return {
    contact: contactView(contact, all, today),
    region: region.name,
    insteadOf: insteadOf?.organisation ?? null,
  };
}

/** One as a town sees it: its own, or one that another town shares. */
export async function townQuestion(
  one: Question,
  { ars, levels }: Pick<Place, 'ars' | 'levels'>,
  house: House,
): Promise<TownQuestion> {
  const keys = house.places.keys(ars);
  const [view, voices] = await Promise.all([questionView(one, house), voicesOf(house.db, [one.id])]);
  const isOwn = keys.has(one.ars) && one.source === null;
  const hasJoined = (voices.get(one.id) ?? []).some((key) => keys.has(key));
  // What an office and another town wrote to each other about a question is theirs, unless it is shared.
  const history = isOwn || one.isPublic ? view.history : [];
  return {
    ...{ ...view, history, isOwn, hasJoined },
    mayJoin: !isOwn && !hasJoined && one.source === null && levels.includes('municipality'),
    next:
      isOwn && one.state !== 'closed'
        ? one.state === 'answered'
          ? ['closed', 'in-advice']
          : ['closed']
        : [],
  };
}

export async function townQuestions({ ars }: Pick<Place, 'ars'>, house: House): Promise<TownQuestions> {
  const { db, places, clock } = house;
  const keys = places.keys(ars);
  const [own, joined, answering, contacts] = await Promise.all([
    questionsOfTown(db, keys),
    questionsJoined(db, keys),
    answeringFor(ars, house),
    allContacts(db),
  ]);
  const others = joined.filter(({ id }) => !own.some((one) => one.id === id));
  const [ownLines, joinedLines] = await Promise.all([linesOf(own, house), linesOf(others, house)]);
  return {
    ...{ own: ownLines, joined: joinedLines },
    answering: answeringView(answering, contacts, civilDate(clock.now())),
  };
}

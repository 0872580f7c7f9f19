import { civilDate } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { townLine, townLines } from '../../../kernel/network/town-lines.ts';
import { FEDERATION, type Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { QUESTION_STATES } from '../flow.ts';
import type { SheetLine } from '../sheets/sheets-api.ts';
import { stepsOf } from '../step-store.ts';
import type {
  AnsweringView,
  AnswerView,
  ContactView,
  QuestionHistory,
  QuestionView,
  TownQuestion,
  TownQuestions,
} from './advice-api.ts';
import { answeringFor } from './advising-at.ts';
import { answersOf } from './answer-store.ts';
import { type Contact, isAbsent } from './contact.ts';
import { type Answering, coverOf } from './contact-for.ts';
import { allContacts } from './contact-store.ts';
import { linkedSheets } from './linked-sheets.ts';
import { type Answer, isOutdated, type Question } from './question.ts';
import { linesOf } from './question-lines.ts';
import { questionsJoined, questionsOfTown } from './question-store.ts';
import { resembling } from './resembling.ts';
import { voicesOf } from './voice-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock'>;

export async function questionView(one: Question, language: Language, house: House): Promise<QuestionView> {
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
  const sheets = await linkedSheets(answers, language, house);
  return {
    ...line,
    text: one.text,
    answers: answers.map((answer) => answerView(answer, sheets.get(answer.id) ?? [], house)),
    voicesOf: towns.map(({ ars, name }) => ({ ars, name })),
    contact: contact === undefined ? null : contactView(contact, contacts, today),
    history: steps.flatMap(({ to, reason, ars, at }): QuestionHistory[] => {
      const state = QUESTION_STATES.find((name) => name === to);
      const by = ars === FEDERATION ? null : townLine(ars, places).name;
      return state === undefined ? [] : [{ to: state, reason, by, at }];
    }),
  };
}

function answerView(one: Answer, sheets: SheetLine[], { places, clock }: House): AnswerView {
  const { id, text, links, lang, at, reviewOn, version, office, ars } = one;
  const unit = ars === FEDERATION ? null : townLine(ars, places).name;
  return {
    ...{ id, text, links, lang, at, reviewOn, version, office },
    ...{ by: office === '' ? unit : office, isOutdated: isOutdated(one, civilDate(clock.now())), sheets },
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
  { place: { ars, levels }, language }: { place: Pick<Place, 'ars' | 'levels'>; language: Language },
  house: House,
): Promise<TownQuestion> {
  const keys = house.places.keys(ars);
  const { id: except, field, title, text } = one;
  const [view, voices, found] = await Promise.all([
    questionView(one, language, house),
    voicesOf(house.db, [one.id]),
    resembling({ ars, field, language, title, text, except }, house),
  ]);
  const isOwn = keys.has(one.ars) && one.source === null;
  const hasJoined = (voices.get(one.id) ?? []).some((key) => keys.has(key));
  // What an office and another town wrote to each other about a question is theirs, unless it is shared.
  const history = isOwn || one.isPublic ? view.history : [];
  return {
    ...{ ...view, ...found, history, isOwn, hasJoined },
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

import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { thingPath } from '../../paths.ts';
import { oldAnswers } from '../answer-store.ts';
import { isLate, OPEN_STATES } from '../question.ts';
import { questionsIn } from '../question-store.ts';
import { ADVISING_PART } from '../room-parts.ts';
import type { AdvisingFinder } from './advising-house.ts';

/** Questions that nobody answered in time, and answers that nobody has looked at for half a year. */
export const findQuestionLines: AdvisingFinder = async (question, { db }) => {
  const { ars, language, today, isBelow } = question;
  const [open, old] = await Promise.all([questionsIn(db, OPEN_STATES), oldAnswers(db, today.toString())]);
  const late = open.filter((one) => isLate(one, today) && isBelow(one.ars));
  const here = (id: string) => roomPath(language, ars, ADVISING_PART, id);
  return [
    ...late.map((one) => ({
      ...{ id: `question-late:${one.id}`, kind: 'question-late' as const, ars: one.ars },
      ...{ what: one.title, lang: one.lang, note: '', since: one.dueOn, href: here(one.id) },
      example: one.source !== null,
    })),
    ...old
      .filter((one) => isBelow(one.asker))
      .map((one) => ({
        ...{ id: `answer-old:${one.id}`, kind: 'answer-old' as const, ars: one.asker },
        ...{ what: one.title, lang: one.questionLang, note: '', since: one.reviewOn },
        // An example cannot be worked on: it is looked at where everybody looks at it.
        href:
          one.source !== null && one.isPublic
            ? `${networkPath(language)}/${thingPath('questions', one.question)}`
            : here(one.question),
        example: one.source !== null,
      })),
  ];
};

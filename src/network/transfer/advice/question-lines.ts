import { civilDate } from '../../../kernel/clock.ts';
import { townLine, townLines } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { QuestionLine } from './advice-api.ts';
import { reviewDays } from './answer-store.ts';
import { isLate, isOutdated, type Question } from './question.ts';
import { voicesOf } from './voice-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock'>;

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

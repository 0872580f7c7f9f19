import type { NetworkRoom } from '../../../../kernel/network/network-room.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { linesOf } from '../question-lines.ts';
import { listedQuestions, publicQuestions } from '../question-store.ts';
import { onePage } from './one-page.ts';
import { questionItem, questionsPage } from './questions-page.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const GLANCE = 3;

/** `/netzwerk/fragen`: what towns asked and somebody answered. */
export const questionsRoom: NetworkRoom = {
  id: 'questions',
  path: ROOMS.questions,
  page: (rest, request, kernel) =>
    UUID.test(rest) ? onePage(rest, request, kernel) : questionsPage(rest, request, kernel),
  async glance({ language }, kernel) {
    const say = sayIn(language);
    const { questions } = await publicQuestions(kernel.db, { field: null, begin: 0, limit: GLANCE });
    if (questions.length === 0) return [{ type: 'text', text: say('question_list_none') }];
    const lines = await linesOf(questions, kernel);
    return [{ type: 'list', items: lines.map((line) => questionItem(line, say)) }];
  },
  async *listed({ db }) {
    for await (const { id, changedAt } of listedQuestions(db))
      yield { page: thingPath('questions', id), changedAt };
  },
};

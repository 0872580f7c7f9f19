import { FIELDS } from '../../../../kernel/network/fields.ts';
import { chipsOf, turning } from '../../../../kernel/network/list-blocks.ts';
import { readListPath } from '../../../../kernel/network/list-path.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import type { Block, Kernel, ListItem, PageContent } from '../../../../kernel/solution.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { type Say, sayIn } from '../../texts.ts';
import type { QuestionLine } from '../advice-api.ts';
import { linesOf } from '../question-lines.ts';
import { publicFields, publicQuestions } from '../question-store.ts';

/** Questions on a page. */
const STEP = 30;
const WAYS = { thema: FIELDS } as const;

/** Answered questions that towns share, the last answered first; null: no such part of the list. */
export async function questionsPage(
  rest: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const part = readListPath(rest, WAYS);
  if (part === null) return null;
  const list = { room: ROOMS.questions, ways: WAYS, part };
  const say = sayIn(language);
  const field = FIELDS.find((one) => one === part.chosen.thema) ?? null;
  const begin = (part.page - 1) * STEP;
  const [{ questions, total }, known] = await Promise.all([
    publicQuestions(kernel.db, { field, begin, limit: STEP }),
    publicFields(kernel.db),
  ]);
  if (questions.length === 0 && part.page > 1) return null;
  const lines = await linesOf(questions, kernel);
  return {
    title:
      field === null
        ? say('network_questions')
        : say('question_list_of', { field: say(`advice_field_${field}`) }),
    description: say('question_list_description'),
    blocks: [
      { type: 'text', tone: 'lead', text: say('network_questions_about') },
      ...chipsOf(
        list,
        'thema',
        FIELDS.filter((one) => one === field || known.has(one)),
        { label: say('question_field'), words: (one) => say(`advice_field_${one}`) },
      ),
      ...(lines.length === 0
        ? [{ type: 'text', tone: 'note', text: say('question_list_none') } satisfies Block]
        : [
            { type: 'text', text: say('question_list_count', { count: total }) } satisfies Block,
            { type: 'list', items: lines.map((line) => questionItem(line, say)) } satisfies Block,
          ]),
      ...turning(list, { total, rows: STEP }, language),
      { type: 'text', text: say('question_list_how') },
    ],
  };
}

export function questionItem(line: QuestionLine, say: Say): ListItem {
  const { id, title, lang, field, town, voices, isOutdated, example } = line;
  return {
    ...{ text: title, lang, page: thingPath('questions', id) },
    ...(isOutdated && { mark: say('answer_outdated') }),
    note: [
      say(`advice_field_${field}`),
      town.name,
      ...(voices === 0 ? [] : [say('question_voices', { count: voices })]),
    ].join(' · '),
    ...(example && { example: true as const }),
  };
}

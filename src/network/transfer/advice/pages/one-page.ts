import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { keyPath } from '../../../../kernel/pages/screen.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { ROOMS } from '../../paths.ts';
import { type Say, sayIn } from '../../texts.ts';
import type { AnswerView, QuestionView } from '../advice-api.ts';
import { questionsById, readQuestion } from '../question-store.ts';
import { linesOf, questionView } from '../question-view.ts';
import { similarQuestions } from '../similar-questions.ts';
import { questionItem } from './questions-page.ts';

const SIMILAR = 5;

/** One question with its answers; null: there is none, it is not shared, or nobody has answered it. */
export async function onePage(
  id: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const found = await readQuestion(kernel.db, id);
  if (found === null || !found.isPublic || found.answeredAt === null) return null;
  const say = sayIn(language);
  const { title, lang, text } = found;
  const [view, ids] = await Promise.all([
    questionView(found, kernel),
    similarQuestions(kernel, { title, text, except: id }, SIMILAR),
  ]);
  const others = await linesOf(await questionsById(kernel.db, ids), kernel);
  const answered = others.filter(({ isAnswered }) => isAnswered);
  return {
    ...{ title, lang },
    description: say('question_description', {
      town: view.town.name,
      field: say(`advice_field_${view.field}`),
    }),
    ...(view.example && { example: true as const }),
    blocks: [
      ...paragraphs(text, lang),
      ...view.answers.flatMap((answer) => answerBlocks(answer, say, language)),
      { type: 'facts', rows: facts(view, say, language) },
      ...(answered.length === 0
        ? []
        : [
            { type: 'heading', text: say('question_similar') } satisfies Block,
            { type: 'list', items: answered.map((line) => questionItem(line, say)) } satisfies Block,
          ]),
      { type: 'list', items: [{ text: say('question_to_all'), page: ROOMS.questions }] },
    ],
  };
}

function answerBlocks(one: AnswerView, say: Say, language: NetworkRequest['language']): Block[] {
  const by = one.by ?? say('advice_office');
  const values = { by, date: formatDate(one.at, language), review: formatDate(one.reviewOn, language) };
  return [
    { type: 'heading', text: say('answer_by', values) },
    ...(one.isOutdated
      ? [{ type: 'text', tone: 'note', text: say('answer_outdated_since', values) } satisfies Block]
      : []),
    ...paragraphs(one.text, one.lang),
    ...(one.links.length === 0
      ? []
      : [
          {
            type: 'list',
            items: one.links.map(({ title, url }) => ({ text: title, href: url, lang: one.lang })),
          } satisfies Block,
        ]),
    ...(one.isOutdated
      ? []
      : [{ type: 'text', tone: 'note', text: say('answer_review', values) } satisfies Block]),
  ];
}

function facts(view: QuestionView, say: Say, language: NetworkRequest['language']) {
  const { town, field, askedAt, voicesOf } = view;
  return [
    { label: say('question_town'), value: town.name, href: keyPath(town.ars, language) },
    { label: say('question_field'), value: say(`advice_field_${field}`) },
    { label: say('question_asked'), value: formatDate(askedAt, language) },
    ...(voicesOf.length === 0
      ? []
      : [{ label: say('question_same'), value: voicesOf.map(({ name }) => name).join(', ') }]),
  ];
}

function paragraphs(text: string, lang: string): Block[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'text', text: line, lang }));
}

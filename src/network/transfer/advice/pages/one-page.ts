import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { keyPath } from '../../../../kernel/pages/screen.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { ROOMS } from '../../paths.ts';
import { lineItems } from '../../sheets/pages/sheet-lines.ts';
import { type Say, sayIn } from '../../texts.ts';
import type { AnswerView, QuestionView } from '../advice-api.ts';
import { readQuestion } from '../question-store.ts';
import { questionView } from '../question-view.ts';
import { resembling } from '../resembling.ts';
import { otherLinks } from '../sheet-of-link.ts';
import { questionItem } from './questions-page.ts';

/** One question with its answers; null: there is none, it is not shared, or nobody has answered it. */
export async function onePage(
  id: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const found = await readQuestion(kernel.db, id);
  if (found === null || !found.isPublic || found.answeredAt === null) return null;
  const say = sayIn(language);
  const { title, lang, text, ars, field } = found;
  const [view, { similar, sheets }] = await Promise.all([
    questionView(found, language, kernel),
    resembling({ ars, field, language, title, text, except: id }, kernel),
  ]);
  const answered = similar.filter(({ isAnswered }) => isAnswered);
  const linked = new Set(view.answers.flatMap((answer) => answer.sheets.map((sheet) => sheet.id)));
  const further = sheets.filter((sheet) => !linked.has(sheet.id));
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
      ...(further.length === 0
        ? []
        : [
            { type: 'heading', text: say('question_sheets') } satisfies Block,
            { type: 'list', items: lineItems(further, language) } satisfies Block,
          ]),
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
  const links = otherLinks(one.links, one.sheets);
  return [
    { type: 'heading', text: say('answer_by', values) },
    ...(one.isOutdated
      ? [{ type: 'text', tone: 'note', text: say('answer_outdated_since', values) } satisfies Block]
      : []),
    ...paragraphs(one.text, one.lang),
    ...(links.length === 0
      ? []
      : [
          {
            type: 'list',
            items: links.map(({ title, url }) => ({ text: title, href: url, lang: one.lang })),
          } satisfies Block,
        ]),
    ...(one.sheets.length === 0
      ? []
      : [
          { type: 'text', text: say('answer_sheets') } satisfies Block,
          { type: 'list', items: lineItems(one.sheets, language) } satisfies Block,
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

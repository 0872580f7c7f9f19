import type { Language } from '../../../../kernel/i18n/language.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { formatDate, formatFigure } from '../../../../kernel/pages/format.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { takeoverAction } from '../../takeovers/pages/log-page.ts';
import { type Say, sayIn } from '../../texts.ts';
import { knownChecks } from '../known-references.ts';
import { dayOf, isStale, type Sheet, wordsOf } from '../sheet.ts';
import { publishedSheet } from '../sheet-store.ts';
import { historyOf, whereOf } from '../sheet-view.ts';
import { questionBlocks } from './question-blocks.ts';
import { contactRows, headRows, howRows } from './sheet-rows.ts';
import { transferBlocks } from './transfer-blocks.ts';

/** One fact sheet as everybody may read it: what it cost and what failed stand high. null: there is none. */
export async function sheetPage(
  id: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const sheet = await publishedSheet(kernel.db, id);
  if (sheet === null) return null;
  const say = sayIn(language);
  const words = wordsOf(sheet, language);
  const { title, lang } = words;
  const [history, transfers, questions] = await Promise.all([
    historyOf(id, kernel),
    transferBlocks(sheet, language, kernel),
    questionBlocks(sheet, language, kernel),
  ]);
  return {
    ...{
      title,
      lang,
      description: say('sheet_page_description', { place: whereOf(sheet, language, kernel) }),
    },
    ...(sheet.source !== null && { example: true as const }),
    blocks: [
      ...staleBlocks(sheet, language, kernel),
      { type: 'facts', rows: headRows(sheet, language, kernel) },
      { type: 'heading', text: say('sheet_problem') },
      { type: 'text', text: words.problem, lang },
      { type: 'heading', text: say('sheet_failed') },
      { type: 'text', text: words.failed, lang },
      ...(words.success === ''
        ? []
        : [
            { type: 'heading' as const, text: say('sheet_success') },
            { type: 'text' as const, text: words.success, lang },
          ]),
      ...(words.lawDiffers === ''
        ? []
        : [
            { type: 'heading' as const, text: say('sheet_law') },
            { type: 'text' as const, text: words.lawDiffers, lang },
          ]),
      ...kpiBlocks(sheet, language, say),
      { type: 'heading', text: say('sheet_how') },
      { type: 'facts', rows: howRows(sheet, language, kernel) },
      ...needBlocks(sheet, language, kernel),
      ...transfers,
      ...takeoverAction(sheet, { language }, kernel),
      ...questions,
      { type: 'heading', text: say('sheet_contact') },
      { type: 'facts', rows: contactRows(sheet, say) },
      { type: 'heading', text: say('sheet_paper') },
      {
        type: 'list',
        items: (['pdf', 'docx'] as const).map((format) => ({
          text: say(`sheet_paper_${format}`),
          href: `/api/transfer/sheets/${id}/paper?${new URLSearchParams({ format, lang: language })}`,
        })),
      },
      { type: 'heading', text: say('sheet_history') },
      {
        ...{ type: 'list', look: 'ordered' },
        items: history
          .filter(({ to }) => to !== 'draft')
          .map(({ at, by, to, reason }) => ({
            text: say(`sheet_step_${to}`),
            note: [
              formatDate(at, language),
              by ?? say('sheet_office'),
              ...(reason === '' ? [] : [reason]),
            ].join(' · '),
          })),
      },
    ],
  };
}

function staleBlocks(sheet: Sheet, language: Language, { clock }: Kernel): Block[] {
  if (!isStale(sheet, dayOf(clock.now()))) return [];
  const say = sayIn(language);
  const text =
    sheet.verifiedOn === null
      ? say('sheet_stale_never')
      : say('sheet_stale_since', { date: formatDate(sheet.verifiedOn, language) });
  return [{ type: 'text', tone: 'note', text }];
}

function kpiBlocks({ kpis }: Sheet, language: Language, say: Say): Block[] {
  if (kpis.length === 0)
    return [
      { type: 'heading', text: say('sheet_kpis') },
      { type: 'text', text: say('sheet_kpis_none') },
    ];
  const figure = (value: number | null, unit: string) =>
    value === null ? say('sheet_kpi_unknown') : [formatFigure(value, language), unit].join(' ').trim();
  return [
    { type: 'heading', text: say('sheet_kpis') },
    {
      type: 'facts',
      rows: kpis.map(({ title, unit, before, after, source }) => ({
        label: title,
        value: say('sheet_kpi_values', { before: figure(before, unit), after: figure(after, unit) }),
        ...(source !== '' && { note: say('sheet_kpi_source', { source }) }),
      })),
    },
  ];
}

function needBlocks({ prerequisites, lang }: Sheet, language: Language, kernel: Kernel): Block[] {
  if (prerequisites.length === 0) return [];
  const say = sayIn(language);
  const checks = new Map(knownChecks(kernel, language).map(({ id, title }) => [id, title]));
  return [
    { type: 'heading', text: say('sheet_prerequisites') },
    {
      type: 'list',
      items: prerequisites.map(({ text, check }) => {
        const checked = check === null ? undefined : checks.get(check);
        return {
          text,
          lang,
          ...(checked !== undefined && { note: say('sheet_checked', { what: checked }) }),
        };
      }),
    },
  ];
}

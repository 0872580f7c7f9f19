/** A fact sheet as a paper: one or two pages for a meeting, with what it cost and what failed first. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { formatDate, formatFigure } from '../../../kernel/pages/format.ts';
import type { Paper, PaperBlock, Words } from '../../../kernel/papers/paper.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { solutionTitle } from '../solution-title.ts';
import { type Say, sayIn } from '../texts.ts';
import { euros } from './pages/sheet-lines.ts';
import { dayOf, isStale, type Sheet, wordsOf } from './sheet.ts';
import { whereOf } from './sheet-view.ts';

type Row = readonly [label: Words, value: Words];

export function sheetPaper(sheet: Sheet, language: Language, kernel: Kernel): Paper {
  const say = sayIn(language);
  const words = wordsOf(sheet, language);
  const foreign = (text: string): Words => (words.lang === language ? text : { text, lang: words.lang });
  const today = dayOf(kernel.clock.now());
  const part = (title: string, text: string): PaperBlock[] =>
    text === ''
      ? []
      : [
          { kind: 'heading', level: 2, words: title },
          { kind: 'text', words: foreign(text) },
        ];
  return {
    language,
    title: foreign(words.title),
    subject: say('sheet_page_description', { place: whereOf(sheet, language, kernel) }),
    lead: [whereOf(sheet, language, kernel), say(`sheet_status_${sheet.status}`)],
    marks: [
      ...(sheet.source === null ? [] : [say('sheet_mark_example')]),
      ...(isStale(sheet, today) ? [say('sheet_badge_stale')] : []),
    ],
    blocks: [
      { kind: 'facts', rows: factsOf(sheet, language, kernel) },
      ...part(say('sheet_problem'), words.problem),
      ...part(say('sheet_failed'), words.failed),
      ...part(say('sheet_success'), words.success),
      ...part(say('sheet_law'), words.lawDiffers),
      { kind: 'heading', level: 2, words: say('sheet_kpis') },
      {
        kind: 'table',
        columns: [
          { title: say('sheet_kpi_title') },
          { title: say('sheet_kpi_before'), align: 'end' },
          { title: say('sheet_kpi_after'), align: 'end' },
          { title: say('sheet_kpi_source_label') },
        ],
        rows: sheet.kpis.map(({ title, unit, before, after, source }) => [
          ...[foreign(title), figure(before, unit, language, say), figure(after, unit, language, say)],
          foreign(source),
        ]),
        empty: say('sheet_kpis_none'),
      },
      ...(sheet.prerequisites.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, words: say('sheet_prerequisites') },
            { kind: 'list' as const, items: sheet.prerequisites.map(({ text }) => foreign(text)) },
          ]),
    ],
    printed: say('sheet_printed', { date: formatDate(today.toString(), language) }),
  };
}

function factsOf(sheet: Sheet, language: Language, kernel: Kernel): Row[] {
  const say = sayIn(language);
  const { costBand, costOnce, costYearly, fte, operating, licence, solution, originCatalogue } = sheet;
  const day = (date: string | null) => (date === null ? '–' : formatDate(date, language));
  return [
    ...(costBand === null ? [] : ([[say('sheet_cost'), say(`sheet_band_${costBand}`)]] satisfies Row[])),
    ...(costOnce === null
      ? []
      : ([[say('sheet_cost_once_label'), euros(costOnce, language)]] satisfies Row[])),
    ...(costYearly === null
      ? []
      : ([[say('sheet_cost_yearly_label'), euros(costYearly, language)]] satisfies Row[])),
    ...(fte === null ? [] : ([[say('sheet_fte'), formatFigure(fte, language)]] satisfies Row[])),
    [say('sheet_starts_on'), day(sheet.startsOn)],
    ...(sheet.endsOn === null ? [] : ([[say('sheet_ends_on'), day(sheet.endsOn)]] satisfies Row[])),
    [say('sheet_evidence'), say(`sheet_evidence_${sheet.evidence}`)],
    ...(operating === null
      ? []
      : ([[say('sheet_operating'), say(`sheet_operating_${operating}`)]] satisfies Row[])),
    ...(licence === '' ? [] : ([[say('sheet_licence'), licence]] satisfies Row[])),
    ...(solution === null
      ? []
      : ([[say('sheet_solution'), solutionTitle(kernel, solution, language)]] satisfies Row[])),
    [say('sheet_verified'), sheet.verifiedOn === null ? say('sheet_verified_never') : day(sheet.verifiedOn)],
    ...(originCatalogue === null ? [] : ([[say('sheet_origin'), originCatalogue]] satisfies Row[])),
    [say('sheet_contact'), [sheet.contactRole, sheet.contactMail].filter((one) => one !== '').join(', ')],
  ];
}

function figure(value: number | null, unit: string, language: Language, say: Say): string {
  return value === null ? say('sheet_kpi_unknown') : `${formatFigure(value, language)} ${unit}`.trim();
}

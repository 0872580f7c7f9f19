/** A pilot on paper, for the council: what it is, what was measured, what else changed, what was decided. */
import { foreignTo } from '../../../kernel/i18n/foreign.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import type { Paper, PaperBlock, Words } from '../../../kernel/papers/paper.ts';
import type { FactRow } from '../../../kernel/solution.ts';
import { type Say, sayIn } from '../texts.ts';
import { MOODS } from './feedback.ts';
import { differenceWords, figureOf, kpiWords } from './kpi-words.ts';
import type { PilotReport } from './pilot-report.ts';
import type { ReportedKpi } from './report-kpi.ts';
import { changeLines, decisionRows, fieldRows, recordRows } from './report-words.ts';

export function pilotPaper(
  report: PilotReport,
  { language, now, isInternal }: { language: Language; now: Temporal.Instant; isInternal: boolean },
): Paper {
  const say = sayIn(language);
  const { project, pilot, town, isExample, kpis, risks, history } = report;
  const own = (text: string): Words => foreign(text, project.lang, language);
  const heading = (words: string): PaperBlock => ({ kind: 'heading', level: 2, words });
  const changes = changeLines(report, say, language);
  const decided = decisionRows(report, say, language);
  return {
    language,
    title: own(project.title),
    subject: say('pilot_paper_subject', { town: town.name }),
    lead: [
      say('pilot_paper_lead', { town: town.name, state: say(`project_state_${project.state}`) }),
      ...(project.stopCode === null
        ? []
        : [say('pilot_stopped', { reason: say(`stop_${project.stopCode}`) })]),
    ],
    marks: isExample ? [say('pilot_paper_example')] : [],
    blocks: [
      ...(pilot.citizenInfo === '' ? [] : [text(own(pilot.citizenInfo))]),
      ...(project.about === '' ? [] : [text(own(project.about))]),
      facts([...fieldRows(report, say), ...recordRows(report, say, language)], language),
      ...(decided.length === 0 ? [] : [heading(say('pilot_end')), facts(decided, language)]),
      heading(say('pilot_figures')),
      { kind: 'text', tone: 'note', words: say('pilot_figures_about') },
      ...(kpis.length === 0 ? [text(say('pilot_kpis_none'))] : []),
      ...kpis.flatMap((kpi) => kpiBlocks(kpi, report, { say, language })),
      heading(say('pilot_changes')),
      changes.length === 0
        ? text(say('pilot_changes_none'))
        : { kind: 'list', items: changes.map((one) => foreign(one.text, one.lang, language)) },
      ...(isInternal && risks.length > 0
        ? [
            heading(say('pilot_risks')),
            {
              kind: 'table',
              columns: [
                { title: say('pilot_risk') },
                { title: say('pilot_risk_measure') },
                { title: say('pilot_state') },
              ],
              rows: risks.map(({ risk, measure, state }) => [
                ...[own(risk), own(measure)],
                say(`pilot_risk_${state}`),
              ]),
            } satisfies PaperBlock,
          ]
        : []),
      heading(say('pilot_feedback')),
      ...feedbackOnPaper(report, say, language),
      heading(say('project_history')),
      {
        ...{ kind: 'list', isOrdered: true },
        items: history.map(({ to, by, at, reason }) => {
          const words = say('pilot_step', {
            state: say(`project_state_${to}`),
            by,
            date: formatDate(at, language),
          });
          return reason === '' ? words : `${words}: ${reason}`;
        }),
      },
    ],
    printed: say('pilot_paper_printed', { town: town.name, date: formatDate(now.toString(), language) }),
  };
}

function kpiBlocks(
  kpi: ReportedKpi,
  { project, comparison }: PilotReport,
  { say, language }: { say: Say; language: Language },
): PaperBlock[] {
  const words = kpiWords(kpi, say, language);
  const { elsewhere, how, unit } = kpi;
  const other =
    elsewhere === null || elsewhere.difference === null || comparison === null
      ? null
      : differenceWords(
          { difference: elsewhere.difference, interval: elsewhere.interval, how, unit },
          say,
          language,
        );
  const own = kpi.readings.filter(({ place, value }) => place === 'own' && value !== null);
  return [
    {
      ...{ kind: 'heading', level: 3 },
      words: foreign(kpi.name, kpi.measure === null ? project.lang : undefined, language),
    },
    {
      kind: 'facts',
      rows: [
        [say('pilot_before'), joined(words.before)],
        [say('pilot_after'), joined(words.after)],
        [say('pilot_difference'), words.difference ?? say('pilot_none_yet')],
        [say('pilot_sure'), words.sure],
        [say('pilot_target'), words.target],
        [say('pilot_how'), words.how],
        ...(other === null || comparison === null
          ? []
          : [[say('pilot_elsewhere', { town: comparison }), other] as const]),
      ],
    },
    ...(own.length < 2
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { title: say('pilot_column_span') },
              { title: say('pilot_column_side') },
              { title: say('pilot_column_value'), align: 'end' },
              { title: 'n', align: 'end' },
            ],
            rows: own.map(({ from, to, side, value, n }) => [
              from === to
                ? formatDate(from, language)
                : say('pilot_from_to', { from: formatDate(from, language), to: formatDate(to, language) }),
              say(`pilot_side_${side}`),
              `${figureOf(value ?? 0, language)} ${unit}`.trim(),
              n === null ? '–' : figureOf(n, language),
            ]),
          } satisfies PaperBlock,
        ]),
  ];
}

function feedbackOnPaper({ feedback }: PilotReport, say: Say, language: Language): PaperBlock[] {
  const { n, moods, sentences } = feedback;
  return [
    text(n === 0 ? say('pilot_feedback_none') : say('pilot_feedback_count', { count: n })),
    ...(moods === null
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { title: say('pilot_feedback_mood') },
              { title: say('pilot_feedback_people'), align: 'end' },
            ],
            rows: MOODS.toReversed().map((mood) => [say(`pilot_mood_${mood}`), String(moods[mood - 1] ?? 0)]),
          } satisfies PaperBlock,
          { kind: 'text', tone: 'note', words: say('pilot_feedback_chosen') } satisfies PaperBlock,
        ]),
    ...(sentences.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: sentences.map((one) => foreign(one.text, one.lang, language)),
          } satisfies PaperBlock,
        ]),
  ];
}

function facts(rows: readonly FactRow[], language: Language): PaperBlock {
  return {
    kind: 'facts',
    rows: rows.map(({ label, value, note, lang }) => [
      label,
      foreign(note === undefined ? value : `${value}\n${note}`, lang, language),
    ]),
  };
}

function text(words: Words): PaperBlock {
  return { kind: 'text', words };
}

function joined({ value, note }: { value: string; note: string }): string {
  return note === '' ? value : `${value}\n${note}`;
}

function foreign(words: string, lang: string | undefined, language: Language): Words {
  const other = foreignTo(lang, language);
  return other === undefined ? words : { text: words, lang: other };
}

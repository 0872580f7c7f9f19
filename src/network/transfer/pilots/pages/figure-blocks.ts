import type { Language } from '../../../../kernel/i18n/language.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Block } from '../../../../kernel/solution.ts';
import type { Say } from '../../texts.ts';
import { differenceWords, figureOf, kpiWords } from '../kpi-words.ts';
import type { PilotReport } from '../pilot-report.ts';
import type { ReportedKpi } from '../report-kpi.ts';

/** Before and after of each measure, with how sure it is, and its readings one by one. */
export function figureBlocks(
  { kpis, project, comparison }: PilotReport,
  say: Say,
  language: Language,
): Block[] {
  if (kpis.length === 0) return [{ type: 'text', text: say('pilot_kpis_none'), tone: 'note' }];
  return kpis.flatMap((kpi): Block[] => {
    const words = kpiWords(kpi, say, language);
    const lang = kpi.measure === null ? project.lang : undefined;
    return [
      { type: 'heading', text: kpi.name, ...(lang !== undefined && { lang }) },
      ...(words.difference === null
        ? []
        : [{ type: 'text', text: `${asSentence(words.difference)} ${words.sure}` } satisfies Block]),
      ...(words.difference === null
        ? [{ type: 'text', text: words.sure, tone: 'note' } satisfies Block]
        : []),
      {
        type: 'facts',
        rows: [
          {
            ...{ label: say('pilot_before'), value: words.before.value },
            ...(words.before.note !== '' && { note: words.before.note }),
          },
          {
            ...{ label: say('pilot_after'), value: words.after.value },
            ...(words.after.note !== '' && { note: words.after.note }),
          },
          { label: say('pilot_target'), value: words.target },
          { label: say('pilot_how'), value: words.how },
          ...(kpi.baselineSource === ''
            ? []
            : [{ label: say('pilot_source'), value: kpi.baselineSource, lang: project.lang }]),
          ...elsewhereRows(kpi, comparison, say, language),
        ],
      },
      ...readingBlocks(kpi, say, language),
    ];
  });
}

function elsewhereRows(kpi: ReportedKpi, town: string | null, say: Say, language: Language) {
  const { elsewhere, how, unit } = kpi;
  if (elsewhere === null || elsewhere.difference === null || town === null) return [];
  const { difference, interval } = elsewhere;
  return [
    {
      label: say('pilot_elsewhere', { town }),
      value: differenceWords({ difference, interval, how, unit }, say, language),
    },
  ];
}

/** The longest bar is the largest value; what says nothing has none. */
export function readingBlocks(kpi: ReportedKpi, say: Say, language: Language): Block[] {
  const { unit, how } = kpi;
  const own = kpi.readings.filter(({ place }) => place === 'own');
  if (own.length < 2) return [];
  const largest = Math.max(...own.map(({ value }) => Math.abs(value ?? 0)));
  return [
    {
      type: 'fold',
      title: say(how === 'mean-of-weeks' ? 'pilot_weeks_title' : 'pilot_readings_title'),
      blocks: [
        {
          type: 'bars',
          caption: `${kpi.name}${unit === '' ? '' : ` (${unit})`}`,
          columns: [say('pilot_column_span'), say('pilot_column_value')],
          rows: own.map(({ from, to, value, side }) => ({
            label: `${spanWords(from, to, say, language)} · ${say(`pilot_side_${side}`)}`,
            value: value === null ? say('pilot_too_little') : figureOf(value, language),
            share: value === null || largest === 0 ? 0 : Math.max(0, value) / largest,
          })),
        },
      ],
    },
  ];
}

function spanWords(from: string, to: string, say: Say, language: Language): string {
  if (from === to) return formatDate(from, language);
  return say('pilot_from_to', { from: formatDate(from, language), to: formatDate(to, language) });
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

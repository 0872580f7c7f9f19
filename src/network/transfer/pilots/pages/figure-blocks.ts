import { type Language, LOCALE } from '../../../../kernel/i18n/language.ts';
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

/** Before and after apart, with bars of one scale: the longest is the largest value; what says nothing has none. */
export function readingBlocks(kpi: ReportedKpi, say: Say, language: Language): Block[] {
  const { unit, how, name } = kpi;
  const own = kpi.readings.filter(({ place }) => place === 'own');
  if (own.length < 2) return [];
  const largest = Math.max(...own.map(({ value }) => Math.abs(value ?? 0)));
  const blocks = (['before', 'after', 'neither'] as const).flatMap((side): Block[] => {
    const rows = own.filter((one) => one.side === side);
    if (rows.length === 0) return [];
    return [
      {
        type: 'bars',
        caption: `${name}${unit === '' ? '' : ` (${unit})`}: ${say(`pilot_side_${side}`)}`,
        columns: [say('pilot_column_span'), say('pilot_column_value')],
        rows: rows.map(({ from, to, value }) => ({
          label: shortSpan(from, to, language),
          value: value === null ? say('pilot_too_little') : figureOf(value, language),
          share: value === null || largest === 0 ? 0 : Math.max(0, value) / largest,
        })),
      },
    ];
  });
  const title = say(how === 'mean-of-weeks' ? 'pilot_weeks_title' : 'pilot_readings_title');
  return [{ type: 'fold', title, blocks }];
}

/** "24.8. – 30.8.26": narrow enough for a bar beside it on a phone. */
function shortSpan(from: string, to: string, language: Language): string {
  const zone = { timeZone: 'UTC', day: 'numeric', month: 'numeric' } as const;
  const last = new Intl.DateTimeFormat(LOCALE[language], { ...zone, year: '2-digit' });
  const first = new Intl.DateTimeFormat(LOCALE[language], zone);
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
  return from === to ? last.format(at(to)) : `${first.format(at(from))} – ${last.format(at(to))}`;
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A measure of a pilot in words, the same on pages, at the desk and on paper: what was, never why. Pure. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { formatDate, formatFigure } from '../../../kernel/pages/format.ts';
import type { Comparison, Side } from './compare.ts';
import type { ReportedKpi } from './report-kpi.ts';

type Say = (key: KpiKey, values?: Record<string, string | number>) => string;

type KpiKey =
  | `pilot_why_${NonNullable<Comparison['why']>}`
  | `pilot_difference_${'weeks' | 'share' | 'value'}_${'more' | 'less' | 'same'}`
  | `pilot_verdict_${ReportedKpi['verdict']}`
  | `pilot_how_${ReportedKpi['how']}`
  | 'pilot_interval'
  | 'pilot_weeks'
  | 'pilot_counted'
  | 'pilot_none_yet'
  | 'pilot_from_to'
  | 'pilot_why_area'
  | 'pilot_target_reached'
  | 'pilot_target_missed'
  | 'pilot_target_open'
  | 'pilot_target_none'
  | 'pilot_target_higher'
  | 'pilot_target_lower';

export interface KpiWords {
  before: { value: string; note: string };
  after: { value: string; note: string };
  /** null: nothing to compare yet. */
  difference: string | null;
  /** How sure, or why nobody can say how sure. */
  sure: string;
  target: string;
  how: string;
}

export function kpiWords(kpi: ReportedKpi, say: Say, language: Language): KpiWords {
  const { comparison, unit, how, verdict, better, target, isReached } = kpi;
  const { before, after, interval, why, difference } = comparison;
  const figure = (value: number) => `${figureOf(value, language)} ${unit}`.trim();
  const wanted =
    target === null
      ? say('pilot_target_none')
      : say(better === 'higher' ? 'pilot_target_higher' : 'pilot_target_lower', { target: figure(target) });
  const result =
    target === null
      ? ''
      : say(
          isReached === null
            ? 'pilot_target_open'
            : isReached
              ? 'pilot_target_reached'
              : 'pilot_target_missed',
        );
  return {
    before: sideWords(before, { say, language, figure, how }),
    after: sideWords(after, { say, language, figure, how }),
    difference:
      difference === null ? null : differenceWords({ difference, interval, how, unit }, say, language),
    sure: kpi.isAreaChanged
      ? say('pilot_why_area')
      : why === null
        ? say(`pilot_verdict_${verdict}`)
        : say(`pilot_why_${why}`),
    target: [wanted, result].filter((one) => one !== '').join(' '),
    how: say(`pilot_how_${how}`),
  };
}

/** "im Mittel 12 h mehr je Woche, 95-%-Intervall 3 bis 21". */
export function differenceWords(
  of: Pick<Comparison, 'interval'> & { difference: number; how: ReportedKpi['how']; unit: string },
  say: Say,
  language: Language,
): string {
  const { difference, interval, how, unit } = of;
  const kind = how === 'share' ? 'share' : how === 'value' ? 'value' : 'weeks';
  const shown = rounded(Math.abs(difference));
  const way = shown === 0 ? 'same' : difference > 0 ? 'more' : 'less';
  const words = say(`pilot_difference_${kind}_${way}`, {
    amount: how === 'share' ? figureOf(shown, language) : `${figureOf(shown, language)} ${unit}`.trim(),
  });
  if (interval === null) return words;
  // In the direction of the words: "less" is told with the signs turned round.
  const [low, high] = way === 'less' ? [-interval[1], -interval[0]] : interval;
  return `${words}, ${say('pilot_interval', { low: figureOf(low, language), high: figureOf(high, language) })}`;
}

function sideWords(
  { value, n, readings, from, to }: Side,
  of: { say: Say; language: Language; figure: (value: number) => string; how: ReportedKpi['how'] },
): { value: string; note: string } {
  const { say, language, figure, how } = of;
  if (value === null) return { value: say('pilot_none_yet'), note: '' };
  return {
    value: figure(value),
    note: [
      ...(from === null || to === null
        ? []
        : [say('pilot_from_to', { from: formatDate(from, language), to: formatDate(to, language) })]),
      ...(how === 'mean-of-weeks' ? [say('pilot_weeks', { count: readings })] : []),
      ...(n === null ? [] : [say('pilot_counted', { n })]),
    ].join(' · '),
  };
}

/** Three digits that count: more would look more exact than it is. */
export function figureOf(value: number, language: Language): string {
  // A minus, not a hyphen: it stands close to a digit and is read aloud.
  return formatFigure(rounded(value), language).replace(/^-/, '\u2212');
}

function rounded(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));
}

import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { AreaChange } from './area.ts';
import { type Comparison, compare, isReached, type Verdict, verdictOf } from './compare.ts';
import { findMeasure, kpiName } from './find-measure.ts';
import type { Kpi } from './kpi-store.ts';
import type { ReadPlace, StoredReading } from './reading-store.ts';
import { overlap, type Span } from './weeks.ts';

export type ReadSide = 'before' | 'after' | 'neither';

export interface ReportedKpi {
  id: string;
  solution: string | null;
  measure: string | null;
  name: string;
  unit: string;
  better: Kpi['better'];
  how: Kpi['how'];
  target: number | null;
  /** Whether the house measures it, and whether it may be asked about days that are over. */
  past: 'kept' | 'now' | 'by-hand';
  baselineFrom: string | null;
  baselineTo: string | null;
  baselineSource: string;
  comparison: Comparison;
  verdict: Verdict;
  isReached: boolean | null;
  /** Another area after than before: then the difference says nothing. */
  isAreaChanged: boolean;
  /** The same for the town that it is compared with; null: nothing was read there. */
  elsewhere: Comparison | null;
  readings: {
    id: string;
    from: string;
    to: string;
    value: number | null;
    n: number | null;
    side: ReadSide;
    byHand: boolean;
    place: ReadPlace;
  }[];
}

export function reportKpi(
  kpi: Kpi,
  of: {
    kernel: Pick<Kernel, 'solutions'>;
    language: Language;
    readings: readonly StoredReading[];
    halted: readonly Span[];
    area: AreaChange | null;
  },
): ReportedKpi {
  const { kernel, language, halted, area } = of;
  const readings = of.readings
    .filter((one) => one.kpi === kpi.id)
    .map((one) => ({ ...one, side: sideOf(one, kpi, halted) }));
  const at = (place: ReadPlace) => {
    const [before, after] = (['before', 'after'] as const).map((side) =>
      readings.filter((one) => one.place === place && one.side === side),
    );
    return compare(kpi.how, before ?? [], after ?? []);
  };
  const found = at('own');
  // Of another area the difference may stand, how sure it is may not.
  const comparison = area === null ? found : { ...found, interval: null };
  const { id, solution, measure, unit, better, how, target } = kpi;
  const { baselineFrom, baselineTo, baselineSource } = kpi;
  return {
    ...{ id, solution, measure, name: kpiName(kernel, kpi, language), unit, better, how, target },
    past: measure === null ? 'by-hand' : (findMeasure(kernel, kpi)?.past ?? 'now'),
    ...{ baselineFrom, baselineTo, baselineSource, comparison },
    verdict: verdictOf(comparison, better),
    isReached: isReached(found, better, target),
    isAreaChanged: area !== null,
    elsewhere: readings.some(({ place }) => place === 'comparison') ? at('comparison') : null,
    readings: readings.map(({ id: reading, from, to, value, n, side, byHand, place }) => ({
      ...{ id: reading, from, to, value, n, side, byHand, place },
    })),
  };
}

function sideOf(span: Span, { startedOn }: Kpi, halted: readonly Span[]): ReadSide {
  if (startedOn === null || span.to < startedOn) return 'before';
  if (span.from < startedOn || halted.some((one) => overlap(one, span))) return 'neither';
  return 'after';
}

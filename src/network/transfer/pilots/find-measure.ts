import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import type { Kernel, Measure } from '../../../kernel/solution.ts';
import { runnable } from '../solution-title.ts';
import type { Kpi } from './kpi-store.ts';

type House = Pick<Kernel, 'solutions'>;

/** null: it is counted by the town, or the house no longer has the measure. */
export function findMeasure(house: House, { solution, measure }: Pick<Kpi, 'solution' | 'measure'>) {
  const found = house.solutions.find(({ id }) => id === solution);
  return found?.measures.find(({ id }) => id === measure) ?? null;
}

/** Its name in a language. */
export function kpiName(
  house: House,
  kpi: Pick<Kpi, 'solution' | 'measure' | 'name'>,
  language: Language,
): string {
  const { solution, measure, name } = kpi;
  const found = house.solutions.find(({ id }) => id === solution);
  if (found === undefined || measure === null) return name === '' ? (measure ?? '') : name;
  return textsIn(found.i18n, language)[`measure_${measure}`] ?? measure;
}

/** The same for whatever language will be asked for. */
export function nameOfKpi(house: House, kpi: Parameters<typeof kpiName>[1]): (language: Language) => string {
  return (language) => kpiName(house, kpi, language);
}

export interface MeasureChoice {
  solution: string;
  measure: string;
  name: string;
  unit: string;
  better: Measure['better'];
  past: Measure['past'];
}

/** What the house can measure of a solution. */
export function measuresOf(house: House, solution: string | null, language: Language): MeasureChoice[] {
  return runnable(house)
    .filter(({ id }) => id === solution)
    .flatMap(({ id, measures }) =>
      measures.map((one) => ({
        ...{ solution: id, measure: one.id, unit: one.unit, better: one.better, past: one.past },
        name: kpiName(house, { solution: id, measure: one.id, name: '' }, language),
      })),
    );
}

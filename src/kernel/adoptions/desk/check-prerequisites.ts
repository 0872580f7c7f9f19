import { withinTime } from '../../bundle/within-time.ts';
import { civilDate } from '../../clock.ts';
import type { Language } from '../../i18n/language.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { Place } from '../../places/place.ts';
import type { Solution } from '../../solution.ts';
import type { MeasureLine, PrerequisiteLine } from '../desk-api.ts';
import type { AdoptionHouse } from './adoption-house.ts';

/** What a check may take; one that takes longer or fails is not known. */
const MILLISECONDS = 1_000;

interface Asked {
  place: Place;
  language: Language;
}

/** What a solution needs at a place, asked now. */
export function checkPrerequisites(
  solution: Solution,
  { place, language }: Asked,
  { kernel, log }: AdoptionHouse,
): Promise<PrerequisiteLine[]> {
  const texts = textsIn(solution.i18n, language);
  return Promise.all(
    solution.prerequisites.map(async ({ id, check }) => ({
      id,
      words: texts[`prerequisite_${id}`] ?? id,
      state: await withinTime(MILLISECONDS, () => check(place, kernel)).catch((err: unknown) => {
        log.warn({ err, solution: solution.id, prerequisite: id }, 'a prerequisite could not be checked');
        return 'unknown' as const;
      }),
    })),
  );
}

/** What a solution brings at a place, as of today. */
export function measureToday(
  solution: Solution,
  { place, language }: Asked,
  { kernel, log }: AdoptionHouse,
): Promise<MeasureLine[]> {
  const texts = textsIn(solution.i18n, language);
  const today = civilDate(kernel.clock.now()).toString();
  return Promise.all(
    solution.measures.map(async ({ id, unit, better, query }) => {
      const found = await withinTime(MILLISECONDS, () => query(place.ars, today, today, kernel)).catch(
        (err: unknown) => {
          log.warn({ err, solution: solution.id, measure: id }, 'a measure could not be taken');
          return { value: null, n: 0 };
        },
      );
      return { id, words: texts[`measure_${id}`] ?? id, unit, better, value: found.value, n: found.n };
    }),
  );
}

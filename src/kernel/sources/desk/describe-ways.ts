/** Intakes, formats, fields and licences in words. */

import { LICENCES, licenceFault } from '../../attribution/licences.ts';
import type { Language } from '../../i18n/language.ts';
import { solutionTitle } from '../../i18n/solution-title.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { Format, Intake } from '../intake.ts';
import { SOURCE_TEXTS } from '../source-texts.ts';
import { settingsFields } from './settings-form.ts';
import type { Way, WayFormat } from './sources-api.ts';

/** Everything that can be brought in from outside at a place. */
export function waysAt(
  ars: string,
  { kernel, solutions }: { kernel: Kernel; solutions: readonly Solution[] },
  language: Language,
): Way[] {
  const word = wordIn(language);
  return solutions.flatMap((solution) =>
    (solution.connectors ?? [])
      .filter(({ formats }) => formats.length > 0)
      .map((intake) => ({
        solution: solution.id,
        intake: intake.id,
        title: whatOf(solution, intake.id, language),
        ...(intake.asks !== undefined && { isAsked: true as const }),
        isAdopted: kernel.adoptions.own(ars, solution.id) !== undefined,
        formats: intake.formats.map((format) => describeFormat(intake, format, language)),
        licences: LICENCES.filter(({ id }) =>
          intake.formats.some(({ licence }) => licenceFault(id, intake.licences, licence) === null),
        ).map(({ id }) => ({
          id,
          title: word(`licence_${id}`, id),
          hint: word(`licence_${id}_hint`, ''),
        })),
      })),
  );
}

export function describeFormat(intake: Intake, format: Format<unknown>, language: Language): WayFormat {
  const word = wordIn(language);
  const { connector, columns } = format;
  const fields = columns === null ? undefined : intake.fields;
  return {
    connector,
    title: word(`format_${connector}`, connector),
    hint: word(`format_${connector}_hint`, ''),
    settings: settingsFields(format, language),
    fields:
      fields === undefined
        ? null
        : Object.entries(fields).map(([name, need]) => ({
            name,
            label: word(`field_${name}`, name),
            isRequired: need === 'required',
          })),
  };
}

/** "Freizeit: Termine". */
export function whatOf(solution: Solution | undefined, intake: string, language: Language): string {
  const title = solution === undefined ? '' : solutionTitle(solution, language);
  const name = wordIn(language)(`intake_${intake}`, intake);
  return title === '' ? name : `${title}: ${name}`;
}

/** A word of ours, or what stands for it where there is none. */
export function wordIn(language: Language): (key: string, otherwise: string) => string {
  const texts = textsIn(SOURCE_TEXTS, language);
  return (key, otherwise) => texts[key] ?? otherwise;
}

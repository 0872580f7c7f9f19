import type { Language } from '../../../kernel/i18n/language.ts';
import { LOCALE } from '../../../kernel/i18n/language.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { SHEET_STATES } from '../flow.ts';
import { solutionTitle } from '../solution-title.ts';
import { stepsOf } from '../step-store.ts';
import { knownChecks, knownSolutions } from './known-references.ts';
import { missingFields } from './missing-fields.ts';
import { dayOf, isStale, type Sheet, wordsOf } from './sheet.ts';
import type { SheetAct, SheetChoices, SheetLine, SheetStep, SheetView } from './sheets-api.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock' | 'solutions'>;

/** A fact sheet in a list. */
export function lineOf(
  sheet: Sheet,
  language: Language,
  { places, clock }: Pick<House, 'places' | 'clock'>,
): SheetLine {
  const { id, state, field, status, evidence, verifiedOn, changedAt, version } = sheet;
  const { title, lang } = wordsOf(sheet, language);
  return {
    ...{ id, title, lang, state, field, status, evidence, where: whereOf(sheet, language, { places }) },
    ...{ isAbroad: sheet.ars === null, isExample: sheet.source !== null, verifiedOn, changedAt, version },
    ...{ isStale: isStale(sheet, dayOf(clock.now())), catalogue: sheet.originCatalogue },
    ...{ solution: sheet.solution, costBand: sheet.costBand },
  };
}

/** "Köln"; abroad the place with its country in the wanted language: "Beispielhavn, Dänemark". */
export function whereOf(
  { ars, country, placeName }: Pick<Sheet, 'ars' | 'country' | 'placeName'>,
  language: Language,
  { places }: Pick<House, 'places'>,
): string {
  if (ars !== null) return townLine(ars, places).name;
  const name = countryName(country ?? '', language);
  return placeName === '' ? name : `${placeName}, ${name}`;
}

/** The code itself where the language knows no name for it. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(LOCALE[language], { type: 'region' }).of(code) ?? code;
}

/** As its author wrote it, with what is missing and what the asker may do. */
export async function viewOf(
  sheet: Sheet,
  { language, may }: { language: Language; may: SheetAct[] },
  house: House,
): Promise<SheetView> {
  const { originCatalogue, originKey, originUrl, originLicence } = sheet;
  return {
    ...lineOf(sheet, language, house),
    ...{ title: sheet.title, lang: sheet.lang, content: contentOf(sheet), project: sheet.project },
    solutionTitle: sheet.solution === null ? null : solutionTitle(house, sheet.solution, language),
    origin:
      originCatalogue === null || originKey === null
        ? null
        : { catalogue: originCatalogue, key: originKey, url: originUrl, licence: originLicence },
    ...{ missing: missingFields(sheet), history: await historyOf(sheet.id, house), may },
  };
}

/** What its author says, and nothing of what the house keeps. */
export function contentOf(sheet: Sheet): SheetView['content'] {
  const { title, problem, field, lang, size, status, startsOn, endsOn, costOnce, costYearly } = sheet;
  const { costBand, fte, operating, licence, repoUrl, standards, prerequisites, kpis } = sheet;
  const { failed, success, contactRole, contactMail, solution, country, placeName, lawDiffers } = sheet;
  return {
    ...{ title, problem, field, lang, size, status, startsOn, endsOn, costOnce, costYearly },
    ...{ costBand, fte, operating, licence, repoUrl, standards, prerequisites, kpis },
    ...{ failed, success, contactRole, contactMail, solution, country, placeName, lawDiffers },
  };
}

export function choicesOf(house: Pick<House, 'solutions'>, language: Language): SheetChoices {
  return { solutions: knownSolutions(house, language), checks: knownChecks(house, language) };
}

/** The public history, the first step first. */
export async function historyOf(
  id: string,
  { db, places }: Pick<House, 'db' | 'places'>,
): Promise<SheetStep[]> {
  const steps = await stepsOf(db, 'sheet', id);
  return steps.flatMap(({ to, reason, ars, at }) => {
    const state = SHEET_STATES.find((one) => one === to);
    if (state === undefined) return [];
    return [{ to: state, reason, by: ars === FEDERATION ? null : townLine(ars, places).name, at }];
  });
}

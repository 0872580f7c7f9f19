import { formOf } from '../../forms/form-of.ts';
import type { Language } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { roomPath } from '../../pages/people/personal-paths.ts';
import type { Place } from '../../places/place.ts';
import type { Solution } from '../../solution.ts';
import type { Source } from '../../sources/source.ts';
import { readSources } from '../../sources/store.ts';
import type { SolutionDetail, SolutionLine } from '../desk-api.ts';
import { findHold } from '../find-hold.ts';
import { fittingSettings } from '../fitting-settings.ts';
import { recordCounts, stateBeforePause } from '../store.ts';
import type { AdoptionHouse } from './adoption-house.ts';
import { checkPrerequisites, measureToday } from './check-prerequisites.ts';
import { ownRow, placeNamed, type RowsHere, rowsAt, stateHere } from './what-is-here.ts';

interface Asked {
  place: Place;
  language: Language;
}

/** Every solution of the house as it stands at a place. */
export async function solutionLines(asked: Asked, house: AdoptionHouse): Promise<SolutionLine[]> {
  const [here, sources] = await ground(asked.place, house);
  return Promise.all(house.solutions.map((solution) => lineOf(solution, { ...asked, here, sources }, house)));
}

/** One of them with everything that its page shows. */
export async function solutionDetail(
  solution: Solution,
  asked: Asked,
  house: AdoptionHouse,
): Promise<SolutionDetail> {
  const { kernel } = house;
  const [here, sources] = await ground(asked.place, house);
  const [line, measures, hold] = await Promise.all([
    lineOf(solution, { ...asked, here, sources }, house),
    measureToday(solution, asked, house),
    holdAt(solution, asked, house),
  ]);
  const row = ownRow(here, solution.id, kernel.places);
  const inherited = line.inheritedFrom === null ? undefined : stateHere(here, solution, kernel.places).above;
  const own = row !== undefined && !line.isOnlyPause ? row : undefined;
  const stored = own ?? inherited;
  const goes = sources.filter((source) => source.solution === solution.id);
  const counts = await recordCounts(
    kernel.db,
    goes.map(({ id }) => id),
  );
  return {
    ...line,
    ...{ measures, hold },
    fields: formOf(solution.settings, textsIn(solution.i18n, asked.language)),
    settings: fittingSettings(solution.settings, stored?.settings ?? {}),
    settingsOf:
      own !== undefined
        ? own.state === 'given-back'
          ? 'former'
          : 'own'
        : stored === undefined || stored === null
          ? 'defaults'
          : 'inherited',
    goes: goes.map(({ id, name }) => ({ id, name, records: counts.get(id) ?? 0 })),
  };
}

async function holdAt(
  { id }: Solution,
  { place, language }: Asked,
  { kernel, solutions }: AdoptionHouse,
): Promise<SolutionDetail['hold']> {
  const keys = kernel.places.keys(place.ars);
  const found = await findHold(kernel.db, { keys, solution: id }, solutions);
  if (found === null) return null;
  const say = (key: string) => text(textsIn(found.texts, language), language, key, found.values);
  return {
    ...{ title: say(`${found.code}_title`), text: say(`${found.code}_detail`) },
    page: roomPath(language, place.ars, found.path),
  };
}

/** Rows, and the place's own sources without example data. */
async function ground(place: Place, { kernel }: AdoptionHouse): Promise<[RowsHere, Source[]]> {
  const keys = kernel.places.keys(place.ars);
  const [here, sources] = await Promise.all([rowsAt(place, kernel), readSources(kernel.db)]);
  return [here, sources.filter(({ ownerArs, kind }) => keys.has(ownerArs) && kind !== 'sample')];
}

async function lineOf(
  solution: Solution,
  { place, language, here, sources }: Asked & { here: RowsHere; sources: readonly Source[] },
  house: AdoptionHouse,
): Promise<SolutionLine> {
  const { places, db } = house.kernel;
  const texts = textsIn(solution.i18n, language);
  const row = ownRow(here, solution.id, places);
  const { state, above } = stateHere(here, solution, places);
  const isOwn = row !== undefined && row.state === state;
  const own = sources.filter((source) => source.solution === solution.id);
  return {
    id: solution.id,
    title: texts.title ?? solution.id,
    description: texts.description ?? '',
    state,
    version: row?.version ?? 0,
    since: isOwn ? row.since : null,
    inheritedFrom: above === null ? null : placeNamed(above.ars, places),
    isOnlyPause:
      isOwn && state === 'paused' && [undefined, 'given-back'].includes(await stateBeforePause(db, row)),
    takenOverFrom: isOwn && row.takenOverFrom !== null ? placeNamed(row.takenOverFrom, places) : null,
    sources: own.length,
    faults: own.filter(({ failures, held }) => failures > 0 || held !== null).length,
    prerequisites: await checkPrerequisites(solution, { place, language }, house),
  };
}

/** What a town may take over, and from whom. */

import type { AdoptionHouse } from '../../../kernel/adoptions/desk/adoption-house.ts';
import { measureToday } from '../../../kernel/adoptions/desk/check-prerequisites.ts';
import { rowsAt, stateHere } from '../../../kernel/adoptions/desk/what-is-here.ts';
import { fittingSettings } from '../../../kernel/adoptions/fitting-settings.ts';
import { ownSettingNames, withoutOwn } from '../../../kernel/adoptions/own-settings.ts';
import { liveAdoptions } from '../../../kernel/adoptions/store.ts';
import { formOf } from '../../../kernel/forms/form-of.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { sizeOf } from '../../../kernel/network/sizes.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import { choiceOfPlace } from '../../../kernel/places/choice.ts';
import { fold } from '../../../kernel/places/fold.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel, Solution } from '../../../kernel/solution.ts';
import { readSources } from '../../../kernel/sources/store.ts';
import { runnable } from '../solution-title.ts';
import { giverAt } from './giver.ts';
import { sourcesOfGiver } from './giver-sources.ts';
import { hereAt, requireRunnable } from './here.ts';
import { intakeWords } from './source-words.ts';
import { takeoverGiverWithout } from './takeover-problems.ts';
import { findOpenTakeover } from './takeover-store.ts';
import type { GiverFigures, GiverLine, Givers, OfferLine } from './takeovers-api.ts';

/** More are found by more letters. */
const MOST = 20;

interface Asked {
  place: Place;
  language: Language;
}

/** Solutions of the house that others run, those of most towns first. */
export async function offersTo({ place, language }: Asked, kernel: Kernel): Promise<OfferLine[]> {
  const here = await rowsAt(place, kernel);
  const found = await Promise.all(
    runnable(kernel).map(async (solution): Promise<OfferLine> => {
      const texts = textsIn(solution.i18n, language);
      return {
        ...{ id: solution.id, title: texts.title ?? solution.id, description: texts.description ?? '' },
        state: stateHere(here, solution, kernel.places).state,
        towns: (await townsWith(solution, place, kernel)).length,
      };
    }),
  );
  return found
    .filter(({ towns }) => towns > 0)
    .sort((one, other) => other.towns - one.towns || (one.title < other.title ? -1 : 1));
}

/** Towns that run a solution and whose name holds the words: those of the same size first, then by name. */
export async function giversOf(
  id: string,
  { place, language, words }: Asked & { words: string },
  kernel: Kernel,
): Promise<Givers> {
  const { db, places } = kernel;
  const solution = requireRunnable(id, kernel);
  const [here, all, sources] = await Promise.all([
    hereAt(db, { place, solution }, kernel),
    townsWith(solution, place, kernel),
    readSources(db),
  ]);
  const parts = fold(words).split(' ');
  const size = sizeOf(place.population);
  const isSimilar = (town: Place) => size !== 'unknown' && sizeOf(town.population) === size;
  const found = all
    .filter(({ name }) => parts.every((part) => fold(name).includes(part)))
    .sort(
      (one, other) =>
        Number(isSimilar(other.town)) - Number(isSimilar(one.town)) ||
        one.name.localeCompare(other.name, 'de'),
    );
  const inWords = intakeWords(language);
  const texts = textsIn(solution.i18n, language);
  const own = ownSettingNames(solution.settings);
  return {
    solution: { id: solution.id, title: texts.title ?? solution.id, description: texts.description ?? '' },
    ...{ state: here.state, inheritedFrom: here.above },
    begun: await findOpenTakeover(db, { keys: places.keys(place.ars), solution: solution.id }),
    fields: formOf(solution.settings, texts).filter(({ name }) => !own.has(name)),
    givers: found.slice(0, MOST).map(({ row, town, name }): GiverLine => {
      const { county, state } = choiceOfPlace(town, places, 'de');
      const keys = places.keys(town.ars);
      return {
        ...{ ars: town.ars, name, county, state, since: row.since, size: sizeOf(town.population) },
        isSimilar: isSimilar(town),
        settings: withoutOwn(solution.settings, fittingSettings(solution.settings, row.settings)),
        sources: sourcesOfGiver(sources, { keys, solution: solution.id }).map((one) => {
          const { title, format } = inWords(one);
          return `${title}: ${format}`;
        }),
      };
    }),
    hasMore: found.length > MOST,
  };
}

/** What the solution brings at a giver today; the same figures as anybody can count in its app. */
export async function figuresOf(
  { id, giver }: { id: string; giver: string },
  { language }: Pick<Asked, 'language'>,
  house: AdoptionHouse,
): Promise<GiverFigures> {
  const solution = requireRunnable(id, house.kernel);
  const found = await giverAt(house.kernel.db, { from: giver, solution }, house.kernel);
  if (found === null || found.row === null) throw takeoverGiverWithout(found?.name ?? giver);
  const measures = await measureToday(solution, { place: found.place, language }, house);
  return {
    measures: measures.map(({ id: of, words, unit, value, n }) => ({ id: of, words, unit, value, n })),
  };
}

/** Everybody else for whom a solution is live. */
async function townsWith(solution: Pick<Solution, 'id'>, place: Place, { db, places }: Kernel) {
  const own = places.keys(place.ars);
  return (await liveAdoptions(db, solution.id)).flatMap((row) => {
    const town = townOf(row.ars, places);
    return own.has(row.ars) || town === null ? [] : [{ row, town, name: fullNameOf(town) }];
  });
}

/** What a town does, in one line of the picture. */
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { publicPilots } from '../pilots/public-store.ts';
import { solutionTitle } from '../solution-title.ts';
import { sayIn } from '../texts.ts';
import { RUNNING } from './deed-store.ts';
import { countOf, type DeedChoice, isChosen } from './deeds.ts';
import type { TownDeeds } from './town-deeds.ts';

/** Of one kind in one line; the rest stands on the page of the town. */
const MOST_NAMED = 4;
/** Of the towns of one page. */
const MOST_PILOTS = 2_000;

/** "läuft: Abfall, Parken · erprobt: Leihräder · ungelöst: 2 Herausforderungen", for each of these towns. */
export async function townWords(
  towns: readonly TownDeeds[],
  { choice, language }: { choice: DeedChoice; language: Language },
  kernel: Kernel,
): Promise<(town: TownDeeds) => string> {
  const say = sayIn(language);
  const pilots = await pilotTitles(towns, choice, kernel);
  return (town) => {
    const runs = town.deeds
      .filter((deed) => deed.kind === 'runs' && isChosen(deed, choice))
      .flatMap(({ solution }) => (solution === null ? [] : [solutionTitle(kernel, solution, language)]));
    const open = countOf(
      town.deeds.filter(({ kind }) => kind === 'open'),
      choice,
    );
    const named = (kind: 'runs' | 'pilots', titles: readonly string[]) => {
      if (titles.length === 0) return [];
      const more = titles.length - MOST_NAMED;
      const shown = [
        ...titles.slice(0, MOST_NAMED),
        ...(more > 0 ? [say('picture_town_more', { count: more })] : []),
      ];
      return [say(`picture_town_${kind}`, { names: shown.join(', ') })];
    };
    return [
      ...named('runs', runs),
      ...named('pilots', pilots(town)),
      ...(open === 0 ? [] : [say('picture_town_open', { count: open })]),
    ].join(' · ');
  };
}

/** Titles of the pilots of each of these towns that are chosen, the last changed first. */
async function pilotTitles(
  towns: readonly TownDeeds[],
  choice: DeedChoice,
  { db, places }: Kernel,
): Promise<(town: TownDeeds) => string[]> {
  const trying = towns.filter(({ deeds }) =>
    deeds.some((one) => one.kind === 'pilots' && isChosen(one, choice)),
  );
  if (trying.length === 0) return () => [];
  const current = new Map(
    trying.flatMap(({ ars }) => [...places.keys(ars)].map((key) => [key, ars] as const)),
  );
  const found = await publicPilots(db, {
    ...{ keys: current.keys(), states: RUNNING, limit: MOST_PILOTS },
    ...(choice.solution !== undefined && { solution: choice.solution }),
  });
  const byTown = Map.groupBy(found, ({ ars, isExample }) => `${current.get(ars)} ${isExample}`);
  return ({ ars, isExample }) => (byTown.get(`${ars} ${isExample}`) ?? []).map(({ title }) => title);
}

/** R1 and O1: who else runs the same solution, and how it stands at the place itself. */
import { LOCALE } from '../../../../kernel/i18n/language.ts';
import { townLines } from '../../../../kernel/network/town-lines.ts';
import { publishedSheets } from '../../sheets/sheet-store.ts';
import { solutionTitle } from '../../solution-title.ts';
import type { Finder } from './asked.ts';
import { inBoth, type KnownFact } from './known-fact.ts';

/** Towns named; the rest is counted. */
const NAMED = 5;

export const aboutReuse: Finder = async ({ project, solution, place, at, kernel }) => {
  if (solution === null) return [];
  const { adoptions, places } = kernel;
  const own = places.keys(place.ars);
  const adopters = townLines(
    adoptions.adopters(solution.id).map(({ ars }) => ars),
    places,
  ).filter(({ ars }) => !own.has(ars));
  const source = inBoth((say) => say('known_source_adoptions'));
  const name = (language: 'de' | 'en') => solutionTitle(kernel, solution.id, language);
  const names = adopters.slice(0, NAMED).map((town) => town.name);
  const others: KnownFact = {
    ...{ gate: 'R1', says: adopters.length > 0 ? 'good' : 'info', at, source },
    // Taken over it is in use; otherwise it was found, and nobody has compared it yet.
    proposes: project.kind === 'takeover' ? 3 : adopters.length > 0 ? 2 : null,
    text: inBoth((say, language) =>
      adopters.length === 0
        ? say('known_adopters_none', { solution: name(language) })
        : say('known_adopters', {
            ...{ solution: name(language), count: adopters.length },
            towns: new Intl.ListFormat(LOCALE[language]).format([
              ...names,
              ...(adopters.length > NAMED ? ['…'] : []),
            ]),
          }),
    ),
  };
  const sheets = await sheetFacts();
  const state = adoptions.effective(place.ars, solution.id) === undefined ? null : 'live';
  const isPaused = adoptions.isPaused(place.ars, solution.id);
  if (state === null && !isPaused) return [others, ...sheets];
  return [
    ...[others, ...sheets],
    {
      ...{ gate: 'O1', says: 'info', at, source, proposes: null },
      text: inBoth((say, language) =>
        say(isPaused ? 'known_adopted_paused' : 'known_adopted_live', { solution: name(language) }),
      ),
    },
  ];

  /** What others wrote down about it, without examples. */
  async function sheetFacts(): Promise<KnownFact[]> {
    const found = await publishedSheets(kernel.db, { solution: solution?.id, isReal: true });
    if (found.length === 0) return [];
    return [
      {
        ...{ gate: 'R1', says: 'good', at, proposes: null },
        text: inBoth((say, language) =>
          say('known_sheets', { solution: name(language), count: found.length }),
        ),
        source: inBoth((say) => say('known_source_sheets')),
      },
    ];
  }
};

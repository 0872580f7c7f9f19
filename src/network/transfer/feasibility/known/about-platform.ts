/** T4 and S1: what a solution of this house says about itself. Whatever runs outside is not known here. */
import { solutionTitle } from '../../solution-title.ts';
import type { Finder } from './asked.ts';
import { inBoth, type KnownFact } from './known-fact.ts';

export const aboutPlatform: Finder = async ({ solution, place, at, kernel }) => {
  if (solution === null)
    return (['T4', 'S1'] as const).map(
      (gate): KnownFact => ({
        ...{ gate, says: 'unknown', at, proposes: null },
        text: inBoth((say) => say('known_other_solution')),
        source: inBoth((say) => say('known_source_project')),
      }),
    );
  const sets = solution.openData?.(place.ars).length ?? 0;
  const holdsPeople = solution.personalData !== undefined;
  const source = inBoth((say) => say('known_source_contract'));
  const name = (language: 'de' | 'en') => ({ solution: solutionTitle(kernel, solution.id, language) });
  return [
    {
      // Whose the data are stands in a contract that the platform does not have.
      ...{ gate: 'T4', says: sets > 0 ? 'good' : 'info', at, source, proposes: sets > 0 ? 3 : null },
      text: inBoth((say, language) =>
        sets > 0
          ? say('known_open', { ...name(language), count: sets })
          : say('known_open_none', name(language)),
      ),
    },
    {
      ...{ gate: 'S1', says: 'info', at, source, proposes: null },
      text: inBoth((say, language) =>
        say(holdsPeople ? 'known_personal' : 'known_impersonal', name(language)),
      ),
    },
  ];
};

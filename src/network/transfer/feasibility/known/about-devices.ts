/** T1 to T3: radio, payload, power. The platform has no measured coverage, and says so instead of guessing. */
import { solutionTitle } from '../../solution-title.ts';
import type { Finder } from './asked.ts';
import { inBoth, type KnownFact } from './known-fact.ts';

export const aboutDevices: Finder = async ({ solution, at, kernel }) => {
  const coverage: KnownFact = {
    ...{ gate: 'T1', says: 'unknown', at, proposes: null },
    text: inBoth((say) => say('known_radio')),
    source: inBoth((say) => say('known_source_none')),
  };
  if (solution === null) return [coverage];
  const software = (['T1', 'T2', 'T3'] as const).map(
    (gate): KnownFact => ({
      ...{ gate, says: 'info', at, proposes: 'na' },
      text: inBoth((say, language) =>
        say('known_no_devices', { solution: solutionTitle(kernel, solution.id, language) }),
      ),
      source: inBoth((say) => say('known_source_contract')),
    }),
  );
  return [coverage, ...software];
};

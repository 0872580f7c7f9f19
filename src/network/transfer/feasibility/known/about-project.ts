/** P1: who is in charge, and which idea the project tries. */
import { findThings } from '../../things-of.ts';
import type { Finder } from './asked.ts';
import { inBoth, type KnownFact } from './known-fact.ts';

export const aboutProject: Finder = async ({ project, at, kernel }) => {
  const { unit, idea } = project;
  const charge: KnownFact = {
    ...{ gate: 'P1', says: unit === '' ? 'bad' : 'good', at, proposes: unit === '' ? 0 : 1 },
    text: inBoth((say) => (unit === '' ? say('known_unit_none') : say('known_unit', { unit }))),
    source: inBoth((say) => say('known_source_project')),
  };
  if (idea === null) return [charge];
  const [de, en] = await Promise.all([
    findThings(kernel, 'idea', [idea], 'de'),
    findThings(kernel, 'idea', [idea], 'en'),
  ]);
  const [german, english] = [de.get(idea), en.get(idea)];
  if (german === undefined || english === undefined) return [charge];
  const found = { de: german, en: english };
  return [
    charge,
    {
      ...{ gate: 'P1', says: 'info', at, proposes: null },
      text: inBoth((say, language) => {
        const { title, stateWords } = found[language];
        return say('known_idea', { title, state: stateWords });
      }),
      source: inBoth((say) => say('known_source_idea')),
    },
  ];
};

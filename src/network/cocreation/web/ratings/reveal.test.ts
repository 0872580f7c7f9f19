import { expect, it } from 'vitest';
import type { RoundResult } from '../../ratings/round-result.ts';
import { afterSteps, rankedOf, unrankedOf } from './reveal.ts';

const scale = { counts: [0, 0, 5, 0, 0], mean: 3 };
const ideas = ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase(), lang: 'de', company: '' }));
const ranked = (idea: string, rank: number) => ({
  ...{ idea, rank, share: 0.6, lower: 0.2, upper: 0.9, n: 5, flagged: 0 },
  figures: { pilot: 3, benefit: scale, effort: scale, urgency: scale },
});
const result: RoundResult = {
  ...{ ballots: 5, replaced: 0, roles: {}, sizes: {} },
  ideas: [
    ranked('b', 1),
    ranked('a', 2),
    { idea: 'c', rank: null, share: null, lower: null, upper: null, n: null, flagged: 1, figures: null },
  ],
};

it('reveals from the last rank to the first, and names those without one apart', () => {
  const all = rankedOf({ ideas, result });
  const steps = [0, 1, 2, 3].map((step) => afterSteps(all, step).map(({ id }) => id));
  expect(steps).toEqual([[], ['a'], ['b', 'a'], ['b', 'a']]);
  expect(unrankedOf({ ideas, result })).toEqual(['C']);
  expect(rankedOf({ ideas, result: null })).toEqual([]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLikeness } from '../../../kernel/text/likeness.ts';
import { problemLikeness, SAME_FIELD } from './problem-likeness.ts';
import { SAMPLE_ROWS } from './sample/sample-rows.ts';

const TEXTS = SAMPLE_ROWS.map(({ key, title, problem, field }) => ({
  ...{ id: key, words: { title, text: problem }, field },
}));
const PROBLEMS = [
  { words: { title: 'Warnung bei Starkregen an kleinen Bächen', text: '' }, field: null },
  { words: { title: 'Leere Läden in der Innenstadt', text: '' }, field: 'economy' },
];

/** As the texts of the sheets are found. */
const problemsIn = (texts: typeof TEXTS, problems = PROBLEMS) => {
  const likeness = createLikeness();
  for (const { id, words } of texts) likeness.put(id, words);
  return problems.map(({ words, field }) => ({ field, alike: likeness.find(words, texts.length) }));
};
const ALL = problemsIn(TEXTS);

it('finds what solved the same, says which problem it is like, and leaves out what is not alike', () => {
  const found = problemLikeness(TEXTS, ALL);
  expect(found.get('pop-up-shops')).toMatchObject({ problem: 1, by: 'words' });
  expect(found.get('stream-gauges')).toMatchObject({ problem: 0, by: 'words' });
  // The same field, other words: worth something, and said as such.
  expect(found.get('delivery-depot')).toEqual({ value: SAME_FIELD, problem: 1, by: 'field' });
  expect(found.has('cancel-visits')).toBe(false);
  expect(problemLikeness(TEXTS, [])).toEqual(new Map());
  expect(problemLikeness([], ALL)).toEqual(new Map());
});

it('answers the same whatever the order of sheets and problems', () => {
  const values = (found: ReturnType<typeof problemLikeness>) =>
    [...found].map(([id, { value }]) => `${id} ${value}`).sort();
  const expected = values(problemLikeness(TEXTS, ALL));
  fc.assert(
    fc.property(fc.shuffledSubarray(TEXTS, { minLength: TEXTS.length }), fc.boolean(), (texts, turned) => {
      const problems = turned ? [...PROBLEMS].reverse() : PROBLEMS;
      expect(values(problemLikeness(texts, problemsIn(texts, problems)))).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

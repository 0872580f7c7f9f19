import { expect, it } from 'vitest';
import { answerOf } from './answer.ts';

it('tells one office, several to choose from, and three ways of not knowing apart', () => {
  const known = (offices: string[], hidden = 0) => ({ offices, hidden });
  expect(answerOf(0, known([]))).toEqual({ kind: 'unknown', reason: 'none-named' });
  expect(answerOf(3, known([]))).toEqual({ kind: 'unknown', reason: 'not-in-source' });
  expect(answerOf(3, known([], 2))).toEqual({ kind: 'unknown', reason: 'not-public' });
  expect(answerOf(2, known(['a'], 1))).toEqual({ kind: 'found', office: 'a' });
  expect(answerOf(2, known(['a', 'b']))).toEqual({ kind: 'several', offices: ['a', 'b'] });
});

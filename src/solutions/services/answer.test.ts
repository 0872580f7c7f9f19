import { expect, it } from 'vitest';
import { answerOf } from './answer.ts';

it('tells one office, several to choose from, and two ways of not knowing apart', () => {
  expect(answerOf(0, [])).toEqual({ kind: 'unknown', reason: 'none-named' });
  expect(answerOf(3, [])).toEqual({ kind: 'unknown', reason: 'not-in-source' });
  expect(answerOf(1, ['a'])).toEqual({ kind: 'found', office: 'a' });
  expect(answerOf(2, ['a', 'b'])).toEqual({ kind: 'several', offices: ['a', 'b'] });
});

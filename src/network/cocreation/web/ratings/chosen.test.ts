import { expect, it } from 'vitest';
import { chosenOf, linesOf } from './chosen.ts';

const LINE = { benefit: 5, effort: 2, urgency: 3, pilot: false };

it('keeps what was cast, names what is incomplete, and leaves out what was left out', () => {
  const ideas = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const chosen = { ...chosenOf([{ idea: 'c', ...LINE }]), b: { benefit: 1, pilot: true }, a: {} };
  expect(linesOf(chosen, ideas)).toEqual({ lines: [{ idea: 'c', ...LINE }], incomplete: ['b'] });
});

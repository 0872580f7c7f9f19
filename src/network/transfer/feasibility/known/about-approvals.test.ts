import { expect, it } from 'vitest';
import { stateOfSteps } from '../../approvals/approval-state.ts';
import type { Outcome } from '../../flow.ts';
import { proposalOf } from './about-approvals.ts';

const of = (reason: string | null, ...outcomes: Outcome[]) =>
  proposalOf(
    stateOfSteps(
      outcomes.map((outcome) => ({ outcome })),
      reason,
    ),
  );

it('proposes for gate A1 what the steps of the path say', () => {
  expect(of(null)).toBe(1);
  expect(of('Nur Software.')).toBe(4);
  expect(of(null, 'open', 'asked')).toBe(2);
  expect(of(null, 'approved', 'asked')).toBe(3);
  expect(of(null, 'approved', 'conditions', 'not-needed')).toBe(4);
  expect(of(null, 'approved', 'refused')).toBe(0);
  expect(of(null, 'approved', 'withdrawn')).toBe(0);
});

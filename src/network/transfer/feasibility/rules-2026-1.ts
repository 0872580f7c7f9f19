/**
 * The first rules (handbook `competence-centre.md`, sections 5 and 6). Gates, weights, limits and fails are the
 * handbook's; which fails can be cured, the criteria and their weights, and gate A1 are proposals of ours and marked so.
 * Never change a set that was used: a saved check is read by it. Make the next one. Pure.
 */
import type { Gate, GateId, GroupId, RuleSet } from './rule-set.ts';

const UNVERIFIED: readonly GateId[] = ['T2', 'S1'];

function gate(
  id: GateId,
  group: GroupId | null,
  more: Partial<Pick<Gate, 'mayNotApply' | 'fail'>> = {},
): Gate {
  return { id, group, mayNotApply: false, fail: null, isUnverified: UNVERIFIED.includes(id), ...more };
}

const curable = { by: 'answer', isCurable: true } as const;
const final = { by: 'answer', isCurable: false } as const;

export const RULES_2026_1: RuleSet = {
  version: '2026-1',
  validFrom: '2026-01-01',
  gates: [
    gate('P1', 'P', { fail: curable }),
    gate('P2', 'P'),
    gate('T1', 'T', { mayNotApply: true, fail: curable }),
    gate('T2', 'T', { mayNotApply: true, fail: final }),
    gate('T3', 'T', { mayNotApply: true, fail: curable }),
    gate('T4', 'T', { fail: final }),
    gate('T5', 'T', { mayNotApply: true }),
    gate('S1', 'S', { fail: final }),
    gate('O1', 'O', { fail: curable }),
    gate('E1', 'E', { fail: { by: 'economy', isCurable: false } }),
    gate('R1', null),
    gate('A1', null, { fail: { by: 'refused', isCurable: true } }),
  ],
  weights: { P: 25, T: 30, S: 15, O: 15, E: 15 },
  ...{ green: 75, amber: 50 },
  criteria: {
    d: [
      { id: 'd1', weight: 40 },
      { id: 'd2', weight: 40 },
      { id: 'd3', weight: 20 },
    ],
    q: [
      { id: 'q1', weight: 40 },
      { id: 'q2', weight: 25 },
      { id: 'q3', weight: 15 },
      { id: 'q4', weight: 20 },
    ],
    e: [
      { id: 'e1', weight: 50 },
      { id: 'e2', weight: 30 },
      { id: 'e3', weight: 20 },
    ],
  },
  carries: 50,
};

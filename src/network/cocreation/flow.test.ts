import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flow, mayGo } from '../../kernel/network/flow.ts';
import {
  CHALLENGE_FLOW,
  CHALLENGE_STATES,
  IDEA_FLOW,
  IDEA_STATES,
  ROUND_FLOW,
  ROUND_STATES,
  SPRINT_FLOW,
  SPRINT_STATES,
} from './flow.ts';

const FLOWS: readonly [string, Flow<string>, readonly string[]][] = [
  ['a challenge', CHALLENGE_FLOW, CHALLENGE_STATES],
  ['an idea', IDEA_FLOW, IDEA_STATES],
  ['a round', ROUND_FLOW, ROUND_STATES],
  ['a sprint', SPRINT_FLOW, SPRINT_STATES],
];

/** All states on the way of a thing that only ever goes where the flow lets it. */
function walk(flow: Flow<string>, first: string, choices: readonly number[]): string[] {
  const way = [first];
  for (const choice of choices) {
    const next = flow[way.at(-1) ?? ''] ?? [];
    const to = next[choice % Math.max(next.length, 1)];
    if (to === undefined) break;
    way.push(to);
  }
  return way;
}

describe.each(FLOWS)('the states of %s', (_name, flow, states) => {
  it('can all be reached from the first one', () => {
    const reached = new Set([states[0] ?? '']);
    for (const state of reached) for (const next of flow[state] ?? []) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('refuse every step that is not named, also to themselves', () => {
    for (const from of states)
      for (const to of states)
        expect(mayGo(flow, from, to)).toBe((flow[from] ?? []).includes(to) && from !== to);
  });
});

describe('no way around a guard', () => {
  const walks = fc.array(fc.nat(20), { maxLength: 40 });

  it('leads an idea into a pilot without rating, concept and prototype', () => {
    fc.assert(
      fc.property(walks, (choices) => {
        const way = walk(IDEA_FLOW, 'proposed', choices);
        const pilot = way.indexOf('pilot');
        if (pilot < 0) return;
        expect(way.slice(0, pilot)).toEqual([
          'proposed',
          'screened',
          'rated',
          'shortlisted',
          'concept',
          'prototype',
        ]);
      }),
    );
  });

  it('leads a challenge into a sprint that nobody clarified and ranked', () => {
    fc.assert(
      fc.property(walks, (choices) => {
        const way = walk(CHALLENGE_FLOW, 'draft', choices);
        const sprint = way.indexOf('in-sprint');
        if (sprint >= 0)
          expect(way.slice(0, sprint)).toEqual(
            expect.arrayContaining(['submitted', 'clarified', 'prioritised']),
          );
      }),
    );
  });

  it('closes a sprint without a decision', () => {
    fc.assert(
      fc.property(walks, (choices) => {
        const way = walk(SPRINT_FLOW, 'planned', choices);
        if (way.includes('closed')) expect(way).toContain('decided');
      }),
    );
  });
});

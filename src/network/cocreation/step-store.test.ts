import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepsInOrder } from '../../kernel/network/steps-in-order.ts';
import { IDEA_FLOW, type IdeaState } from './flow.ts';
import type { Step } from './step-store.ts';

it('puts steps of one instant in the order of their states, in whichever order the database gives them', () => {
  const choices = fc.array(fc.record({ choice: fc.nat(9), isLater: fc.boolean() }), { maxLength: 12 });
  fc.assert(
    fc.property(choices, fc.array(fc.nat()), (made, shuffle) => {
      let state: IdeaState = 'proposed';
      let minute = 10;
      const step = (from: string | null, to: string): Step => ({
        ...{ from, to, reason: '', ars: '000000000000', at: `2026-11-27T00:${minute}:00.000Z` },
      });
      const history = [step(null, state)];
      for (const { choice, isLater } of made) {
        const next: readonly IdeaState[] = IDEA_FLOW[state];
        const to: IdeaState | undefined = next[choice % Math.max(next.length, 1)];
        if (to === undefined) break;
        if (isLater) minute += 1;
        history.push(step(state, to));
        state = to;
      }
      const mixed = history
        .map((one, index) => ({ one, key: shuffle[index] ?? 0 }))
        .sort((a, b) => (a.one.at < b.one.at ? -1 : a.one.at > b.one.at ? 1 : a.key - b.key))
        .map(({ one }) => one);
      expect(stepsInOrder(mixed)).toEqual(history);
    }),
  );
});

it('begins a history of one instant where nothing leads to, also when it comes back to a state', () => {
  const states = ['draft', 'submitted', 'clarified', 'parked', 'submitted'];
  const history = states.slice(1).map((to, index) => ({
    ...{ from: states[index] ?? null, to, at: '2026-11-27T00:10:00.000Z' },
  }));
  expect(stepsInOrder(history.toReversed())).toEqual(history);
  expect(stepsInOrder([...history.slice(2), ...history.slice(0, 2)])).toEqual(history);
});

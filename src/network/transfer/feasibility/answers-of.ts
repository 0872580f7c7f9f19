import type { GateEntries } from './feasibility-api.ts';
import type { Answers } from './judge.ts';
import { GATES } from './rule-set.ts';

/** Answers alone. E1 is answered by the calculation: what somebody sends for it counts for nothing. Pure. */
export function answersOf(entries: GateEntries): Answers {
  return Object.fromEntries(
    GATES.flatMap((gate) => {
      const answer = entries[gate]?.answer ?? null;
      return gate === 'E1' || answer === null ? [] : [[gate, answer]];
    }),
  );
}

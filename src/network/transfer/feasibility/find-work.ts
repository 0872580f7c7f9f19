/** What is to be done after a check: by gate, and why. Pure. */
import type { Answers, Judgement } from './judge.ts';
import { ANSWERS, type Answer, type GateId, type RuleSet } from './rule-set.ts';

/** `fail`: it ends the project; `open`: nobody has answered; `low`: the next better answer is the aim. */
export interface Work {
  gate: GateId;
  why: 'fail' | 'open' | 'low';
  /** For `low`: the answer to reach. */
  next: Answer | null;
}

/** Answers below it ask for work. */
const GOOD: Answer = 3;

/** Fails first, then what is open, then what is weak; each gate once. */
export function findWork(rules: RuleSet, answers: Answers, { fails, open, economy }: Judgement): Work[] {
  const failed = new Set(fails.map(({ gate }) => gate));
  const low = rules.gates.flatMap(({ id }): Work[] => {
    const answer = id === 'E1' ? economy?.answer : answers[id];
    if (failed.has(id) || answer === undefined || answer === 'na' || answer >= GOOD) return [];
    const next = ANSWERS.find((one) => one > answer) ?? null;
    return [{ gate: id, why: 'low', next }];
  });
  return [
    ...fails.map(({ gate }): Work => ({ gate, why: 'fail', next: null })),
    ...open.filter((gate) => !failed.has(gate)).map((gate): Work => ({ gate, why: 'open', next: null })),
    ...low,
  ];
}

/** What is otherwise in a check than in the one before. Pure. */
import type { Answers, SaidLight } from './judge.ts';
import { GATES, type GateId, type GivenAnswer } from './rule-set.ts';

export interface Compared {
  answers: Answers;
  light: SaidLight;
  score: number;
  rules: string;
}

export interface Changes {
  /** Points more or less; null: the rules are others, so points do not compare. */
  score: number | null;
  light: { from: SaidLight; to: SaidLight } | null;
  answers: { gate: GateId; from: GivenAnswer | null; to: GivenAnswer | null }[];
}

export function whatChanged(before: Compared, after: Compared): Changes {
  return {
    score: before.rules === after.rules ? Math.round((after.score - before.score) * 10) / 10 : null,
    light: before.light === after.light ? null : { from: before.light, to: after.light },
    answers: GATES.flatMap((gate) => {
      const [from, to] = [before.answers[gate] ?? null, after.answers[gate] ?? null];
      return from === to ? [] : [{ gate, from, to }];
    }),
  };
}

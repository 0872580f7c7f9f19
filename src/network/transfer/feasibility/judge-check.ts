/** A saved check, judged by the rules of its own version. Pure. */
import { answersOf } from './answers-of.ts';
import { type Check, wasRefused } from './check.ts';
import type { LastResult } from './feasibility-api.ts';
import { type Judgement, judge } from './judge.ts';
import type { RuleSet } from './rule-set.ts';
import { rulesOf } from './rules.ts';

export function judgementOf(check: Check): { rules: RuleSet; judgement: Judgement } {
  const rules = rulesOf(check.rules);
  if (rules === null) throw new Error(`The rules ${check.rules} of check ${check.id} are gone`);
  const given = { answers: answersOf(check.answers), economy: check.economy, isRefused: wasRefused(check) };
  return { rules, judgement: judge(rules, given) };
}

/** How it ended, as it is shown everywhere. */
export function resultOf(check: Check): LastResult {
  const { rules, judgement } = judgementOf(check);
  const asked = rules.gates.length;
  const { said, open } = judgement;
  return { light: said, score: check.score, answered: asked - open.length, asked, at: check.at };
}

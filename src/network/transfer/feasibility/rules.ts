/** All sets of rules that ever counted, the oldest first. Pure; the phone may use it. */
import type { RuleSet } from './rule-set.ts';
import { RULES_2026_1 } from './rules-2026-1.ts';

export const RULE_SETS: readonly RuleSet[] = [RULES_2026_1];

/** Those that a new check follows on that day (civil date). */
export function rulesOn(day: string, sets: readonly RuleSet[] = RULE_SETS): RuleSet {
  const found = sets.findLast(({ validFrom }) => validFrom <= day) ?? sets[0];
  if (found === undefined) throw new Error('There are no rules');
  return found;
}

/** Those of a saved check; null: no such version. */
export function rulesOf(version: string, sets: readonly RuleSet[] = RULE_SETS): RuleSet | null {
  return sets.find((one) => one.version === version) ?? null;
}

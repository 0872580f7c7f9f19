/** What a calculation says, in words. Pure; the phone shows the same rows that stand on paper. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { CASES, type Case, type Economy, type EconomyResult } from './economy.ts';
import { formatEuros, formatPoints } from './money.ts';
import { CRITERIA_LISTS, type CriteriaList } from './rule-set.ts';

type Key =
  | 'eco_npv'
  | `eco_npv_${Case}`
  | 'eco_points'
  | `eco_points_${CriteriaList}`
  | 'eco_break_even'
  | 'eco_break_even_towns'
  | 'eco_break_even_never'
  | 'eco_rule'
  | 'eco_rule_yes'
  | 'eco_rule_no'
  | `eco_rule_${'npv' | 'd' | 'q'}`;
export type SayEconomy = (key: Key, values?: Record<string, string | number>) => string;

type Row = readonly [label: string, value: string];

/** The value as reckoned, and if things go otherwise. */
export function caseRows({ npv, sensitivity }: EconomyResult, say: SayEconomy, language: Language): Row[] {
  return [
    [say('eco_npv'), formatEuros(npv, language)],
    ...CASES.map((one): Row => [say(`eco_npv_${one}`), formatEuros(sensitivity[one], language)]),
  ];
}

/** Points, number of towns, and the rule of thumb. */
export function verdictRows(
  { points, breakEvenTowns, carriedBy }: EconomyResult,
  say: SayEconomy,
  language: Language,
): Row[] {
  return [
    ...CRITERIA_LISTS.map(
      (list): Row => [
        say(`eco_points_${list}`),
        say('eco_points', { points: formatPoints(points[list], language) }),
      ],
    ),
    [
      say('eco_break_even'),
      breakEvenTowns === null
        ? say('eco_break_even_never')
        : say('eco_break_even_towns', { count: breakEvenTowns }),
    ],
    [
      say('eco_rule'),
      carriedBy.length === 0
        ? say('eco_rule_no')
        : say('eco_rule_yes', { why: carriedBy.map((one) => say(`eco_rule_${one}`)).join(', ') }),
    ],
  ];
}

/** The rule of thumb speaks for it and the gate fails: urgency counts for one and not for the other. */
export function isApart({ isFail, carriedBy }: EconomyResult): boolean {
  return isFail && carriedBy.length > 0;
}

/** Fields with amounts, in the order of the form. */
export const AMOUNTS = [
  ...(['sharedOnce', 'sharedYearly', 'ownOnce', 'ownYearly'] as const),
  ...(['benefitBudget', 'benefitOther'] as const),
] as const satisfies readonly (keyof Economy)[];

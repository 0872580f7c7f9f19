/**
 * Whether a project pays, by the logic of WiBe 5.0 (handbook `competence-centre.md`, section 6): net present value,
 * urgency (D), quality and strategy (Q), effects outside (E). Pure. Money in cents, rates as 0.03 for 3 %.
 */
import type { Answer, CriteriaList, Criterion, RuleSet } from './rule-set.ts';

export interface Economy {
  /** Years after the year in which it is bought. */
  years: number;
  /** Percent a year, as the town takes it: the federal circular changes it. */
  ratePercent: number;
  /** Towns that share the costs, this one included. */
  towns: number;
  /** Costs of all together, which are shared equally: development, servers, tender. */
  sharedOnce: number;
  sharedYearly: number;
  /** Costs that each town has for itself: devices, work, introduction. */
  ownOnce: number;
  ownYearly: number;
  /** What the town saves or earns each year: in its budget, and beside it (time that becomes free). */
  benefitBudget: number;
  benefitOther: number;
  /** Marks from 0 to 10 by the ids of the criteria; left out counts 0. */
  marks: Readonly<Record<string, number>>;
}

export interface EconomyResult {
  npv: number;
  /** 0 to 100. */
  points: Readonly<Record<CriteriaList, number>>;
  /** By which of them the rule of thumb says "carry out"; empty: it does not. */
  carriedBy: readonly ('npv' | 'd' | 'q')[];
  sensitivity: Readonly<Record<Case, number>>;
  /** Fewest towns that share the costs with which the value is not below zero; null: also with many it is. */
  breakEvenTowns: number | null;
  /** Handbook, gate E1: the value is below zero and quality does not carry it. */
  isFail: boolean;
  answer: Answer;
}

/** Costs a fifth higher and lower, benefit a fifth lower. */
export const CASES = ['costUp', 'costDown', 'benefitDown'] as const;
export type Case = (typeof CASES)[number];

const SHIFTS: Readonly<Record<Case, { cost: number; benefit: number }>> = {
  costUp: { cost: 1.2, benefit: 1 },
  costDown: { cost: 0.8, benefit: 1 },
  benefitDown: { cost: 1, benefit: 0.8 },
};
/** Of all municipalities of Germany together: more cannot share. */
const MOST_TOWNS = 11_000;

/** Net present value: flows of the years 0, 1, 2 … discounted to today. */
export function npv(flows: readonly number[], rate: number): number {
  return flows.reduce((all, flow, year) => all + flow / (1 + rate) ** year, 0);
}

/** What one town pays (below zero) and gains in each year. */
export function flowsOf(economy: Economy, { cost, benefit } = { cost: 1, benefit: 1 }): number[] {
  const { years, towns } = economy;
  const once = -cost * (economy.sharedOnce / towns + economy.ownOnce);
  const yearly =
    benefit * (economy.benefitBudget + economy.benefitOther) -
    cost * (economy.sharedYearly / towns + economy.ownYearly);
  return [once, ...Array.from({ length: years }, () => yearly)];
}

/** Marks from 0 to 10 by their weights, as 0 to 100. */
export function points(criteria: readonly Criterion[], marks: Economy['marks']): number {
  const weights = criteria.reduce((all, { weight }) => all + weight, 0);
  if (weights === 0) return 0;
  const got = criteria.reduce((all, { id, weight }) => all + weight * (marks[id] ?? 0), 0);
  return (got / weights) * 10;
}

/** Rule of thumb: carry out if the value is above zero, or if urgency or quality reach 50 points. */
export function carriedBy(
  { npv: value, d, q }: { npv: number; d: number; q: number },
  carries: number,
): EconomyResult['carriedBy'] {
  return [
    ...(value > 0 ? (['npv'] as const) : []),
    ...(d >= carries ? (['d'] as const) : []),
    ...(q >= carries ? (['q'] as const) : []),
  ];
}

/** All of it; amounts rounded to whole cents. */
export function reckon(rules: RuleSet, economy: Economy): EconomyResult {
  const worth = (one: Economy, shift?: { cost: number; benefit: number }) =>
    Math.round(npv(flowsOf(one, shift), one.ratePercent / 100));
  const value = worth(economy);
  const got = {
    d: points(rules.criteria.d, economy.marks),
    q: points(rules.criteria.q, economy.marks),
    e: points(rules.criteria.e, economy.marks),
  };
  const sensitivity = {
    costUp: worth(economy, SHIFTS.costUp),
    costDown: worth(economy, SHIFTS.costDown),
    benefitDown: worth(economy, SHIFTS.benefitDown),
  };
  const isFail = value < 0 && got.q < rules.carries;
  return {
    ...{ npv: value, points: got, sensitivity, isFail },
    carriedBy: carriedBy({ npv: value, d: got.d, q: got.q }, rules.carries),
    breakEvenTowns: breakEvenTowns(economy),
    answer: answerOf({ value, worst: Math.min(...Object.values(sensitivity)), q: got.q }, rules.carries),
  };
}

/** The value grows by each town that shares: the fewest are found by halving. */
function breakEvenTowns(economy: Economy): number | null {
  const pays = (towns: number) =>
    Math.round(npv(flowsOf({ ...economy, towns }), economy.ratePercent / 100)) >= 0;
  if (!pays(MOST_TOWNS)) return null;
  let [low, high] = [1, MOST_TOWNS];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (pays(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** 0: fails. 1: neither gains nor is carried. 2: quality carries a loss. 3: pays. 4: pays also if all goes worse. */
function answerOf({ value, worst, q }: { value: number; worst: number; q: number }, carries: number): Answer {
  if (value > 0) return worst > 0 ? 4 : 3;
  if (q >= carries) return 2;
  return value < 0 ? 0 : 1;
}

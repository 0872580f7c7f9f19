/**
 * From answers to points, fails and a traffic light (handbook `competence-centre.md`, section 5). Pure; the phone shows
 * with it what the server saves. The result is an explanation, not a decision.
 */
import { type Economy, type EconomyResult, reckon } from './economy.ts';
import type { Answer, Gate, GateId, GivenAnswer, GroupId, RuleSet } from './rule-set.ts';
import { GROUPS } from './rule-set.ts';

export const LIGHTS = ['green', 'amber', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/** What is shown of it: `open` while questions without an answer could still change the light. */
export const SAID = [...LIGHTS, 'open'] as const;
export type SaidLight = (typeof SAID)[number];

export type Answers = Readonly<Partial<Record<GateId, GivenAnswer>>>;

export interface Given {
  /** Left out: not answered. E1 is answered by the calculation alone. */
  answers: Answers;
  economy: Economy | null;
  /** An approval of the project was refused or taken back, whatever somebody answered. */
  isRefused: boolean;
}

export interface GroupScore {
  group: GroupId;
  /** What it weighs once groups that do not apply are left out; 0: it is left out. */
  weight: number;
  points: number;
}

export interface Judgement {
  /** By the rules, to which an open question counts 0: what is saved, and what whoever approves is asked about. */
  light: Light;
  said: SaidLight;
  /** 0 to 100, with one decimal, never rounded up: 74.99 is no 75. */
  score: number;
  groups: readonly GroupScore[];
  fails: readonly { gate: GateId; isCurable: boolean }[];
  /** Gates without an answer. */
  open: readonly GateId[];
  economy: EconomyResult | null;
}

/** Answers out of the range of their gate are errors of the caller, and thrown. */
export function judge(rules: RuleSet, given: Given): Judgement {
  const economy = given.economy === null ? null : reckon(rules, given.economy);
  const answerOf = (gate: Gate): GivenAnswer | null => {
    const answer = gate.id === 'E1' ? (economy?.answer ?? null) : (given.answers[gate.id] ?? null);
    if (answer === 'na' && !gate.mayNotApply) throw new Error(`Gate ${gate.id} always applies`);
    return answer;
  };
  const groups = scores(rules, answerOf);
  const score = scoreOf(groups);
  const fails = rules.gates.flatMap((gate) => {
    const isFail = failsAt(gate, answerOf(gate), { isRefused: given.isRefused, economy });
    return gate.fail !== null && isFail ? [{ gate: gate.id, isCurable: gate.fail.isCurable }] : [];
  });
  const open = rules.gates.filter((gate) => answerOf(gate) === null).map(({ id }) => id);
  const light = lightOf(rules, { score, fails, open });
  const best = scoreOf(scores(rules, (gate) => answerOf(gate) ?? BEST));
  const said = saidOf(rules, { light, score, fails, open }, best);
  return { light, said, score, groups, fails, open, economy };
}

const BEST: Answer = 4;

/**
 * Nobody is told "red" before anything was answered. Red and amber are said as soon as neither the best nor the worst
 * answers to what is open would change them, green only when nothing is open. No rule of its own: the light of what is
 * answered in full is always that of the rules. `best`: points with the best answers to what is open.
 */
function saidOf(
  rules: RuleSet,
  { light, score, fails, open }: Pick<Judgement, 'light' | 'score' | 'fails' | 'open'>,
  best: number,
): SaidLight {
  if (open.length === 0) return light;
  const known = new Set(fails.map(({ gate }) => gate));
  const more = rules.gates.flatMap(({ id, fail }) =>
    fail !== null && open.includes(id) && !known.has(id) ? [{ gate: id, isCurable: fail.isCurable }] : [],
  );
  const highest = lightOf(rules, { score: best, fails, open: [] });
  const lowest = lightOf(rules, { score, fails: [...fails, ...more], open: [] });
  return highest === lowest && highest !== 'green' ? highest : 'open';
}

/**
 * The handbook: green from 75 points without a fail; amber from 50 to 74, or with one fail that can be cured; red else.
 * Where it is silent we chose the careful way: a curable fail saves nobody below 50 points, a second fail is red, and
 * what can fail and was not answered keeps the light from green.
 */
export function lightOf(
  rules: RuleSet,
  { score, fails, open }: Pick<Judgement, 'score' | 'fails' | 'open'>,
): Light {
  const isHopeless = fails.length > 1 || fails.some(({ isCurable }) => !isCurable);
  if (score < rules.amber || isHopeless) return 'red';
  const mayFail = rules.gates.some(({ id, fail }) => fail !== null && open.includes(id));
  return score >= rules.green && fails.length === 0 && !mayFail ? 'green' : 'amber';
}

function failsAt(
  { fail }: Gate,
  answer: GivenAnswer | null,
  { isRefused, economy }: { isRefused: boolean; economy: EconomyResult | null },
): boolean {
  if (fail === null) return false;
  if (fail.by === 'economy') return economy?.isFail ?? false;
  return answer === 0 || (fail.by === 'refused' && isRefused);
}

/** Mean of the answers of a group by 4, by its weight; groups in which nothing applies are left out and the rest is 100. */
function scores(rules: RuleSet, answerOf: (gate: Gate) => GivenAnswer | null): GroupScore[] {
  const parts = GROUPS.map((group) => {
    const answers = rules.gates.filter((gate) => gate.group === group).map(answerOf);
    const counted = answers.filter((answer) => answer !== 'na').map((answer) => answer ?? 0);
    return { group, counted };
  });
  const all = sum(parts.map(({ group, counted }) => (counted.length > 0 ? rules.weights[group] : 0)));
  return parts.map(({ group, counted }) => {
    if (counted.length === 0 || all === 0) return { group, weight: 0, points: 0 };
    const weight = (rules.weights[group] * 100) / all;
    return { group, weight, points: (sum(counted) / counted.length / 4) * weight };
  });
}

/** With one decimal, never rounded up. */
function scoreOf(groups: readonly GroupScore[]): number {
  return Math.floor(sum(groups.map(({ points }) => points)) * 10 + 1e-6) / 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

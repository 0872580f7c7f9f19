/** What was typed about a project, held against its rules and against what the platform knows. */

import type { GateEntries } from './answers.ts';
import { answersOf } from './answers-of.ts';
import type { CheckForm } from './feasibility-api.ts';
import {
  feasibilityNeedsReason,
  feasibilityNotApplicable,
  feasibilityOldRules,
} from './feasibility-problems.ts';
import { findWork } from './find-work.ts';
import { type Judgement, judge } from './judge.ts';
import { proposalFor } from './known/gather-known.ts';
import type { KnownFact } from './known/known-fact.ts';
import { GATES, type GateId, type RuleSet } from './rule-set.ts';

export interface ReadForm {
  /** Without what says nothing: who does what where nothing is to be done. */
  entries: GateEntries;
  judgement: Judgement;
}

type Typed = Pick<CheckForm, 'rules' | 'economy'> & { entries: GateEntries };

/** Throws `feasibility-old-rules` (409), `feasibility-not-applicable` (422). */
export function readForm(rules: RuleSet, typed: Typed, known: readonly KnownFact[]): ReadForm {
  if (typed.rules !== rules.version) throw feasibilityOldRules(rules.version);
  const answers = answersOf(typed.entries);
  const wrong = rules.gates.filter(({ id, mayNotApply }) => answers[id] === 'na' && !mayNotApply);
  if (wrong.length > 0) throw feasibilityNotApplicable(wrong.map(({ id }) => id));
  const isRefused = proposalFor(known, 'A1') === 0;
  const judgement = judge(rules, { answers, economy: typed.economy, isRefused });
  const todo = new Set(findWork(rules, answers, judgement).map(({ gate }) => gate));
  const entries = Object.fromEntries(
    GATES.flatMap((gate) => {
      const entry = typed.entries[gate];
      if (entry === undefined) return [];
      const answer = gate === 'E1' ? null : entry.answer;
      return [[gate, todo.has(gate) ? { ...entry, answer } : { ...entry, answer, unit: '', due: null }]];
    }),
  );
  return { entries, judgement };
}

/** Throws `feasibility-needs-reason` (422): who answers otherwise than the platform proposes says why. */
export function requireReasons(entries: GateEntries, known: readonly KnownFact[]): void {
  const silent = GATES.filter((gate) => differsSilently(gate, entries, known));
  if (silent.length > 0) throw feasibilityNeedsReason(silent);
}

function differsSilently(gate: GateId, entries: GateEntries, known: readonly KnownFact[]): boolean {
  const { answer = null, note = '' } = entries[gate] ?? {};
  const proposed = proposalFor(known, gate);
  return proposed !== null && answer !== null && answer !== proposed && note === '';
}

/** What a set of rules for feasibility is made of. Types and lists; the words stand in `i18n/feasibility`. Pure. */

export const GATES = ['P1', 'P2', 'T1', 'T2', 'T3', 'T4', 'T5', 'S1', 'O1', 'E1', 'R1', 'A1'] as const;
export type GateId = (typeof GATES)[number];

/** Groups that carry points. Reuse and approvals stand for themselves: they make tasks and fails. */
export const GROUPS = ['P', 'T', 'S', 'O', 'E'] as const;
export type GroupId = (typeof GROUPS)[number];

/** From "not at all" to "done"; each gate says in words what its answers mean. */
export const ANSWERS = [0, 1, 2, 3, 4] as const;
export type Answer = (typeof ANSWERS)[number];
/** `na`: the gate does not apply. */
export type GivenAnswer = Answer | 'na';

export interface Gate {
  id: GateId;
  /** null: no points. */
  group: GroupId | null;
  /** Software alone has neither radio nor power: such gates may be left aside. */
  mayNotApply: boolean;
  /**
   * What of it ends a project: `answer`, its lowest answer; `economy`, the calculation; `refused`, an approval that was
   * refused or taken back. null: nothing.
   */
  fail: { by: 'answer' | 'economy' | 'refused'; isCurable: boolean } | null;
  /** What its words rest on was not checked against a source by anybody. */
  isUnverified: boolean;
}

export interface RuleSet {
  /** "2026-1": year, and number within it. */
  version: string;
  /** Civil date from which new checks follow it. */
  validFrom: string;
  gates: readonly Gate[];
  /** Points of each group; together 100. */
  weights: Readonly<Record<GroupId, number>>;
  green: number;
  amber: number;
  /** Criteria of the calculation and what each weighs. */
  criteria: Readonly<Record<CriteriaList, readonly Criterion[]>>;
  /** Points of 100 from which urgency or quality carry a project. */
  carries: number;
}

/** Urgency, quality and strategy, effects outside of the town hall (WiBe's D, Q and E). */
export const CRITERIA_LISTS = ['d', 'q', 'e'] as const;
export type CriteriaList = (typeof CRITERIA_LISTS)[number];

export interface Criterion {
  /** Unique among all: "d1". */
  id: string;
  weight: number;
}

/** What the routes of sprints answer. Types only; the phone may use it. */

import type { Field } from '../../../kernel/network/fields.ts';
import type { Size } from '../../../kernel/network/sizes.ts';
import type { IdeaState, SprintState } from '../flow.ts';
import type { Method } from './methods.ts';
import type { SizeMix } from './prep-fault.ts';
import type { FollowUpState, Outcome, Preparation, TownAnswer, Verdict } from './sprint-model.ts';

export interface SprintLine {
  id: string;
  quarter: string;
  state: SprintState;
  field: Field;
  title: string;
  /** Civil date of the first day; null: not set. */
  begins: string | null;
  /** That take part, each once. */
  towns: number;
  /** Of the town that asks; null at the office. */
  answer: TownAnswer | null;
}

export interface ChallengeLine {
  id: string;
  title: string;
  lang: string;
}

export interface SprintList {
  sprints: SprintLine[];
  /** At the office: what a new one may be about, and when; empty at a town. */
  challenges: (ChallengeLine & { field: Field })[];
  quarters: string[];
}

export type SprintRight =
  | 'edit'
  | 'move'
  | 'answer'
  | 'company'
  | 'agenda'
  | 'begin'
  | 'test'
  | 'decide'
  | 'result'
  | 'follow-up'
  | 'end-follow-up';

export interface WorkTown {
  ars: string;
  name: string;
  size: Size;
  state: TownAnswer;
}

export interface WorkItem {
  id: string;
  day: number;
  method: Method;
  starts: number;
  minutes: number;
  /** Instants; null: the day has no date, nobody let it begin. */
  startsAt: string | null;
  beganAt: string | null;
}

export interface WorkTest {
  id: string;
  number: number;
  town: string;
  profile: string;
  outcome: Outcome;
  finding: string;
}

export interface IdeaLine {
  id: string;
  title: string;
  lang: string;
  state: IdeaState;
}

export interface WorkDecision {
  id: string;
  /** State of the sprint when it was written. */
  state: SprintState;
  verdict: Verdict;
  subject: string;
  reason: string;
  at: string;
  idea: IdeaLine | null;
}

export interface WorkFollowUp {
  id: string;
  ars: string;
  town: string;
  unit: string;
  title: string;
  due: string;
  state: FollowUpState;
  note: string;
  isLate: boolean;
}

/** A sprint as those see it who work in it. */
export interface SprintWork {
  id: string;
  version: number;
  quarter: string;
  state: SprintState;
  /** The one that may follow; null: it is closed. */
  next: SprintState | null;
  field: Field;
  title: string;
  text: string;
  days: string[];
  prepared: Preparation[];
  sizes: SizeMix;
  challenges: (ChallengeLine & { state: string })[];
  towns: WorkTown[];
  companies: { id: string; name: string; part: string; interest: string }[];
  agenda: WorkItem[];
  tests: WorkTest[];
  decisions: WorkDecision[];
  followUps: WorkFollowUp[];
  /** Of the challenges of the sprint, for a result; at the office alone. */
  ideas: IdeaLine[];
  /** At the office: what it may be about, beside those that it has. */
  ranked: (ChallengeLine & { field: Field })[];
  /** At the office: when it may be; empty at a town. */
  quarters: string[];
  /** Of the town that asks; null at the office. */
  answer: TownAnswer | null;
  can: SprintRight[];
}

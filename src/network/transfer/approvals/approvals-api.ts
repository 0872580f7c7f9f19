/** What the API of approvals answers and takes; phone and server share it. Types only. */
import type { Outcome } from '../flow.ts';
import type { ProjectKind, ProjectState } from '../projects/project.ts';
import type { ProjectView } from '../projects/projects-api.ts';
import type { Approval, ApprovalKind } from './approval.ts';
import type { ApprovalEvent } from './approval-event-store.ts';
import type { ApprovalState } from './approval-state.ts';
import type { StepDays } from './days.ts';
import type { Resumption } from './resume-project.ts';
import type { ShippedTemplate } from './templates.ts';
import type { Effect } from './withdraw-approval.ts';

/** A project with how its approvals stand. */
export interface ApprovalProject extends ApprovalState {
  id: string;
  title: string;
  lang: string;
  kind: ProjectKind;
  state: ProjectState;
  /** Undecided steps whose day is over. */
  late: number;
  /** The next day on which something undecided is due; null: none is. */
  due: string | null;
}

/** Days of the calendar between being asked and being decided. */
export interface OwnDays {
  median: number;
  decisions: number;
}
export interface TownsDays extends OwnDays {
  lower: number;
  upper: number;
  towns: number;
}

export interface DaysLine {
  kind: ApprovalKind;
  /** null: nothing was decided yet. */
  own: OwnDays | null;
  /** null: fewer than five towns have any. */
  all: TownsDays | null;
}

export interface ApprovalList {
  projects: ApprovalProject[];
  total: number;
  /** Where the rest begins; null: that is all. */
  next: number | null;
  days: DaysLine[];
}

export interface ApprovalStep extends Omit<Approval, 'project'> {
  days: StepDays | null;
  isLate: boolean;
  /** What may be noted next. */
  next: Outcome[];
  /** Nothing has happened to it yet. */
  mayRemove: boolean;
}

export interface PathTemplate {
  /** Of the house, or the id of one of the town's own. */
  id: string;
  /** Of the town's own; null: one of the house, whose words stand in the texts. */
  name: string | null;
  shipped: ShippedTemplate | null;
  steps: { kind: ApprovalKind; name: string; unit: string; days: number | null }[];
}

export interface ApprovalPath {
  project: ProjectView;
  /** Of the path with all its steps; 0: it has not been begun. */
  version: number;
  /** No approval is needed, and which office decided so. */
  none: { reason: string; unit: string } | null;
  steps: ApprovalStep[];
  state: ApprovalState;
  templates: PathTemplate[];
  history: (ApprovalEvent & { title: string | null })[];
  /** Whether who asks may note decisions. */
  mayDecide: boolean;
  /** What taking an approval back would do now. */
  effect: Effect;
  /** Approvals are there again, and this can go on; null: nothing. */
  resume: Resumption | null;
  /** Something was stopped for want of an approval that is not there yet. */
  isStopped: boolean;
  /** Civil date at the server. */
  today: string;
}

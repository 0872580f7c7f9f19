/** What the API of feasibility answers and takes; phone and server share it. Types only; times are instants. */
import type { ProjectKind, ProjectState } from '../projects/project.ts';
import type { ProjectView } from '../projects/projects-api.ts';
import type { Economy } from './economy.ts';
import type { SaidLight } from './judge.ts';
import type { Answer, GateId, GivenAnswer } from './rule-set.ts';
import type { Changes } from './what-changed.ts';

/** What somebody says to one gate. */
export interface GateEntry {
  answer: GivenAnswer | null;
  note: string;
  /** Address of the evidence; ''. */
  link: string;
  /** Who does what is to be done, and until when (civil date). */
  unit: string;
  due: string | null;
}
export type GateEntries = Partial<Record<GateId, GateEntry>>;

/** What the platform knows about a gate, in the wanted language. */
export interface FactLine {
  gate: GateId;
  says: 'good' | 'bad' | 'unknown' | 'info';
  text: string;
  source: string;
  at: string;
  proposes: GivenAnswer | null;
}

export interface WorkLine {
  gate: GateId;
  why: 'fail' | 'open' | 'low';
  next: Answer | null;
  unit: string;
  due: string | null;
  isDone: boolean;
}

export interface CheckLine {
  id: string;
  /** Within its project, from 1. */
  number: number;
  rules: string;
  light: SaidLight;
  /** 0 to 100; an open question counts 0. */
  score: number;
  /** Questions with an answer, and all of its rules. */
  answered: number;
  asked: number;
  /** Office that made it, and name of its town. */
  unit: string;
  by: string;
  at: string;
  /** Against the one before; null: it is the first. */
  changes: Changes | null;
}

export interface CheckView extends CheckLine {
  entries: GateEntries;
  economy: Economy | null;
  /** An approval was refused or taken back at that time. */
  isRefused: boolean;
  work: WorkLine[];
}

/** `GET /api/transfer/desk/:ars/projects/:id/feasibility` */
export interface FeasibilityView {
  project: ProjectView;
  /** Rules that a check of today follows. */
  rules: string;
  /** Civil date of today in Germany. */
  today: string;
  /** Whether something may still be checked. */
  isOpen: boolean;
  known: FactLine[];
  /** The newest one in full; null: none yet. */
  last: CheckView | null;
  /** All of them, the newest first. */
  checks: CheckLine[];
}

/** What is typed, for a draft on paper and, with `wish` and `after`, to save it. */
export interface CheckForm {
  rules: string;
  unit: string;
  entries: GateEntries;
  economy: Economy | null;
}

export interface NewCheckForm extends CheckForm {
  /** The device's own number for it; sent twice it is one check. */
  wish: string;
  /** Number of the newest check that was seen; 0: none. */
  after: number;
}

/** How the newest check of a project ended. */
export interface LastResult extends Pick<CheckLine, 'light' | 'score' | 'answered' | 'asked'> {
  at: string;
}

export interface CheckedProject {
  id: string;
  kind: ProjectKind;
  state: ProjectState;
  title: string;
  lang: string;
  /** Its newest check; null: none yet. */
  last: LastResult | null;
}

/** `GET /api/transfer/desk/:ars/feasibility` */
export interface CheckedProjects {
  projects: CheckedProject[];
  total: number;
  /** Where the rest begins; null: that is all. */
  next: number | null;
}

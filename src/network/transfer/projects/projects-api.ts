/** What the API of projects answers and takes; phone and server share it. Types only. */
import type { Field } from '../../../kernel/network/fields.ts';
import type { StopCode } from '../flow.ts';
import type { StepMark } from '../step-store.ts';
import type { ProjectKind, ProjectState } from './project.ts';

export interface ProjectLine {
  id: string;
  kind: ProjectKind;
  state: ProjectState;
  title: string;
  /** BCP 47, of title and about. */
  lang: string;
  about: string;
  /** The office that answers for it; '' while nobody is named. */
  unit: string;
  /** What it is about; null: nobody has said it. */
  field: Field | null;
  /** null: something that runs outside of this house. */
  solution: { id: string; title: string } | null;
  /** `page` is below `/netzwerk`. null: none, or it is hidden. */
  idea: { id: string; title: string; lang: string; page: string } | null;
  sheet: string | null;
  /** Town whose settings a takeover has; by today's key. */
  from: { ars: string; name: string } | null;
  stopCode: StopCode | null;
  version: number;
  /** Instants. */
  createdAt: string;
  changedAt: string;
}

export interface ProjectStep {
  from: ProjectState | null;
  to: ProjectState;
  reason: string;
  /** Name of the unit. */
  by: string;
  at: string;
  /** In spite of what it was taken; null: nothing. Said by `step_mark_<mark>`. */
  mark: StepMark | null;
}

export interface ProjectView extends ProjectLine {
  /** Steps that may follow by hand; decisions on pilots have a form of their own. */
  next: ProjectState[];
  history: ProjectStep[];
}

export interface ProjectList {
  projects: ProjectLine[];
  total: number;
  /** Where the rest begins; null: that is all. */
  next: number | null;
}

/** What a new one may be about. */
export interface ProjectChoices {
  solutions: { id: string; title: string }[];
}

export interface ProjectForm {
  title: string;
  about: string;
  lang: 'de' | 'en';
  unit: string;
  solution: string | null;
  idea: string | null;
  /** null: that of the idea, if there is one. */
  field: Field | null;
}

export interface NewProjectForm extends ProjectForm {
  /** The device's own number for it; sent twice it is one project. */
  wish: string;
}

export interface StepForm {
  to: ProjectState;
  reason: string;
  code?: StopCode;
  version: number;
}

export interface FoundIdeas {
  ideas: { id: string; title: string; lang: string; stateWords: string; solution: string | null }[];
}

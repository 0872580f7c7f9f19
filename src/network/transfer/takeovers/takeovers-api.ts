/** What the API of takeovers answers and takes; phone and server share it. Types only. */
import type { PlaceName, PrerequisiteLine, StateHere } from '../../../kernel/adoptions/desk-api.ts';
import type { FormField } from '../../../kernel/forms/form-schema.ts';
import type { Size } from '../../../kernel/network/sizes.ts';
import type { ApprovalState } from '../approvals/approval-state.ts';
import type { StopCode } from '../flow.ts';
import type { ProjectLine, ProjectView } from '../projects/projects-api.ts';
import type { SourceState } from './takeover.ts';

/** As an object of its own, so that an answer may hold it. */
export type DrawnField = Pick<FormField, keyof FormField>;

/** A solution that a town could take over. */
export interface OfferLine {
  id: string;
  title: string;
  description: string;
  /** How it stands at the town. */
  state: StateHere;
  /** Towns that run it, without this one. */
  towns: number;
}

export interface TakeoverChoices {
  offers: OfferLine[];
  /** Takeovers of the town, the last changed first. */
  takeovers: ProjectLine[];
  /** What the town said of takeovers elsewhere. */
  log: LogLine[];
}

export interface GiverLine extends PlaceName {
  county: string | null;
  state: string | null;
  /** Instant. */
  since: string;
  size: Size;
  /** Of the same class of size, where both are known. */
  isSimilar: boolean;
  /** Without those that are its own alone. */
  settings: Record<string, unknown>;
  /** What it feeds the solution from, in words: "Termine: Kalender (iCal)". */
  sources: string[];
}

export interface Givers {
  solution: { id: string; title: string; description: string };
  state: StateHere;
  inheritedFrom: PlaceName | null;
  /** Begun already: its project. */
  begun: string | null;
  fields: DrawnField[];
  givers: GiverLine[];
  hasMore: boolean;
}

export interface GiverFigures {
  measures: { id: string; words: string; unit: string; value: number | null; n: number }[];
}

export interface BeginForm {
  wish: string;
  solution: string;
  from: string;
  sheet: string | null;
  unit: string;
  despite: ('inherited' | 'draft')[];
}

export interface SourceLine {
  intake: string;
  /** In words: "Termine", "Kalender (iCal)", "Eigene Daten". */
  title: string;
  connector: string;
  format: string;
  licence: string;
  state: SourceState;
  reason: string;
  /** Names of the town's own sources of this kind. */
  own: string[];
  /** Some of them are shown to nobody before the solution is switched on. */
  awaits: boolean;
}

export interface TakeoverView {
  project: ProjectView;
  /** Of the takeover. */
  version: number;
  solution: { id: string; title: string };
  giver: (PlaceName & { state: 'live' | 'paused' | 'gone' }) | null;
  settings: {
    /** Of the adoption; `state` as it is now. */
    version: number;
    state: 'draft' | 'live' | 'paused' | 'none';
    fields: DrawnField[];
    value: Record<string, unknown>;
    /** Names of what is each town's own. */
    own: string[];
    /** As they were taken from the giver. */
    taken: Record<string, unknown>;
    /** What the giver has changed since, with its value now. */
    changed: Record<string, unknown>;
    /** Instant; null: not saved yet. */
    savedAt: string | null;
  };
  sources: SourceLine[];
  prerequisites: PrerequisiteLine[];
  approvals: ApprovalState;
  technicalSeconds: number;
  /** Instants. */
  begunAt: string;
  liveAt: string | null;
  effortHours: number | null;
  costCents: number | null;
  note: string;
  /** Sources that would go if the solution were given back. */
  goes: { id: string; name: string; records: number }[];
  /** Own path of the town in the app. */
  app: string;
  can: ('decide' | 'switch' | 'connect')[];
}

export interface LogLine {
  id: string;
  kind: 'here' | 'elsewhere';
  sheet: string | null;
  solution: { id: string; title: string } | null;
  town: { ars: string | null; name: string };
  from: { ars: string; name: string } | null;
  state: 'live' | 'halted' | 'stopped';
  /** Civil date. */
  begunOn: string;
  stopCode: StopCode | null;
  technicalSeconds: number | null;
  effortHours: number | null;
  costCents: number | null;
  note: string;
  lang: string;
  link: string;
  isExample: boolean;
}

export interface NewLogForm {
  wish: string;
  solution: string | null;
  sheet: string | null;
  begunOn: string;
  stopCode: StopCode | null;
  effortHours: number | null;
  costCents: number | null;
  link: string;
  note: string;
}

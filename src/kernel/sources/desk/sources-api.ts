/** What the desk's APIs about sources send and take. Types only. */
import type { FormField } from '../../forms/form-schema.ts';
import type { Outcome } from '../run/run-store.ts';
import type { SourceKind } from '../source.ts';
import type { Reason, Step } from '../watch/watched.ts';

/** A fault in words of the wanted language; `words` is null where only the English reason says it. */
export interface FaultWords {
  code: string;
  words: string | null;
  /** English. */
  reason: string;
}

export interface SourceLine {
  id: string;
  name: string;
  /** In words: "Freizeit: Termine". */
  what: string;
  solution: string;
  intake: string;
  connector: string;
  /** In words: "Kalender (iCal)". */
  format: string;
  kind: SourceKind;
  state: 'active' | 'paused';
  /** Instants. */
  checkedAt: string | null;
  attemptedAt: string | null;
  nextRunAt: string | null;
  failingSince: string | null;
  fault: FaultWords | null;
  held: { since: string; records: number; before: number } | null;
  hidden: { since: string; concern: 'data' | 'people' } | null;
  /** Read, and shown to nobody before the solution is switched on. */
  awaitsAdoption: boolean;
  isStale: boolean;
  /** Its time has come, and nobody runs it yet: the house begins within a moment. */
  isDue: boolean;
  /** While somebody runs it. */
  progress: { phase: 'fetching' | 'reading'; records: number } | null;
  needs: { reason: Reason; since: string }[];
  /** Whom the house has turned to, and when. */
  step: { step: Step; at: string } | null;
}

export interface SourcesAnswer {
  sources: SourceLine[];
  /** Name and id of the last one, where there are more. */
  next: string | null;
}

/** What can be changed of a source. */
export interface SourceForm {
  name: string;
  licence: string;
  url: string | null;
  address: string | null;
  everySeconds: number | null;
  settings: Record<string, unknown>;
  mailbox: string | null;
  deputy: string | null;
  /** Civil dates. */
  contractEnd: string | null;
  reviewDate: string | null;
}

export interface SourceDetail extends SourceLine, SourceForm {
  everySeconds: number | null;
  /** Records that are shown, or will be. */
  records: number;
  /** Of the form: who saves names it, so that nobody overwrites what another one saved. */
  version: string;
  way: WayFormat;
}

export interface RunLine {
  id: number;
  startedAt: string;
  finishedAt: string;
  outcome: Outcome;
  counts: Record<
    'read' | 'added' | 'changed' | 'unchanged' | 'removed' | 'kept' | 'faults' | 'notes',
    number
  > | null;
  fault: FaultWords | null;
}

export interface ReportLineWords {
  severity: 'fault' | 'note';
  where: string;
  key: string | null;
  code: string;
  words: string | null;
  reason: string;
}

export interface RunDetail extends RunLine {
  lines: ReportLineWords[];
}

/** One outside format of an intake. */
export interface WayFormat {
  connector: string;
  title: string;
  hint: string;
  /** What can be set for it beside the mapping, ready to draw. */
  settings: readonly FormField[];
  /** Our fields; null where no mapping is needed. */
  fields: { name: string; label: string; isRequired: boolean }[] | null;
}

/** Something that can be brought in at a place. */
export interface Way {
  solution: string;
  intake: string;
  title: string;
  /** Whether the place has switched the solution on; otherwise nothing can be added. */
  isAdopted: boolean;
  /** Its sources ship with the house and are asked for single answers: nobody adds one. */
  isAsked?: true;
  formats: WayFormat[];
  licences: { id: string; title: string; hint: string }[];
}

export interface FoundColumnLine {
  name: string;
  examples: readonly string[];
}

export interface TrialAnswer {
  bytes: number;
  counts: NonNullable<RunLine['counts']>;
  held: { records: number; before: number } | null;
  rows: TrialRow[];
  lines: ReportLineWords[];
  /** Where the records lie, by name, the most first; at most ten. */
  places: { name: string; count: number }[];
}

/** One record, theirs beside ours. */
export interface TrialRow {
  key: string;
  where: string;
  /** `field`: which of ours it became, in words; null where the format says it by itself. */
  theirs: { name: string; value: string; field: string | null }[];
  ours: { name: string; value: string }[];
}

export interface HeldAnswer {
  records: number;
  before: number;
  since: string;
  coming: { count: number; examples: string[] };
  going: { count: number; examples: string[] };
}

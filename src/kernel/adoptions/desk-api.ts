/**
 * What the desk's APIs about solutions say and take, for server and browser alike. Types only. Answers are never stored.
 *
 *   GET  /api/desk/:ars/solutions                        desk:open         → { solutions: SolutionLine[] }
 *   GET  /api/desk/:ars/solutions/:solution              desk:open         → SolutionDetail
 *   GET  /api/desk/:ars/solutions/:solution/history      desk:open         ?before= → { versions: VersionLine[], next }
 *   GET  /api/desk/:ars/solutions/:solution/adopters     desk:open         ?q= → { towns: AdopterLine[], hasMore }
 *   PUT  /api/desk/:ars/solutions/:solution              adoptions:manage  SaveAdoption → SolutionDetail
 *   POST /api/desk/:ars/solutions/:solution/preview      adoptions:manage  { settings } → { cards }, nothing is stored
 *   POST /api/desk/:ars/solutions/:solution/pause        adoptions:manage  { version } → SolutionDetail
 *   POST /api/desk/:ars/solutions/:solution/resume       adoptions:manage  { version } → SolutionDetail
 *   POST /api/desk/:ars/solutions/:solution/give-back    adoptions:manage  { version, sources } → SolutionDetail
 *   POST /api/desk/:ars/solutions/:solution/undo         adoptions:manage  { version, to } → SolutionDetail
 *
 * Whoever changes names the `version` that was seen (0: none); another one meanwhile is the problem `adoption-changed`
 * (409) with `current: VersionLine`. What a part of the house holds (`Solution.holds`) is a problem of that part (409) with
 * `held: { path }` below the desk. Settings that do not fit are `form-unfit` (422) with their errors.
 */
import type { FormField } from '../forms/form-schema.ts';
import type { Ars } from '../places/place.ts';
import type { AdoptionState } from './adoption.ts';

/** `inherited`: that of a unit above counts; `everywhere`: shown without anybody adopting it; `none`: not shown. */
export type StateHere = Exclude<AdoptionState, 'given-back'> | 'inherited' | 'everywhere' | 'none';

export interface PlaceName {
  ars: Ars;
  name: string;
}

export interface PrerequisiteLine {
  id: string;
  words: string;
  state: 'met' | 'unmet' | 'unknown';
}

export interface SolutionLine {
  id: string;
  title: string;
  description: string;
  state: StateHere;
  /** Of the place's own row, also one that was given back; 0: it never had one. */
  version: number;
  /** Instant; null where nothing of the place's own counts. */
  since: string | null;
  /** Whose adoption counts here, or pauses it, where that is a unit above. */
  inheritedFrom: PlaceName | null;
  /** Paused for itself what would be inherited or shown anyway: resuming ends the pause and nothing else. */
  isOnlyPause: boolean;
  takenOverFrom: PlaceName | null;
  sources: number;
  /** Sources that failed or wait for somebody. */
  faults: number;
  prerequisites: readonly PrerequisiteLine[];
}

export interface MeasureLine {
  id: string;
  words: string;
  unit: string;
  better: 'higher' | 'lower';
  /** null: not known today. */
  value: number | null;
  n: number;
}

export interface SolutionDetail extends SolutionLine {
  fields: readonly FormField[];
  /** What the form begins with. */
  settings: Readonly<Record<string, unknown>>;
  /** Where they come from: `former`: what was given back once. */
  settingsOf: 'own' | 'former' | 'inherited' | 'defaults';
  measures: readonly MeasureLine[];
  /** Why it is neither switched on nor shown again for now, and the page on which that ends; null: nothing holds it. */
  hold: { title: string; text: string; page: string } | null;
  /** What goes when it is given back. */
  goes: readonly { id: string; name: string; records: number }[];
}

export interface VersionLine {
  version: number;
  state: AdoptionState;
  settings: Readonly<Record<string, unknown>>;
  /** Instant. */
  changedAt: string;
  /** Null: nobody knows any more. */
  who: string | null;
  takenOverFrom: PlaceName | null;
  undoneTo: number | null;
}

export interface AdopterLine extends PlaceName {
  county: string | null;
  state: string | null;
  /** Instant. */
  since: string;
  /** Without those that are its own alone. */
  settings: Readonly<Record<string, unknown>>;
}

export interface SaveAdoption {
  version: number;
  /** Left out: it stays what it is. */
  state?: 'draft' | 'live';
  settings: Readonly<Record<string, unknown>>;
  /** Whose settings the form was filled with. */
  from?: Ars;
}

/** What the desk's APIs of rules and changes answer: the same for the server and the web. Types only. */
import type { FormField } from '../../../kernel/forms/form-schema.ts';

/** What somebody should know of a day before it is told to people. */
export const HINTS = ['sunday', 'holiday', 'crowded', 'past'] as const;
export type Hint = (typeof HINTS)[number];

/** A day before → after, of one bin in all districts for which that is the same. Civil dates. */
export interface PreviewDay {
  bin: string;
  districts: string[];
  from: string;
  /** null: it does not take place. */
  to: string | null;
  hints: Hint[];
  /** Invented for trying out. */
  example?: true;
}

export interface ChangePreview {
  /** Days of single bins and districts that become others. */
  count: number;
  withHints: number;
  days: PreviewDay[];
  /** There are more than are listed. */
  isCut: boolean;
}

export interface ChangeLine {
  id: string;
  /** Names; empty: all. */
  districts: string[];
  bins: string[];
  first: string;
  last: string;
  days: number | null;
  reason: string;
  /** Instants. */
  createdAt: string;
  revokedAt: string | null;
}

export interface ChangeRoom {
  /** Whether the place has days of its own that could be moved. */
  hasDays: boolean;
  fields: FormField[];
  changes: ChangeLine[];
}

/** A week with a holiday, and where its days go. */
export interface ShiftedWeek {
  /** Civil date of its Monday. */
  monday: string;
  holidays: { date: string; name: string }[];
  days: ShiftedLine[];
}

export interface ShiftedLine {
  planned: string;
  date: string;
  holiday: string;
  /** Days of rhythms that are concerned, of each bin and district. */
  count: number;
  /** On that day the regular round goes as well. */
  isCrowded: boolean;
}

export interface RulePreview {
  weeks: ShiftedWeek[];
  /** Days of rhythms that move, of each bin and district. */
  count: number;
  /** Dates that sources tell, on a day without collection: those are never moved. */
  told: { date: string; count: number }[];
  /** Regular days of rhythms on a day without collection, which this rule leaves there. */
  staying: { date: string; count: number }[];
  /** Regular days of rhythms on a Sunday. */
  sundays: number;
}

export interface RuleRoom {
  /** Nobody has said anything yet: nothing is moved. */
  isNew: boolean;
  fields: FormField[];
  value: Readonly<Record<string, unknown>>;
  preview: RulePreview;
}

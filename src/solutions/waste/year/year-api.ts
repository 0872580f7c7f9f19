/** What the room "Jahreswechsel" sends and takes. Types only; civil dates are YYYY-MM-DD. */
import type { Bin } from '../model.ts';

export interface DaySpan {
  count: number;
  first: string;
  last: string;
}

/** What changes for one bin of one district. */
export interface DifferenceRow {
  district: string;
  slug: string;
  bin: Bin;
  /** `gone`: the new file has no day of it. */
  is: 'kept' | 'new' | 'gone';
  /** All days that are known so far, and all of the new file. */
  before: DaySpan | null;
  after: DaySpan | null;
  /** Day of the week on which it mostly is (1 Monday – 7 Sunday). */
  weekday: { before: number | null; after: number | null };
  /** Days so far on and after this one are replaced. */
  from: string;
  /** Days so far that stay, and those that are replaced. */
  stays: number;
  replaced: number;
  /** Of the days that are replaced: the same, another day in the same week, without any, and days that are new. */
  same: number;
  moved: { from: string; to: string }[];
  dropped: string[];
  added: number;
  /** Longer without a day than usual, in or just before the new days. */
  gaps: { after: string; before: string }[];
  /** Told more than once by the new file. */
  doubled: string[];
  holidays: { date: string; name: string }[];
}

export const YEAR_WARNINGS = ['all-past', 'mostly-past', 'ends-soon'] as const;
export type YearWarning = (typeof YEAR_WARNINGS)[number];

export interface YearDifference {
  /** From this day on the new days count. */
  begins: string;
  /** Of the new file. */
  span: DaySpan;
  warnings: YearWarning[];
  districts: { new: string[]; gone: string[] };
  bins: { new: string[]; gone: string[] };
  totals: {
    before: number;
    stays: number;
    replaced: number;
    after: number;
    same: number;
    moved: number;
    dropped: number;
    added: number;
    gaps: number;
    doubled: number;
    holidays: number;
  };
  /** Those with something to look at first. */
  rows: DifferenceRow[];
}

/** What the file could not bring, beside the days. */
export interface YearReport {
  read: number;
  faults: number;
  notes: number;
  /** `words`: in the language of the desk; null where only the English reason says it. */
  lines: { where: string; code: string; reason: string; isFault: boolean; words: string | null }[];
}

/** `open`: to be looked at; `accepted`: in force; `revoked`: was taken back. */
export type YearState = 'open' | 'accepted' | 'revoked';

export interface YearLine {
  id: string;
  /** Of the new source, and of the one that is replaced (null: it is no longer there). */
  name: string;
  replaces: string | null;
  fileName: string;
  state: YearState;
  begins: string;
  createdAt: string;
  acceptedAt: string | null;
  revokedAt: string | null;
  /** Whether it can be taken back: nothing has taken its place since. */
  isLast: boolean;
}

/** A source whose days can be replaced. */
export interface YearSource {
  id: string;
  name: string;
  /** Name of its format in words is the desk's matter. */
  connector: string;
  days: DaySpan | null;
}

export interface YearsAnswer {
  today: string;
  sources: YearSource[];
  years: YearLine[];
}

export interface YearDetail extends YearLine {
  difference: YearDifference;
  report: YearReport;
}

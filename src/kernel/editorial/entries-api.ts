/** What the desk's API of entries answers: the same for the server and the web. Types only. */
import type { FormField } from '../forms/form-schema.ts';
import type { Reach } from '../notifications/notifications-api.ts';
import type { PageContent } from '../solution.ts';
import type { Similar } from '../sources/intake.ts';
import type { EntryContent, EntryState } from './entry.ts';

/** Something that can be entered, ready to draw. */
export interface EntryKind {
  solution: string;
  intake: string;
  /** "Termin", and what it is for. */
  name: string;
  about: string;
  fields: readonly FormField[];
}

export interface EntryLine {
  id: string;
  solution: string;
  intake: string;
  /** Name of the kind. */
  kind: string;
  title: string;
  state: EntryState;
  /** Saved, but not yet shown. */
  hasChanges: boolean;
  isOver: boolean;
  changedAt: string;
  publishedAt: string | null;
  endsAt: string | null;
}

export interface EntryList {
  entries: EntryLine[];
  /** Name of the next page; null: there is none. */
  next: string | null;
}

export interface EntryView extends EntryLine {
  version: number;
  content: EntryContent;
  /** Own path of its page; null where it has none. */
  page: string | null;
}

export interface EntryVersionLine {
  version: number;
  state: EntryState;
  title: string;
  changedAt: string;
}

export interface EntryPreview {
  page: PageContent;
  similar: Similar[];
  /** Whom publishing would notify; null: nobody is to be told. */
  reach: Reach | null;
}

export interface RecurrencePreview {
  /** The rule as a sentence. */
  words: string;
  /** The next ten. */
  dates: { when: string; isProvisional: boolean }[];
  /** How many there are within the horizon. */
  count: number;
  /** What is to be known about it, in the wanted language. */
  notes: string[];
}

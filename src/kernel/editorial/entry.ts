/** What a town hall enters by hand, as it is kept. Types only. */
import type { Ars } from '../places/place.ts';

export const ENTRY_STATES = ['draft', 'published', 'withdrawn'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Values of a form, as the desk sends them; checked by the form of the intake before they are shown. */
export type EntryContent = Readonly<Record<string, unknown>>;

export interface Entry {
  /** UUID v7; also the key of its record in the source of the desk. */
  id: string;
  /** Whose it is: the key with which it was written. */
  ars: Ars;
  solution: string;
  intake: string;
  state: EntryState;
  content: EntryContent;
  /** What people see; null unless it is published. */
  shown: EntryContent | null;
  title: string;
  version: number;
  /** Instants. */
  createdAt: string;
  changedAt: string;
  publishedAt: string | null;
  endsAt: string | null;
  doubles: number;
  doublesAccepted: number;
}

/** One of its saved versions. */
export interface EntryVersion {
  version: number;
  state: EntryState;
  title: string;
  content: EntryContent;
  changedAt: string;
}

/** Published entries of one town and intake: what one import reads. */
export interface EntryGroup {
  ars: Ars;
  solution: string;
  intake: string;
}

/** What the desk's API of gaps answers: the same for the server and the web. Types only. */
import type { Gap } from './gap.ts';

export interface GapKind {
  solution: string;
  kind: string;
  /** "Ohne zuständige Stelle", and what that means. */
  name: string;
  about: string;
  count: number;
}

export interface GapLine extends Omit<Gap, 'page'> {
  solution: string;
  /** Own path of its page; null: there is none. */
  page: string | null;
}

export interface GapList {
  /** Those with at least one, in the order of the screen. */
  kinds: GapKind[];
  gaps: GapLine[];
  /** Name of the next page; null: there is none. */
  next: string | null;
  /** Solutions that could not be looked at just now, by their titles. */
  failed: string[];
}

/** What is missing or old in the data of a place. Types only. */
import type { Kernel, PlaceRequest } from '../solution.ts';

export interface Gap {
  /** One of the finder's kinds. */
  kind: string;
  /** Unique within its kind: of the record, or of what there should be a record of. */
  key: string;
  /** What people call it, and in which language that is (`Block`). */
  title: string;
  lang?: string;
  /** Instant or civil date of the last change, or since when it is over; null: not known, or no matter. */
  at: string | null;
  /** Page of the solution below the place, as in `Card`; '' for none. */
  page: string;
  /** Page outside where the record is maintained; null: not known. It is never changed here. */
  maintained: string | null;
  /** Name of the source; null: there is none yet. */
  source: string | null;
  /** Something that can be entered beside it at the desk: an intake with an editor, and the beginning of its form. */
  entry?: { intake: string; content: Readonly<Record<string, unknown>> };
}

export interface GapFinder {
  /** In the order of the screen; the texts `gap_<kind>` and `gap_<kind>_about` of the solution name and explain each. */
  kinds: readonly string[];
  /** All of them, at most 5,000 are shown; never about example data. */
  find(request: PlaceRequest, kernel: Kernel): Promise<Gap[]>;
}

/** What an import found and did, for people and machines. */
import type { Ars, PlaceChange } from '../place.ts';

/** Something in the file that could not be used: where it stands, what is wrong, how to mend it. */
export interface ImportFault {
  /** "line 12", "feature 7 (010615168107)". */
  where: string;
  what: string;
}

/** A file that cannot be used at all. Its message says what, where and how to mend it. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

export interface PlannedChanges {
  added: { ars: Ars; name: string }[];
  changed: { ars: Ars; name: string; fields: FieldChange[] }[];
  /** Keys that became other keys. */
  moved: (PlaceChange & { name: string })[];
  unchanged: number;
  /** What somebody has to decide: nothing is written until it is answered (`--changes`) or accepted (`--accept`). */
  questions: string[];
}

export interface ImportReport extends PlannedChanges {
  kind: 'boundaries' | 'register';
  file: string;
  faults: ImportFault[];
  /** Rows or areas of the file that were used. */
  read: number;
  result: 'written' | 'dry-run' | 'asks' | 'nothing-new';
}

import type { Ars } from '../places/place.ts';

/** One thing that somebody changed. Never a name, an address or a text that somebody wrote. */
export interface AuditEntry {
  /** Where it applies. */
  ars: Ars;
  /** Id of the person who did it; null: the program, or a command of the operator. Written as pseudonym. */
  person: string | null;
  /** "membership.granted"; the text `audit_<action>` of the house, with `_` for `.` and `-`, says it in words. */
  action: string;
  /** What was changed: kind and id ("membership 0192…"). */
  subject: string;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
  /** Id of the request, to find the lines of the log that belong to it. */
  request?: string;
}

/** A line of the log as it is read. */
export interface AuditLine extends Omit<AuditEntry, 'person'> {
  id: number;
  /** Instant. */
  at: string;
  /** Pseudonym; null: the program, or a command of the operator. */
  actor: string | null;
}

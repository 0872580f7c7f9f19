import type { Ars } from '../places/place.ts';
import type { AuditAction } from './actions.ts';

/** One thing that somebody changed. Never a name, an address or a text that somebody wrote. */
export interface AuditEntry {
  /** Where it applies. */
  ars: Ars;
  /** Id of the person who did it; null: the program, or a command of the operator. Written as pseudonym. */
  person: string | null;
  /** The text `audit_<action>`, with `_` for `.` and `-`, says it in words. */
  action: AuditAction;
  /** What was changed: kind and id ("membership 0192…"). */
  subject: string;
  /** Id of the person whom it is about, where that is somebody else than who did it. Written as pseudonym. */
  about?: string | null;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
  /** Id of the request, to find the lines of the log that belong to it. */
  request?: string;
}

/** A line of the log as it is read. */
export interface AuditLine {
  id: number;
  /** Instant. */
  at: string;
  ars: Ars;
  /** null: the program, or a command of the operator. */
  actor: AuditPerson | null;
  /** null: about nobody. */
  about: AuditPerson | null;
  action: string;
  subject: string;
  detail: Readonly<Record<string, unknown>>;
}

/** Somebody in the log. The name is null as soon as the account is gone: then nobody can tell who it was. */
export interface AuditPerson {
  pseudonym: string;
  name: string | null;
}

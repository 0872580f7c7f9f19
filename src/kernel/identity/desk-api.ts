/**
 * What the desk's APIs about people say and take, for server and browser alike. Types only. Answers are never stored.
 *
 *   GET    /api/desk                          desk:enter       → { places: DeskPlace[], operates }   (operates: may see /betrieb)
 *   GET    /api/desk/:ars                     desk:open        ?lang= → DeskHome
 *   GET    /api/desk/:ars/people              people:manage    ?q=&after=&limit= → PeopleAnswer
 *   POST   /api/desk/:ars/invitations         people:manage    { email, role, level?, language } → InvitationLine
 *   DELETE /api/desk/:ars/invitations/:id     people:manage    204
 *   PATCH  /api/desk/:ars/people/:id          people:manage    { role } → StaffLine    (id: of the membership)
 *   DELETE /api/desk/:ars/people/:id          people:manage    204; the last manager cannot go
 *   GET    /api/desk/:ars/mandates            desk:open        → { mandates: MandateLine[] }, all units above, nearest first
 *   PUT    /api/desk/:ars/mandates/:holder    mandates:manage  { level, scope, permissions? } → MandateLine
 *   GET    /api/desk/:ars/audit               audit:read       ?from=&until=&group=&before=&limit=&lang= → { lines: LogLine[], next }
 *   POST   /api/desk/:ars/audit/export        audit:read       { from?, until?, group? } → text/csv
 */
import type { Level } from '../places/place.ts';
import type { Reach } from './rights/can.ts';
import type { Mandate } from './rights/mandate.ts';
import type { MemberRole } from './role.ts';

export interface DeskPlace {
  ars: string;
  name: string;
  county: string | null;
  state: string | null;
  /** How the person reaches it: as its own, or as a member of the association. */
  via: Reach;
}

export interface DeskHome extends DeskPlace {
  /** What the person may do here, so that the screen offers nothing else. */
  permissions: readonly string[];
  /** Roles that can be given here. */
  roles: readonly { role: MemberRole; levels: readonly Level[] }[];
  /** Rooms of solutions that the person may enter here, in the wanted language. */
  rooms: readonly RoomLine[];
}

/** A room that a solution brings. */
export interface RoomLine {
  solution: string;
  solutionTitle: string;
  id: string;
  /** Its address below the desk of the place ("abfall/bezirke"). */
  part: string;
  title: string;
  about: string;
}

export interface StaffLine {
  /** Of the membership. */
  id: string;
  name: string;
  email: string;
  role: MemberRole;
  level: Level;
  /** Instant. */
  since: string;
  isSelf: boolean;
}

/** People by name; `invitations` come with the first page alone. */
export interface PeopleAnswer {
  people: StaffLine[];
  /** Membership at which the page ends; null: it was the last one. */
  next: string | null;
  /** All who work here, and how many of them manage the access. */
  all: number;
  managers: number;
  invitations: InvitationLine[];
}

export interface InvitationLine {
  id: string;
  email: string;
  role: MemberRole;
  level: Level;
  /** Instants. */
  createdAt: string;
  expiresAt: string;
  state: 'open' | 'used' | 'expired' | 'withdrawn';
  /** Whether the mail went out: `waiting` while the mail server does not answer. */
  mail: 'sent' | 'waiting' | 'failed';
}

export interface MandateLine extends Omit<Mandate, 'ars'> {
  name: string;
  /**
   * True: nobody has written anything down. Then it is `full` for an association and `ended`, as if there had never
   * been one, for every other unit above: each is listed, so that it can be invited.
   */
  isDefault: boolean;
  /** Instant; null for a default. */
  changedAt: string | null;
}

export interface LogLine {
  id: number;
  /** Instant. */
  at: string;
  /** Name of the person; "gelöscht" where the account is gone, "Betrieb" for commands of the operator. */
  who: string;
  /** In the wanted language. */
  what: string;
  subject: string;
}

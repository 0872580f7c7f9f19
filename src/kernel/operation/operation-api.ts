/**
 * What the operators' APIs say and take, for server and browser alike. Types only. Answers are never stored.
 *
 *   GET  /api/operation/places           operation:read    ?q=&land=&state=&solution=&health=&sort=&after=&limit= → OperationPlaces
 *   GET  /api/operation/places/:key      operation:read    → OperationPlaceDetail
 *   GET  /api/operation/sources          operation:read    ?q=&health=&solution=&after=&limit= → OperationSources
 *   GET  /api/operation/jobs             operation:read    ?before=&limit= → OperationJobs
 *   POST /api/operation/jobs/:id/retry   operation:manage  → { state }; once more does nothing more
 *   GET  /api/operation/storage          operation:read    → OperationStorage
 *   GET  /api/operation/house            operation:read    → OperationHouse
 *   GET  /api/operation/announcements    operation:read    ?before=&limit= → OperationAnnouncements
 *   PUT  /api/operation/announcements/:id      operation:manage  AnnouncementDraft → AnnouncementLine; the same again changes nothing
 *   POST /api/operation/announcements/:id/end  operation:manage  → AnnouncementLine
 *   GET  /api/desk/:ars/announcements    desk:open         → { announcements: DeskAnnouncement[] }
 */
import type { JobState } from '../jobs/store.ts';

/** The worst first. `hidden`: nobody answered for it; `stale`: it says nothing wrong, but nobody has looked for long. */
export const SOURCE_HEALTHS = ['hidden', 'failing', 'held', 'stale', 'new', 'paused', 'ok'] as const;
export type SourceHealth = (typeof SOURCE_HEALTHS)[number];

export const ADOPTION_STATES = ['draft', 'live', 'paused', 'given-back'] as const;
export type AdoptionStateName = (typeof ADOPTION_STATES)[number];

export const PLACE_SORTS = ['name', 'trouble', 'activity', 'requests'] as const;
export type PlaceSort = (typeof PLACE_SORTS)[number];

export interface OperationPlace {
  ars: string;
  name: string;
  county: string | null;
  state: string | null;
  /** Municipalities below it, for which it adopts too. */
  members: number;
  adoptions: { solution: string; title: string; state: AdoptionStateName }[];
  /** How many feeds there are of each health; what is not there is none. */
  sources: Partial<Record<SourceHealth, number>>;
  /** Civil date on which something was last changed at its desk, within 180 days. Never a time. */
  lastChange: string | null;
  /** Invitations that nobody has accepted yet. */
  openInvitations: number;
  /** Of towns that claim their page or want to be left out, and wait for an answer. */
  openRequests: number;
}

export interface OperationPlaces {
  places: OperationPlace[];
  /** All that the filters let through. */
  total: number;
  next: string | null;
  /** What can be filtered by. */
  lands: { ars: string; name: string }[];
  solutions: { id: string; title: string }[];
}

export interface OperationPlaceDetail extends OperationPlace {
  feeds: OperationSource[];
  /** People who work for it, by role; never who. */
  staff: { role: string; count: number }[];
}

export interface OperationSource {
  id: string;
  name: string;
  place: { ars: string; name: string };
  solution: string;
  solutionTitle: string;
  kind: string;
  health: SourceHealth;
  /** Failures in a row, and code of the last one. */
  failures: number;
  fault: string | null;
  /** Instant for which its records are true; null: never read. */
  checkedAt: string | null;
}

export interface OperationSources {
  sources: OperationSource[];
  counts: Partial<Record<SourceHealth, number>>;
  next: string | null;
}

export interface OperationJobs {
  queues: {
    name: string;
    waiting: number;
    running: number;
    failed: number;
    /** Instant; null: nothing waits. */
    oldest: string | null;
  }[];
  failed: {
    id: string;
    name: string;
    queuedAt: string;
    failedAt: string;
    attempts: number;
    /** In English, as the log has it; never what the job was about. */
    reason: string;
  }[];
  next: string | null;
}

export interface RetriedJob {
  state: JobState;
}

export interface OperationStorage {
  /** Bytes; null: cannot be told. */
  database: number;
  schemas: { name: string; bytes: number }[];
  files: number;
  tiles: number;
  free: number | null;
  /** Instant of the figures of folders, which are not counted at each request. */
  countedAt: string;
  /** Against the oldest figure of the last 30 days; null: there is none yet. */
  growth: { since: string; bytes: number } | null;
}

export interface OperationHouse {
  versions: { program: string; node: string; postgres: string; migrations: number; places: string };
  startedAt: string;
  backup: { at: string; bytes: number } | null;
  mail: { way: 'smtp' | 'folder'; host: string | null; waiting: number };
  /** What `hier doctor` finds without going out of the house; null: this process cannot look. In English. */
  findings: { check: string; state: 'good' | 'note' | 'bad'; text: string; mend: string | null }[] | null;
}

export interface AnnouncementDraft {
  level: 'info' | 'warning';
  title: { de: string; en: string };
  text: { de: string; en: string };
  audience: 'all' | 'land' | 'solution';
  land?: string | undefined;
  solution?: string | undefined;
  /** Instants. */
  from: string;
  until: string;
  mails: boolean;
}

export interface AnnouncementLine extends AnnouncementDraft {
  id: string;
  createdAt: string;
  state: 'planned' | 'shown' | 'ended';
}

export interface OperationAnnouncements {
  announcements: AnnouncementLine[];
  next: string | null;
}

/** At a desk, in the language that was asked for. */
export interface DeskAnnouncement {
  id: string;
  level: 'info' | 'warning';
  title: string;
  text: string;
  from: string;
  until: string;
}

/** What an adviser has to know of the towns below. Pure; the web may use it. */
import type { Ars } from '../../../../kernel/places/place.ts';

export const ADVISING_GROUPS = ['help', 'works', 'outdated'] as const;
export type AdvisingGroup = (typeof ADVISING_GROUPS)[number];

/** In the order of their urgency. */
export const ADVISING_KINDS = [
  ...(['approval-late', 'question-late', 'pilot-over', 'feasibility-red', 'source-failing'] as const),
  ...(['source-unanswered', 'pilot-unmeasured'] as const),
  ...(['adoption-live', 'pilot-scaled', 'sheet-proven'] as const),
  ...(['sheet-stale', 'answer-old', 'source-old'] as const),
] as const;
export type AdvisingKind = (typeof ADVISING_KINDS)[number];

export const GROUP_OF: Readonly<Record<AdvisingKind, AdvisingGroup>> = {
  'approval-late': 'help',
  'question-late': 'help',
  'pilot-over': 'help',
  'feasibility-red': 'help',
  'source-failing': 'help',
  'source-unanswered': 'help',
  'pilot-unmeasured': 'help',
  'adoption-live': 'works',
  'pilot-scaled': 'works',
  'sheet-proven': 'works',
  'sheet-stale': 'outdated',
  'answer-old': 'outdated',
  'source-old': 'outdated',
};

/** Something about one town, as it was found. */
export interface AdvisingLine {
  /** Unique: kind and thing. */
  id: string;
  kind: AdvisingKind;
  /** Key of its day. */
  ars: Ars;
  what: string;
  /** BCP 47, of `what`. */
  lang: string;
  /** More of it, ready to show. */
  note: string;
  /** Instant or civil date; null: nobody knows. */
  since: string | null;
  /** Own path of a page that whoever asks may open; null: there is none. */
  href: string | null;
  example: boolean;
}

/** The same as it travels. */
export interface AdvisingView {
  id: string;
  kind: AdvisingKind;
  town: { ars: string; name: string };
  what: string;
  lang: string;
  note: string;
  since: string | null;
  href: string | null;
  example: boolean;
}

/** What is real first, then by kind, then what has lasted longest; of what works the newest first. */
export function mostUrgentFirst(lines: readonly AdvisingLine[]): AdvisingLine[] {
  return [...lines].sort(
    (one, other) =>
      Number(one.example) - Number(other.example) ||
      ADVISING_KINDS.indexOf(one.kind) - ADVISING_KINDS.indexOf(other.kind) ||
      bySince(one, other) ||
      (one.id < other.id ? -1 : 1),
  );
}

function bySince(one: AdvisingLine, other: AdvisingLine): number {
  const [a, b] = [one.since ?? '9', other.since ?? '9'];
  const oldestFirst = a < b ? -1 : a > b ? 1 : 0;
  return GROUP_OF[one.kind] === 'works' ? -oldestFirst : oldestFirst;
}

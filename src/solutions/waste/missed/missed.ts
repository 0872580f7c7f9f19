/** Missed collections as households report them. Types and lists only: the same for the server and the web. */

export const MISSED_STATES = ['reported', 'checked', 'repeated', 'refused', 'closed'] as const;
export type MissedState = (typeof MISSED_STATES)[number];

/** What a desk may make of a state. */
export const NEXT_STATES: Readonly<Record<MissedState, readonly MissedState[]>> = {
  reported: ['checked', 'repeated', 'refused', 'closed'],
  checked: ['repeated', 'refused', 'closed', 'reported'],
  repeated: ['closed', 'repeated', 'reported'],
  refused: ['reported', 'closed'],
  closed: ['reported'],
};

/** For so many days back a collection can be reported: one of the days of the bin, or any other day that is insisted on. */
export const REPORT_DAYS = { ofBin: 7, otherwise: 14 } as const;

export const LONGEST = { street: 200, number: 20, note: 1000, reason: 1000 } as const;

/** All reports of one street, day and bin. */
export interface Missed {
  /** Unit that answers for the bin, and the town of the street. */
  ars: string;
  id: string;
  town: string;
  street: string;
  bin: string;
  binName: string;
  /** Civil date. */
  day: string;
  /** Whether it was a day of the bin. */
  isPlanned: boolean;
  state: MissedState;
  /** Civil date on which the truck comes again. */
  repeatOn: string | null;
  /** In the words of the desk, for people. */
  reason: string | null;
  version: number;
  /** Instants. */
  createdAt: string;
  changedAt: string;
  /** How many households, and how many of them hear of the answer by mail. */
  reports: number;
  mails: number;
}

/** One household of it. */
export interface MissedReport {
  id: string;
  number: string;
  note: string;
  /** Instant. */
  createdAt: string;
  /** Whether the answer goes there by mail. */
  hearsByMail: boolean;
}

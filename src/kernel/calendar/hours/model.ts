/** Opening hours as times. Types only: server, tests and the phone share them. */

export type HoursState = 'open' | 'closed' | 'unknown' | 'appointment';

/** A stretch of time in one state; `until` is exclusive. Both are instants. */
export interface Interval {
  from: string;
  until: string;
  state: HoursState;
  /** It opens, and nobody said when it closes: after `from` it is open for a while, for how long is unknown. */
  openEnd?: true;
  /** What the rule says about it in words of its own. */
  comment?: string;
  /** The part of the rule that decided; left out where no part speaks about this time. */
  rule?: string;
}

/** Why nothing is known. */
export type HoursGap = 'not-given' | 'invalid' | 'sun' | 'school-holidays';

export interface Hours {
  /** As the source has it; null: it has none. */
  rule: string | null;
  /** In order and without holes, from midnight of the first day to midnight after the last one. */
  intervals: readonly Interval[];
  /** null where the rule was understood. */
  gap: HoursGap | null;
  /** What it rests on that nobody has verified yet. */
  toVerify: readonly ('public-holidays' | 'school-holidays')[];
}

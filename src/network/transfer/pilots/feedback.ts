/** Words and figures of what citizens say about a pilot. Pure; the phone may use it. */
import type { Sentence } from '../../../kernel/network/sentence.ts';

export const MOODS = [1, 2, 3, 4, 5] as const;

/** How it was three years ago says nothing about anything that is tried today. */
export const FEEDBACK_DAYS = 1_095;
/** To one pilot on one day; more are machines or a campaign, and wait until tomorrow. */
export const MOST_A_DAY = 500;
/** Of one network among them: a school behind one address still gets through. */
export const MOST_OF_NETWORK = 40;
/** Fewer say who spoke rather than how it goes: then only their number is told. */
export const FEWEST = 5;

export interface FeedbackLine extends Sentence {
  mood: number;
  /** Civil date. */
  saidOn: string;
}

export interface FeedbackList {
  feedback: FeedbackLine[];
  total: number;
  next: number | null;
}

/** What is public of it. */
export interface FeedbackCounts {
  n: number;
  /** How many of each mood, from 1 (bad) to 5 (good); null: too few to tell. */
  moods: readonly [number, number, number, number, number] | null;
}

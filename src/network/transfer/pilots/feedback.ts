/** Words and figures of what citizens say about a pilot. Pure; the phone may use it. */

export const MOODS = [1, 2, 3, 4, 5] as const;

/** Characters of a sentence. */
export const LONGEST_FEEDBACK = 200;
/** How it was three years ago says nothing about anything that is tried today. */
export const FEEDBACK_DAYS = 1_095;
/** So long a desk can look again at what it refused. */
export const REFUSED_DAYS = 30;
/** To one pilot on one day; more are machines or a campaign, and wait until tomorrow. */
export const MOST_A_DAY = 500;
/** Of one network among them: a school behind one address still gets through. */
export const MOST_OF_NETWORK = 40;
/** Fewer say who spoke rather than how it goes: then only their number is told. */
export const FEWEST = 5;

export const FEEDBACK_STATES = ['waiting', 'shown', 'refused'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** Why a sentence is not shown. */
export const REFUSALS = ['insult', 'person', 'advertising', 'unlawful', 'other-subject'] as const;
export type FeedbackRefusal = (typeof REFUSALS)[number];

/** Addresses, links and numbers to call: it names nobody and sells nothing. */
const CONTACT =
  /https?:|www\.|[^\s@]+@[^\s@]+\.[a-z]{2,}|\b[a-z0-9-]+\.(?:de|com|net|org|info|eu)\b|(?:\d[\s/-]?){7,}/i;

/** One sentence as it was typed, in one line; '' for none. */
export function checkFeedback(typed: string): { text: string; fault: 'long' | 'contact' | null } {
  const text = typed.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  if ([...text].length > LONGEST_FEEDBACK) return { text, fault: 'long' };
  return { text, fault: CONTACT.test(text) ? 'contact' : null };
}

export interface FeedbackLine {
  id: string;
  mood: number;
  text: string;
  lang: string;
  state: FeedbackState;
  reason: FeedbackRefusal | null;
  version: number;
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

/**
 * Sentences that somebody says without an account: each is read by a desk before it is shown. Pure; the phone may use it.
 */

/** Characters. */
export const LONGEST_SENTENCE = 200;
/** So many days a desk can look again at what it refused. */
export const REFUSED_DAYS = 30;

export const SENTENCE_STATES = ['waiting', 'shown', 'refused'] as const;
export type SentenceState = (typeof SENTENCE_STATES)[number];

/** Why a sentence is not shown. */
export const REFUSALS = ['insult', 'person', 'advertising', 'unlawful', 'other-subject'] as const;
export type SentenceRefusal = (typeof REFUSALS)[number];

/** One at the desk that reads it. */
export interface Sentence {
  id: string;
  text: string;
  lang: string;
  state: SentenceState;
  reason: SentenceRefusal | null;
  version: number;
}

/** Addresses, links and numbers to call: a sentence names nobody and sells nothing. */
const CONTACT =
  /https?:|www\.|[^\s@]+@[^\s@]+\.[a-z]{2,}|\b[a-z0-9-]+\.(?:de|com|net|org|info|eu)\b|(?:\d[\s/-]?){7,}/i;

/** One as it was typed, in one line; '' for none. */
export function checkSentence(typed: string): { text: string; fault: 'long' | 'contact' | null } {
  const text = typed.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  if ([...text].length > LONGEST_SENTENCE) return { text, fault: 'long' };
  return { text, fault: CONTACT.test(text) ? 'contact' : null };
}

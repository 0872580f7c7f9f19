/** What a club or company sends in without an account, to be moderated at a desk. Types and lists only. */
import type { EntryContent } from '../editorial/entry.ts';
import type { Language } from '../i18n/language.ts';
import type { Ars } from '../places/place.ts';
import type { Suspicion } from './spam/suspicion.ts';

export const SUBMISSION_STATES = ['waiting', 'held', 'published', 'refused', 'spam', 'withdrawn'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** Lists of the desk: what waits, what looks like spam, and what is decided. */
export const SUBMISSION_LISTS = ['waiting', 'held', 'decided'] as const;
export type SubmissionList = (typeof SUBMISSION_LISTS)[number];

/** For how long the link that confirms an address can be used. */
export const CONFIRM_HOURS = 48;
export const LONGEST_SENDER = 200;
export const LONGEST_REFUSAL = 1000;

interface Sent {
  /** UUID v7; the same before and after the confirmation. */
  id: string;
  /** Whose desk moderates it. */
  ars: Ars;
  solution: string;
  intake: string;
  /** As the editor's form of the intake takes it. */
  content: EntryContent;
  title: string;
  /** Name of the club or company. */
  sender: string;
  language: Language;
  suspicions: readonly Suspicion[];
  /** Instant. */
  createdAt: string;
}

/** Until the link in the mail is used. */
export interface UnconfirmedSubmission extends Sent {
  email: string;
  network: string | null;
  digest: string;
}

export interface Submission extends Sent {
  state: SubmissionState;
  reason: string | null;
  /** Entry of the desk that it became. */
  entry: string | null;
  isUnseen: boolean;
  /** null: deleted already, 30 days after the decision. */
  email: string | null;
  version: number;
  /** Instants. */
  confirmedAt: string;
  changedAt: string;
}

export interface TrustedSender {
  id: string;
  ars: Ars;
  email: string;
  name: string;
  /** Instants. */
  createdAt: string;
  usedAt: string;
}

/** What the desk's API of submissions answers: the same for the server and the web. Types only. */
import type { EntryContent } from '../editorial/entry.ts';
import type { Similar } from '../sources/intake.ts';
import type { Suspicion } from './spam/suspicion.ts';
import type { SubmissionState } from './submission.ts';

export interface SubmissionLine {
  id: string;
  solution: string;
  intake: string;
  title: string;
  sender: string;
  state: SubmissionState;
  suspicions: Suspicion[];
  isUnseen: boolean;
  confirmedAt: string;
  changedAt: string;
}

export interface SubmissionListAnswer {
  submissions: SubmissionLine[];
  /** Name of the next page; null: there is none. */
  next: string | null;
  /** How many are in each of the lists that want somebody; of the waiting ones at most 50. */
  counts: { waiting: number; held: number };
}

export interface SubmissionView extends SubmissionLine {
  version: number;
  /** As the desk's form of its kind takes it, signed as checked. */
  content: EntryContent;
  /** null: deleted already, 30 days after the decision. */
  email: string | null;
  isTrusted: boolean;
  reason: string | null;
  /** Records that may be the same; page is an own path. Empty once it is decided. */
  similar: Similar[];
  /** Entry of the desk, and own path of its page; null where there is none (any more). */
  entry: string | null;
  page: string | null;
}

export interface TrustedLine {
  id: string;
  email: string;
  name: string;
  createdAt: string;
  usedAt: string;
}

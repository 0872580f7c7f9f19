/** What the desk's API of corrections answers: the same for the server and the web. Types only. */
import type { AnswerWay, CorrectionKind, CorrectionState } from './correction.ts';

export interface CorrectionLine {
  id: string;
  kind: CorrectionKind;
  /** What was chosen in one tap, in words; null: it was written in the form. */
  choice: string | null;
  about: string;
  aboutLang: string;
  /** The place of the page. */
  placeName: string;
  /** First words of the text. */
  excerpt: string;
  times: number;
  state: CorrectionState;
  wantsAnswer: boolean;
  isAnswered: boolean;
  createdAt: string;
  changedAt: string;
}

export interface CorrectionList {
  corrections: CorrectionLine[];
  /** Name of the next page; null: there is none. */
  next: string | null;
}

export interface CorrectionView extends CorrectionLine {
  version: number;
  text: string;
  /** Own path of the page it was sent from. */
  page: string;
  /** Where the record is maintained, as far as it is known: its own page, and that of its source. */
  maintained: string | null;
  source: { name: string; url: string | null } | null;
  /** Whether an answer can be mailed (an address is there). */
  canMail: boolean;
  reason: string | null;
  answer: string | null;
  answerWay: AnswerWay | null;
}

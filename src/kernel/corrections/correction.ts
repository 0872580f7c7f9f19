/** What a visitor asks about a page, or says is wrong with it. Types and lists only. */
import type { Language } from '../i18n/language.ts';
import type { Ars } from '../places/place.ts';

export const CORRECTION_KINDS = ['question', 'wrong', 'outdated', 'missing'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export const CORRECTION_STATES = ['open', 'done', 'refused'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** `note`: kept with it for colleagues, sent to nobody. */
export const ANSWER_WAYS = ['mail', 'note'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

export const LONGEST_TEXT = 2000;
export const LONGEST_ANSWER = 5000;
export const LONGEST_REASON = 1000;

/** Something that can be said of a page in one tap; `label` in the language of the page. */
export interface Choice {
  /** The same in every language: lower case letters, digits and hyphens, at most 30; its words at the desk are the text `choice_<id>` of the solution. */
  id: string;
  label: string;
  /** Says too little without a word more. */
  needs?: 'text';
}

/** A page that can be asked about: where it is, and who answers for what it shows. */
export interface CorrectablePage {
  /** Unit whose desk it lands at. */
  ars: Ars;
  /** Place and address of the page. */
  place: Ars;
  path: string;
  solution: string;
  /** Record that it is about; null: of no feed. */
  record: string | null;
  about: string;
  aboutLang: string;
  /** Page outside where the record is maintained; null: not known. */
  maintained: string | null;
  /** What can be said of it in one tap. */
  choices: readonly Choice[];
}

export interface Correction extends Omit<CorrectablePage, 'choices'> {
  /** UUID v7. */
  id: string;
  kind: CorrectionKind;
  /** Chosen in one tap; null: written in the form. */
  choice: string | null;
  /** '' only with a choice. */
  text: string;
  /** Of the page it was sent from. */
  language: Language;
  /** How often the same was sent. */
  times: number;
  wantsAnswer: boolean;
  /** Whether an answer can be mailed: the address is kept for a while only, and shown to nobody. */
  canMail: boolean;
  state: CorrectionState;
  reason: string | null;
  answer: string | null;
  answerWay: AnswerWay | null;
  version: number;
  /** Instants. */
  createdAt: string;
  changedAt: string;
}

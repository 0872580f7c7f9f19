/** What the API of advice answers: the same for the server and the web. Types alone; times are instants. */
import type { FormField } from '../../../kernel/forms/form-schema.ts';
import type { Field } from '../../../kernel/network/fields.ts';
import type { QuestionState } from '../flow.ts';
import type { SheetLine } from '../sheets/sheets-api.ts';
import type { AdvisingKind, AdvisingView } from './advising/advising-line.ts';
import type { Badge, Contact, Region } from './contact.ts';
import type { Answer } from './question.ts';

export interface Town {
  /** Current key. */
  ars: string;
  name: string;
}

/** An office as it is shown: in public too, so nothing of a person but what she consented to. */
export interface ContactView {
  id: string;
  badge: Badge;
  organisation: string;
  function: string;
  mailbox: string | null;
  phone: string;
  personName: string | null;
  targetDays: number;
  /** Away today, until a civil day; null: nobody knows until when. */
  absence: { until: string | null; cover: string | null } | null;
  example: boolean;
}

/** Who answers for a town; null: the office of the network. */
export interface AnsweringView {
  contact: ContactView;
  region: string;
  /** Whose absence it covers; null: nobody's. */
  insteadOf: string | null;
}

export interface QuestionLine {
  id: string;
  title: string;
  /** BCP 47. */
  lang: string;
  field: Field;
  state: QuestionState;
  town: Town;
  /** Further towns that have the same question. */
  voices: number;
  isPublic: boolean;
  askedAt: string;
  dueOn: string;
  isLate: boolean;
  /** Somebody has answered it. */
  isAnswered: boolean;
  /** An answer that nobody has looked at for half a year. */
  isOutdated: boolean;
  example: boolean;
  version: number;
  changedAt: string;
}

export interface AnswerView
  extends Pick<Answer, 'id' | 'text' | 'links' | 'lang' | 'at' | 'reviewOn' | 'version'> {
  /** The office, or the unit at whose desk it was written; null: the office of the network. */
  by: string | null;
  /** As it was typed. */
  office: string;
  isOutdated: boolean;
  /** Fact sheets to which its links lead. */
  sheets: SheetLine[];
}

/** What there is already about a question. */
export interface Resembling {
  similar: QuestionLine[];
  sheets: SheetLine[];
}

export interface QuestionHistory {
  to: QuestionState;
  reason: string;
  /** Name of the unit; null: the office of the network. */
  by: string | null;
  at: string;
}

export interface QuestionView extends QuestionLine {
  text: string;
  answers: AnswerView[];
  voicesOf: Town[];
  /** Who has it; null: the office of the network. */
  contact: ContactView | null;
  history: QuestionHistory[];
}

/** As a town sees one. */
export interface TownQuestion extends QuestionView, Resembling {
  isOwn: boolean;
  hasJoined: boolean;
  mayJoin: boolean;
  next: ('closed' | 'in-advice')[];
}

export interface TownQuestions {
  own: QuestionLine[];
  joined: QuestionLine[];
  answering: AnsweringView | null;
}

/** As an office sees one. */
export interface AdvisedQuestion extends QuestionView, Resembling {
  next: Exclude<QuestionState, 'answered'>[];
  mayAnswer: boolean;
  /** Offices that advise the town and are there, for handing it on. */
  offices: ContactView[];
}

export const QUEUES = ['open', 'answered', 'closed'] as const;
export type Queue = (typeof QUEUES)[number];

export interface QuestionQueue {
  questions: QuestionLine[];
  total: number;
  /** Where the next page begins; null: there is none. */
  next: number | null;
}

export interface AdvisingPage {
  lines: AdvisingView[];
  total: number;
  next: number | null;
  /** By kind, before it is narrowed. */
  counts: { kind: AdvisingKind; count: number }[];
  /** Municipalities below the desk, and how many of them let it see what is theirs alone. */
  towns: number;
  open: number;
}

/** A form to draw, with what stands in it. */
export interface DrawnForm {
  fields: FormField[];
  value: Record<string, unknown>;
  version: number;
}

export interface RegionLine extends Region {
  places: Town[];
  /** Municipalities in it. */
  towns: number;
  contacts: (Contact & { isAbsent: boolean; coverName: string | null; deskName: string | null })[];
}

export interface RegionList {
  regions: RegionLine[];
}

export interface FoundPlaces {
  places: { ars: string; label: string }[];
}

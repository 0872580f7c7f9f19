/** What goes over the wire at boards. Types only, for server and screen. */
import type { Ars } from '../../../kernel/places/place.ts';
import type { SprintState } from '../flow.ts';
import type { BoardDay, ColumnId, NoteKind } from './methods.ts';

export const PARTICIPANT_KINDS = ['host', 'town', 'company', 'guest'] as const;
/** The facilitator of the network's office, somebody of a town, of a company, a guest. */
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** Given once, when somebody comes in: the device keeps the secret and proves by it who it is. */
export interface Seat {
  secret: string;
  participant: string;
}

export interface NoteView {
  id: string;
  column: ColumnId;
  kind: NoteKind;
  text: string;
  lang: string;
  /** Order within the column. */
  place: number;
  /** Id of the participant; null: a sketch whose author is not told yet, or somebody who is no longer there. */
  author: string | null;
  isMine: boolean;
  isAnonymous: boolean;
  otherOf: string | null;
  version: number;
  /** Number of its last change. */
  seq: number;
  isGone: boolean;
}

export interface BoardView {
  day: BoardDay;
  isRevealed: boolean;
  /** How many have given dots. */
  voters: number;
  /** Dots by note, once they are shown. */
  dots: Record<string, number> | null;
}

export interface ParticipantView {
  id: string;
  name: string;
  kind: ParticipantKind;
  /** Name of the town, or of the company. */
  from: string | null;
  ars: Ars | null;
  isGone: boolean;
}

/** Everything that came after a number of the sprint; after 0: everything. */
export interface Changes {
  seq: number;
  sprint: { title: string; lang: string; state: SprintState; isOpen: boolean; isExample: boolean };
  me: { id: string; name: string; kind: ParticipantKind };
  notes: NoteView[];
  boards: BoardView[];
  people: ParticipantView[];
  /** Own dots, all of them. */
  dots: { day: BoardDay; note: string; dots: number }[];
}

/** What became of a text: it stands in the note, or beside it, because somebody else was faster. */
export interface Written {
  outcome: 'stored' | 'beside';
  note: NoteView;
  other: NoteView | null;
}

export interface LinkView {
  id: string;
  company: string | null;
  madeAt: string;
  isEnded: boolean;
  /** How many came in by it. */
  people: number;
}

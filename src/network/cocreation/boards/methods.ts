/** How the boards of a sprint are laid out: one for each of its first three days (handbook, section 6). Pure data. */

export const BOARD_DAYS = [1, 2, 3] as const;
export type BoardDay = (typeof BOARD_DAYS)[number];

/** Colours of notes, each with a word and a sign, never the colour alone. */
export const NOTE_KINDS = ['fact', 'question', 'idea', 'risk'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const COLUMNS = [
  'problem',
  'people',
  'goal',
  'open',
  'seen',
  'sketches',
  'objections',
  'chosen',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

interface Method {
  /** From left to right. A column may stand on two boards: what was sketched on one day is chosen from on the next. */
  columns: readonly ColumnId[];
  /** Dots that each participant has on this board. */
  dots: number;
}

/** Day 1: understand; day 2: diverge; day 3: decide. */
export const METHODS: Readonly<Record<BoardDay, Method>> = {
  1: { columns: ['problem', 'people', 'goal', 'open'], dots: 3 },
  2: { columns: ['seen', 'sketches'], dots: 3 },
  3: { columns: ['sketches', 'objections', 'chosen'], dots: 5 },
};

/** What is written there is handed in without a name; the names are told when the sprint is decided. */
export const ANONYMOUS_COLUMNS: readonly ColumnId[] = ['sketches'];

export const LONGEST_NOTE = 500;
export const LONGEST_NAME = 60;

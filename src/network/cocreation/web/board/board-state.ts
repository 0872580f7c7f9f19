/** What a device knows of the boards of a sprint, and how changes come into it. Pure. */
import type { BoardView, Changes, NoteView, ParticipantView } from '../../boards/board-api.ts';
import type { BoardDay, ColumnId } from '../../boards/methods.ts';

export interface BoardState {
  /** Number up to which everything is known. */
  seq: number;
  sprint: Changes['sprint'];
  me: Changes['me'];
  notes: ReadonlyMap<string, NoteView>;
  boards: ReadonlyMap<BoardDay, BoardView>;
  people: ReadonlyMap<string, ParticipantView>;
  /** Own dots. */
  dots: Changes['dots'];
}

/** Nothing that is known already becomes older by it: answers may come in another order than they were asked for. */
export function takeIn(state: BoardState | null, changes: Changes): BoardState {
  if (state !== null && changes.seq < state.seq) return state;
  const { seq, sprint, me, dots } = changes;
  const notes = new Map(state?.notes);
  for (const note of changes.notes) keepNewer(notes, note);
  const boards = new Map(state?.boards);
  for (const board of changes.boards) boards.set(board.day, board);
  const people = new Map(state?.people);
  for (const one of changes.people) people.set(one.id, one);
  return { seq, sprint, me, dots, notes, boards, people };
}

/** A note as the server stored it just now. */
export function takeNote(state: BoardState, note: NoteView): BoardState {
  const notes = new Map(state.notes);
  keepNewer(notes, note);
  return { ...state, notes };
}

function keepNewer(notes: Map<string, NoteView>, note: NoteView): void {
  if ((notes.get(note.id)?.seq ?? 0) > note.seq) return;
  if (note.isGone) notes.delete(note.id);
  else notes.set(note.id, note);
}

/** Notes of a column in their order. */
export function notesIn(notes: ReadonlyMap<string, NoteView>, column: ColumnId): NoteView[] {
  return [...notes.values()]
    .filter((note) => note.column === column)
    .sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
}

/** A place after another note of the column, at its top for null, at its end where that one is not there. */
export function placeAfter(
  notes: ReadonlyMap<string, NoteView>,
  { column, after, self }: { column: ColumnId; after: string | null; self: string },
): number {
  const others = notesIn(notes, column).filter(({ id }) => id !== self);
  const index = after === null ? -1 : others.findIndex(({ id }) => id === after);
  const [before, next] =
    after !== null && index < 0 ? [others.at(-1), undefined] : [others[index], others[index + 1]];
  if (before === undefined) return next === undefined ? 1024 : next.place - 1024;
  return next === undefined ? before.place + 1024 : (before.place + next.place) / 2;
}

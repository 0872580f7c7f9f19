/** Making, writing, moving and removing notes. Each comes back only when it is stored. */
import type { Kernel } from '../../../kernel/solution.ts';
import type { Written } from './board-api.ts';
import { boardProblems } from './board-problems.ts';
import { changeBoard, type Turn } from './change-board.ts';
import { noteView } from './changes.ts';
import {
  ANONYMOUS_COLUMNS,
  BOARD_DAYS,
  type BoardDay,
  type ColumnId,
  METHODS,
  type NoteKind,
} from './methods.ts';
import {
  countNotes,
  insertNote,
  type Note,
  readNote,
  removeNote,
  updatePlace,
  updateText,
} from './note-store.ts';
import { placeAfter } from './place-store.ts';
import type { SeatRow } from './seat-store.ts';
import { storableText } from './storable-text.ts';
import { dropDots, touchBoard } from './vote-store.ts';

const MOST_NOTES = 600;

export interface NewNoteForm {
  id: string;
  column: ColumnId;
  kind: NoteKind;
  text: string;
  lang: string;
  after: string | null;
}

/** The same note sent again is there already: nothing happens. */
export async function makeNote(kernel: Kernel, seat: SeatRow, form: NewNoteForm): Promise<Written> {
  return changeBoard(kernel, seat.sprint, async (turn) => {
    const known = await readNote(turn.trx, seat.sprint, form.id);
    if (known === null) {
      const { id, column, after } = form;
      const place = await placeAfter(turn, { column, after, self: id });
      await put(turn, seat, {
        ...form,
        place,
        otherOf: null,
        isAnonymous: ANONYMOUS_COLUMNS.includes(column),
      });
    }
    return written(turn, seat, form.id);
  });
}

export interface TextForm {
  text: string;
  kind: NoteKind;
  /** Version that was read. */
  version: number;
  /** Id under which the text is kept beside the note where somebody else was faster. */
  beside: string;
}

/** Nothing is lost: where another text was stored meanwhile, or the note went, this one becomes a note of its own. */
export async function writeNote(kernel: Kernel, seat: SeatRow, id: string, form: TextForm): Promise<Written> {
  return changeBoard(kernel, seat.sprint, async (turn) => {
    const note = await requireNote(turn, id);
    const text = storableText(form.text);
    // Sent again after a broken connection, or the very same thing was written by both.
    if (!note.isGone && note.text === text && note.kind === form.kind) return written(turn, seat, id);
    if (!note.isGone && note.version === form.version) {
      await updateText(turn, id, { text, kind: form.kind });
      return written(turn, seat, id);
    }
    if ((await readNote(turn.trx, seat.sprint, form.beside)) === null) {
      const { column, lang, isAnonymous } = note;
      const place = await placeAfter(turn, { column, after: id, self: form.beside });
      await put(turn, seat, {
        ...{
          id: form.beside,
          column,
          lang,
          isAnonymous,
          place,
          kind: form.kind,
          text: form.text,
          otherOf: id,
        },
      });
    }
    return written(turn, seat, id, form.beside);
  });
}

/** To a column, right after another note or at its top. The last one who moves it decides. */
export async function moveNote(
  kernel: Kernel,
  seat: SeatRow,
  id: string,
  { column, after }: { column: ColumnId; after: string | null },
): Promise<Written> {
  return changeBoard(kernel, seat.sprint, async (turn) => {
    const note = await requireNote(turn, id);
    if (note.isGone) throw boardProblems.noteUnknown();
    await updatePlace(turn, id, { column, place: await placeAfter(turn, { column, after, self: id }) });
    // Dots of a board that it leaves go back to those who gave them.
    for (const day of daysOf(note.column).filter((one) => !daysOf(column).includes(one)))
      if (await dropDots(turn, { note: id, day })) await touchBoard(turn, day);
    return written(turn, seat, id);
  });
}

/** Only who wrote it, or the facilitator. One that is gone already stays so. */
export async function dropNote(kernel: Kernel, seat: SeatRow, id: string): Promise<void> {
  await changeBoard(kernel, seat.sprint, async (turn) => {
    const note = await requireNote(turn, id);
    if (note.author !== seat.id && seat.kind !== 'host') throw boardProblems.noteOfOthers();
    if (note.isGone) return;
    await removeNote(turn, id);
    for (const day of daysOf(note.column))
      if (await dropDots(turn, { note: id, day })) await touchBoard(turn, day);
  });
}

/** Boards on which a column stands. */
function daysOf(column: ColumnId): BoardDay[] {
  return BOARD_DAYS.filter((day) => METHODS[day].columns.includes(column));
}

async function requireNote({ trx, sprint }: Turn, id: string): Promise<Note> {
  const note = await readNote(trx, sprint, id);
  if (note === null) throw boardProblems.noteUnknown();
  return note;
}

async function put(
  turn: Turn,
  seat: SeatRow,
  note: Omit<Parameters<typeof insertNote>[1], 'author'>,
): Promise<void> {
  if ((await countNotes(turn.trx, turn.sprint)) >= MOST_NOTES) throw boardProblems.notesMost(MOST_NOTES);
  const isNew = await insertNote(turn, { ...note, text: storableText(note.text), author: seat.id });
  // The id is that of a note of another sprint.
  if (!isNew) throw boardProblems.noteUnknown();
}

async function written({ trx, sprint }: Turn, seat: SeatRow, id: string, beside?: string): Promise<Written> {
  const [note, other] = await Promise.all([
    readNote(trx, sprint, id),
    beside === undefined ? null : readNote(trx, sprint, beside),
  ]);
  if (note === null) throw boardProblems.noteUnknown();
  return {
    outcome: other === null ? 'stored' : 'beside',
    note: noteView(note, seat),
    other: other && noteView(other, seat),
  };
}

/** Changes that wait on the device until the server has them, and how the boards look with them. Pure. */
import type { NoteView } from '../../boards/board-api.ts';
import { ANONYMOUS_COLUMNS, type BoardDay, type ColumnId, type NoteKind } from '../../boards/methods.ts';
import { type BoardState, placeAfter } from './board-state.ts';

export type Change =
  | {
      do: 'make';
      note: string;
      column: ColumnId;
      kind: NoteKind;
      text: string;
      lang: 'de' | 'en';
      after: string | null;
    }
  /** `version`: of the note when the text was begun; `beside`: id of the other version, if it becomes one. */
  | { do: 'write'; note: string; kind: NoteKind; text: string; version: number; beside: string }
  | { do: 'move'; note: string; column: ColumnId; after: string | null }
  | { do: 'drop'; note: string }
  | { do: 'dots'; note: string; day: BoardDay; dots: number }
  | { do: 'show'; day: BoardDay; shown: boolean };

/**
 * With one more change. Those of the same kind of the same note become one, so that whoever moves a note to and fro
 * sends where it stands in the end. The first `sent` are on their way already and stay as they are.
 */
export function enqueue(queue: readonly Change[], change: Change, sent: 0 | 1): Change[] {
  const away = queue.slice(0, sent);
  const rest = queue.slice(sent);
  if (change.do === 'drop') {
    const isUnsent = rest.some((one) => one.do === 'make' && one.note === change.note);
    const others = rest.filter((one) => !('note' in one && one.note === change.note));
    return isUnsent ? [...away, ...others] : [...away, ...others, change];
  }
  if (change.do === 'write') {
    const index = rest.findLastIndex(
      (one) => (one.do === 'make' || one.do === 'write') && one.note === change.note,
    );
    const known = rest[index];
    if (known?.do !== 'make' && known?.do !== 'write') return [...queue, change];
    return [...away, ...rest.with(index, { ...known, text: change.text, kind: change.kind })];
  }
  return [...away, ...rest.filter((one) => !isReplaced(one, change)), change];
}

function isReplaced(one: Change, change: Change): boolean {
  if (change.do === 'move') return one.do === 'move' && one.note === change.note;
  if (change.do === 'dots') return one.do === 'dots' && one.note === change.note && one.day === change.day;
  return change.do === 'show' && one.do === 'show' && one.day === change.day;
}

/**
 * What still waits, after a text was stored: it goes on from the version that is there now, or in the note beside, if
 * somebody else was faster.
 */
export function rebase(
  queue: readonly Change[],
  note: string,
  stored: { note: string; version: number },
): Change[] {
  return queue.map((one) =>
    one.do === 'write' && one.note === note ? { ...one, note: stored.note, version: stored.version } : one,
  );
}

/** The boards as they will be once everything is sent; `me` wrote it. */
export function withPending(state: BoardState, queue: readonly Change[]): BoardState {
  return queue.reduce(apply, state);
}

function apply(state: BoardState, change: Change): BoardState {
  const notes = new Map(state.notes);
  const known = 'note' in change ? notes.get(change.note) : undefined;
  switch (change.do) {
    case 'make':
      if (known === undefined) notes.set(change.note, made(state, change));
      return { ...state, notes };
    case 'write':
      if (known !== undefined) notes.set(known.id, { ...known, text: change.text, kind: change.kind });
      return { ...state, notes };
    case 'move':
      if (known !== undefined)
        notes.set(known.id, {
          ...known,
          column: change.column,
          place: placeAfter(notes, { ...change, self: known.id }),
        });
      return { ...state, notes };
    case 'drop':
      notes.delete(change.note);
      return { ...state, notes };
    case 'dots': {
      const { day, note, dots } = change;
      const others = state.dots.filter((one) => one.day !== day || one.note !== note);
      return { ...state, dots: dots === 0 ? others : [...others, { day, note, dots }] };
    }
    case 'show':
      // What is shown then is not known here.
      return state;
  }
}

function made(state: BoardState, change: Extract<Change, { do: 'make' }>): NoteView {
  const { note: id, column, kind, text, lang } = change;
  const isAnonymous = ANONYMOUS_COLUMNS.includes(column);
  return {
    ...{
      id,
      column,
      kind,
      text,
      lang,
      isAnonymous,
      isMine: true,
      isGone: false,
      otherOf: null,
      version: 1,
      seq: 0,
    },
    author: isAnonymous ? null : state.me.id,
    place: placeAfter(state.notes, { ...change, self: id }),
  };
}

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { NoteView } from '../../boards/board-api.ts';
import { type BoardDay, type ColumnId, METHODS } from '../../boards/methods.ts';
import { type BoardState, notesIn } from './board-state.ts';
import type { Drafts } from './drafts.ts';
import { EditNote } from './edit-note.tsx';
import { GiveDots, NoteDots } from './note-dots.tsx';
import { NoteMove } from './note-move.tsx';
import type { Change } from './pending.ts';
import type { SayPart } from './say.ts';

export interface NoteCardProps {
  note: NoteView;
  board: BoardState;
  day: BoardDay;
  say: SayPart;
  isOpen: boolean;
  isWaiting: boolean;
  isMoving: boolean;
  /** Note after which it would stand one step further up (null: at the top); undefined: it is at the top. */
  before: string | null | undefined;
  /** The next one; undefined: it is the last. */
  after: string | undefined;
  drafts: Drafts;
  focus: RefObject<string | null>;
  change: (change: Change) => void;
  onMoving: (isMoving: boolean) => void;
  onMove: (note: string, column: ColumnId, after: string | null) => void;
}

export function NoteCard(props: NoteCardProps) {
  const { note, board, day, say, isOpen, isWaiting, isMoving, drafts, focus, change, onMoving } = props;
  const { id, kind, text, lang } = note;
  const [state, setState] = useState<'shown' | 'written' | 'removed'>(drafts.has(id) ? 'written' : 'shown');
  const edit = useRef<HTMLButtonElement>(null);
  const moveButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus.current !== id) return;
    focus.current = null;
    moveButton.current?.focus();
  });
  const back = () => {
    setState('shown');
    requestAnimationFrame(() => edit.current?.focus());
  };
  if (state === 'written') return <EditNote {...{ id, say, drafts, change }} onClose={back} />;
  const other = note.otherOf === null ? undefined : board.notes.get(note.otherOf);
  const hasOther = [...board.notes.values()].some(({ otherOf }) => otherOf === id);
  const mayRemove = note.isMine || board.me.kind === 'host';
  return (
    <article
      className={`note-card note-card--${kind}`}
      aria-label={say('board_actions', { text: short(text) })}
    >
      <p className="note-card__kind">{say(`board_kind_${kind}`)}</p>
      {note.otherOf === null ? null : (
        <p className="note-card__other">
          {other === undefined ? say('board_other') : say('board_other_of', { text: short(other.text) })}
        </p>
      )}
      <p className="note-card__text" lang={lang}>
        {text}
      </p>
      {hasOther ? <p className="note-card__other">{say('board_has_other')}</p> : null}
      <p className="note-card__by">
        {[authorOf(props), isWaiting ? say('board_waits') : null].filter((one) => one !== null).join(' · ')}
      </p>
      <NoteDots {...{ note, board, day, say }} />
      {isOpen ? (
        <div className="note-card__actions">
          <GiveDots {...{ note, board, day, say, change }} />
          <button
            type="button"
            className="board__act"
            ref={edit}
            onClick={() => {
              drafts.set(id, { text, kind, begun: note });
              setState('written');
            }}
          >
            {say('board_edit')}
          </button>
          <button
            type="button"
            className="board__act"
            ref={moveButton}
            aria-expanded={isMoving}
            onClick={() => onMoving(!isMoving)}
          >
            {say('board_move')}
          </button>
          {mayRemove ? (
            <button
              type="button"
              className="board__act"
              aria-expanded={state === 'removed'}
              onClick={() => setState(state === 'removed' ? 'shown' : 'removed')}
            >
              {say('board_remove')}
            </button>
          ) : null}
        </div>
      ) : null}
      {isOpen && isMoving ? (
        <NoteMove
          {...{ note, say }}
          columns={METHODS[day].columns}
          {...(props.before !== undefined && {
            onUp: () => props.onMove(id, note.column, props.before ?? null),
          })}
          {...(props.after !== undefined && {
            onDown: () => props.onMove(id, note.column, props.after ?? null),
          })}
          onColumn={(column) => {
            focus.current = id;
            props.onMove(id, column, notesIn(board.notes, column).at(-1)?.id ?? null);
          }}
        />
      ) : null}
      {state === 'removed' ? (
        <div className="board__ask">
          <p className="kern-body">{say('board_remove_sure')}</p>
          <button type="button" className="board__act" onClick={() => change({ do: 'drop', note: id })}>
            {say('board_remove_yes')}
          </button>
          <button type="button" className="board__act" onClick={back}>
            {say('board_cancel')}
          </button>
        </div>
      ) : null}
    </article>
  );
}

function authorOf({ note, board, say }: NoteCardProps): string | null {
  if (note.isMine) return say(note.isAnonymous && note.author === null ? 'board_mine_hidden' : 'board_mine');
  const name = note.author === null ? undefined : board.people.get(note.author)?.name;
  return name === undefined ? null : say('board_by', { name });
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

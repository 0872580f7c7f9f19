import { type DragEvent, useRef, useState } from 'react';
import { type BoardDay, type ColumnId, METHODS } from '../../boards/methods.ts';
import { type BoardState, notesIn } from './board-state.ts';
import type { Drafts } from './drafts.ts';
import { LeftDrafts } from './left-drafts.tsx';
import { NewNote } from './new-note.tsx';
import { NoteCard } from './note-card.tsx';
import type { Change } from './pending.ts';
import type { SayPart } from './say.ts';

const DRAGGED = 'text/x-note';

/** The columns of one board as lists; side by side where there is room. */
export function Columns({
  board,
  day,
  say,
  isOpen,
  waiting,
  change,
}: {
  board: BoardState;
  day: BoardDay;
  say: SayPart;
  isOpen: boolean;
  waiting: ReadonlySet<string>;
  change: (change: Change) => void;
}) {
  const [moving, setMoving] = useState<string | null>(null);
  /** Control that gets the focus back when its note stands elsewhere. */
  const focus = useRef<string | null>(null);
  const [drafts] = useState<Drafts>(() => new Map());
  const { columns } = METHODS[day];
  const move = (note: string, column: ColumnId, after: string | null) =>
    change({ do: 'move', note, column, after });

  function drop(event: DragEvent, column: ColumnId, after: string | null | undefined): void {
    const note = event.dataTransfer.getData(DRAGGED);
    if (note === '' || note === after) return;
    event.preventDefault();
    event.stopPropagation();
    move(note, column, after === undefined ? (notesIn(board.notes, column).at(-1)?.id ?? null) : after);
  }
  const accept = (event: DragEvent) => {
    if (isOpen && event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
  };

  return (
    <>
      {isOpen ? <LeftDrafts {...{ board, day, say, drafts, change }} /> : null}
      <div className="board__columns">
        {columns.map((column) => {
          const notes = notesIn(board.notes, column);
          return (
            <section
              key={column}
              className="board__column"
              aria-labelledby={`board-${column}`}
              onDragOver={accept}
              onDrop={(event) => drop(event, column, undefined)}
            >
              <h2 className="board__heading" id={`board-${column}`}>
                {say(`board_column_${column}`)}
                <span className="board__count">{say('board_count', { count: notes.length })}</span>
              </h2>
              {notes.length === 0 ? <p className="kern-body board__quiet">{say('board_empty')}</p> : null}
              <ul className="board__notes">
                {notes.map((note, index) => (
                  <li
                    key={note.id}
                    draggable={isOpen}
                    onDragStart={(event) => event.dataTransfer.setData(DRAGGED, note.id)}
                    onDragOver={accept}
                    onDrop={(event) => drop(event, column, note.id)}
                  >
                    <NoteCard
                      {...{ note, board, day, say, isOpen, change, drafts, focus }}
                      isWaiting={waiting.has(note.id)}
                      isMoving={moving === note.id}
                      onMoving={(isMoving) => setMoving(isMoving ? note.id : null)}
                      onMove={move}
                      before={index === 0 ? undefined : (notes[index - 2]?.id ?? null)}
                      after={notes[index + 1]?.id}
                    />
                  </li>
                ))}
              </ul>
              {isOpen ? (
                <NewNote {...{ column, say, drafts, change }} last={notes.at(-1)?.id ?? null} />
              ) : null}
            </section>
          );
        })}
      </div>
    </>
  );
}

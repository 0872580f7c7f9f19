import { useState } from 'react';
import { type BoardDay, METHODS } from '../../boards/methods.ts';
import type { BoardState } from './board-state.ts';
import type { Drafts } from './drafts.ts';
import { EditNote } from './edit-note.tsx';
import type { Change } from './pending.ts';
import type { SayPart } from './say.ts';

/** Texts whose note somebody took away or put on another board while they were written: nothing typed is lost. */
export function LeftDrafts({
  board,
  day,
  say,
  drafts,
  change,
}: {
  board: BoardState;
  day: BoardDay;
  say: SayPart;
  drafts: Drafts;
  change: (change: Change) => void;
}) {
  const [, setClosed] = useState(0);
  const { columns } = METHODS[day];
  const left = [...drafts].filter(([id, { begun }]) => {
    const note = board.notes.get(id);
    return begun !== null && (note === undefined || !columns.includes(note.column));
  });
  return left.map(([id]) => (
    <div key={id} className="board__left">
      <p className="kern-body">{say(board.notes.has(id) ? 'board_draft_elsewhere' : 'board_draft_gone')}</p>
      <EditNote {...{ id, say, drafts, change }} onClose={() => setClosed((count) => count + 1)} />
    </div>
  ));
}

import type { NoteView } from '../../boards/board-api.ts';
import type { BoardDay } from '../../boards/methods.ts';
import type { BoardState } from './board-state.ts';
import { dotsLeft } from './dots-bar.tsx';
import type { Change } from './pending.ts';
import type { SayPart } from './say.ts';

interface NoteDotsProps {
  note: NoteView;
  board: BoardState;
  day: BoardDay;
  say: SayPart;
}

/** Own dots of a note, or those of all once they are shown. */
export function NoteDots({ note, board, day, say }: NoteDotsProps) {
  const view = board.boards.get(day);
  const isShown = view?.isRevealed ?? false;
  const count = isShown ? (view?.dots?.[note.id] ?? 0) : ownDots(board, day, note.id);
  if (count === 0) return null;
  return (
    <p className="note-card__dots">
      <span className="note-card__points" aria-hidden="true">
        {'●'.repeat(Math.min(count, 12))}{' '}
      </span>
      {say(isShown ? 'board_dots_all' : 'board_dots_own', { count })}
    </p>
  );
}

/** One dot more, one less. */
export function GiveDots({
  note,
  board,
  day,
  say,
  change,
}: NoteDotsProps & { change: (change: Change) => void }) {
  if (board.boards.get(day)?.isRevealed) return null;
  const own = ownDots(board, day, note.id);
  const give = (dots: number) => change({ do: 'dots', note: note.id, day, dots });
  const hasMore = dotsLeft(board, day) > 0;
  return (
    <>
      <button
        type="button"
        className="board__act"
        aria-disabled={!hasMore}
        onClick={() => hasMore && give(own + 1)}
      >
        {say('board_dot_give')}
      </button>
      {own === 0 ? null : (
        <button type="button" className="board__act" onClick={() => give(own - 1)}>
          {say('board_dot_take')}
        </button>
      )}
    </>
  );
}

function ownDots({ dots }: BoardState, day: BoardDay, note: string): number {
  return dots.find((one) => one.day === day && one.note === note)?.dots ?? 0;
}

import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { type BoardDay, METHODS } from '../../boards/methods.ts';
import type { BoardState } from './board-state.ts';
import type { Change } from './pending.ts';
import type { SayPart } from './say.ts';

/** How many dots one still has, and for the facilitator the switch that shows them to all. */
export function DotsBar({
  board,
  day,
  say,
  isOpen,
  change,
}: {
  board: BoardState;
  day: BoardDay;
  say: SayPart;
  isOpen: boolean;
  change: (change: Change) => void;
}) {
  const view = board.boards.get(day);
  const isShown = view?.isRevealed ?? false;
  const voters = view?.voters ?? 0;
  return (
    <section className="board__dots" aria-label={say('board_dots')}>
      {isShown ? (
        <p className="kern-body">{say('board_dots_shown')}</p>
      ) : (
        <p className="kern-body">
          {isOpen ? `${say('board_dots_left', { count: dotsLeft(board, day) })} ` : ''}
          {say('board_dots_hidden')}
        </p>
      )}
      {voters > 0 ? (
        <p className="kern-body board__quiet">{say('board_dots_voters', { count: voters })}</p>
      ) : null}
      {board.me.kind === 'host' && isOpen ? (
        <div className="actions">
          <ActButton onClick={() => change({ do: 'show', day, shown: !isShown })}>
            {say(isShown ? 'board_hide' : 'board_reveal')}
          </ActButton>
        </div>
      ) : null}
    </section>
  );
}

export function dotsLeft({ dots }: Pick<BoardState, 'dots'>, day: BoardDay): number {
  const given = dots.filter((one) => one.day === day).reduce((sum, one) => sum + one.dots, 0);
  return METHODS[day].dots - given;
}

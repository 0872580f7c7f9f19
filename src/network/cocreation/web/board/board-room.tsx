import { useEffect, useState } from 'react';
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { isOver } from '../../boards/is-open.ts';
import { BOARD_DAYS, type BoardDay } from '../../boards/methods.ts';
import type { SprintState } from '../../flow.ts';
import { Alert } from './alert.tsx';
import { Columns } from './columns.tsx';
import { DotsBar } from './dots-bar.tsx';
import { faultInWords } from './fault-in-words.ts';
import { Links } from './links.tsx';
import { NewsLine } from './news-line.tsx';
import { PeopleList } from './people-list.tsx';
import type { SayPart } from './say.ts';
import type { KeptSeat } from './seat-memory.ts';
import type { Fault } from './sender.ts';
import { useBoard } from './use-board.ts';

/** The boards, one of them at a time. */
export function BoardRoom({
  sprint,
  say,
  seat,
  onLost,
  onLeft,
  onRename,
}: {
  sprint: string;
  say: SayPart;
  seat: KeptSeat;
  onLost: (fault: Fault) => void;
  onLeft: () => void;
  onRename: (name: string) => void;
}) {
  const opened = useBoard(sprint, seat);
  const [chosen, setDay] = useState<BoardDay | null>(null);
  const lost = opened?.sight.lost ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each refusal
  useEffect(() => {
    if (lost !== null) onLost(lost);
  }, [lost]);

  if (opened === null) return <p role="status">{say('board_loading')}</p>;
  const { store, sight } = opened;
  const { board, failed, trouble, isOnline, waits } = sight;
  if (board === null)
    return failed === null ? (
      <p role="status">{say('board_loading')}</p>
    ) : (
      <>
        <Alert words={faultInWords(failed, say)} />
        <div className="actions">
          <ActButton onClick={() => store.again()}>{say('board_retry')}</ActButton>
        </div>
      </>
    );
  const { state, isOpen } = board.sprint;
  const day = chosen ?? dayOf(state);
  const isStaff = seatIsStaff(board.me.kind);
  return (
    <>
      <nav className="board__days" aria-label={say('board_days')}>
        {BOARD_DAYS.map((one) => (
          <button
            key={one}
            type="button"
            className="board__day"
            aria-current={one === day ? 'true' : undefined}
            onClick={() => setDay(one)}
          >
            {say(`board_day_${one}`)}
          </button>
        ))}
      </nav>
      <p className="kern-body">{say(`board_about_${day}`)}</p>
      {isOpen ? null : (
        <p className="kern-body note">{say(isOver(state) ? 'board_over' : 'board_not_yet')}</p>
      )}
      <div role="status" className="board__state">
        {isOnline ? null : <p className="kern-body note">{say('board_offline')}</p>}
        {waits > 0 ? <p className="kern-body">{say('board_waiting', { count: waits })}</p> : null}
      </div>
      <NewsLine store={store} sight={sight} say={say} />
      <Alert words={trouble === null ? null : say('board_refused', { words: faultInWords(trouble, say) })} />
      <DotsBar {...{ board, day, say, isOpen }} change={store.change} />
      <Columns {...{ board, day, say, isOpen }} waiting={sight.waiting} change={store.change} />
      <PeopleList {...{ sprint, seat, board, say }} onLeft={onLeft} onRename={onRename} />
      {isStaff && isOpen ? <Links {...{ sprint, seat, say }} /> : null}
    </>
  );
}

function seatIsStaff(kind: string): boolean {
  return kind === 'host' || kind === 'town';
}

/** The board on which the day is worked; after the third the last one. */
function dayOf(state: SprintState): BoardDay {
  if (state === 'planned' || state === 'prep' || state === 'day1') return 1;
  return state === 'day2' ? 2 : 3;
}

import { useEffect, useState } from 'react';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { timeLeft } from '../../sprints/agenda-clock.ts';
import type { WorkItem } from '../../sprints/sprints-api.ts';

/** Milliseconds. */
const MOMENT = 5_000;

/** How many minutes the current item has left. Reckoned from the clock, so that leaving the page stops nothing. */
export function Timer({
  screen: { say },
  agenda,
}: {
  screen: RoomProps['screen'];
  agenda: readonly WorkItem[];
}) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), MOMENT);
    return () => clearInterval(beat);
  }, []);
  const left = timeLeft(agenda, now);
  const item = agenda.find(({ id }) => id === left?.item.id);
  if (left === null || item === undefined) return <p className="desk__hint">{say('sprint_timer_none')}</p>;
  const minutes = Math.ceil(left.seconds / 60);
  const words =
    left.seconds <= 0
      ? say('sprint_timer_over', { count: Math.floor(-left.seconds / 60) })
      : left.seconds < 60
        ? say('sprint_timer_last')
        : say('sprint_timer_left', { count: minutes });
  return (
    // A timer is read when somebody goes there, and never interrupts.
    <p className="kern-body sprint-timer" role="timer" aria-label={say('sprint_timer')}>
      <strong>{say(`sprint_method_${item.method}`)}</strong>: {words}
    </p>
  );
}

import type { BookingView } from '../../book/bookings-api.ts';
import { BookingTitle } from './booking-title.tsx';
import { isOver } from './booking-words.ts';
import type { PartProps } from './part-props.ts';
import { lengthInWords, spanInWords, timeInWords } from './say-time.ts';

/** The answer first: where, until when, or when it will be told; and how much time there is. `now`: milliseconds. */
export function Answer({ screen, view, now }: Pick<PartProps, 'screen' | 'view'> & { now: number }) {
  const { say } = screen;
  const { spot, near, fixedFrom, state, until, code } = view;
  const at = new Date(now).toISOString();
  const lead =
    spot === null && near !== null && !isOver(view) ? (
      say('drive_promise_near', { metres: near.within })
    ) : (
      <BookingTitle booking={view} screen={screen} />
    );
  return (
    <div className="drive__answer">
      <h2 className="drive__lead">
        {lead}
        {spot === null ? null : ` · ${say('drive_answer_until', { time: timeInWords(until, at, screen) })}`}
      </h2>
      {fixedFrom === null ? null : (
        <p className="kern-body">{say('drive_fixed_later', { time: timeInWords(fixedFrom, at, screen) })}</p>
      )}
      <p className="kern-body">
        {spanInWords(view, screen)} · {say(`drive_state_${state}`)}
      </p>
      {timeLeft(view, now, screen) === null ? null : (
        <p className="drive__left">{timeLeft(view, now, screen)}</p>
      )}
      <p className="kern-body">
        {say('drive_code')} <strong className="drive__code">{code}</strong>
      </p>
    </div>
  );
}

/** "Beginnt in 40 Minuten", "Noch 1 Stunde", "Seit 5 Minuten vorbei"; null where no time runs. */
export function timeLeft(
  { from, until, state }: Pick<BookingView, 'from' | 'until' | 'state'>,
  now: number,
  screen: PartProps['screen'],
): string | null {
  if (isOver({ state })) return null;
  const minutesTo = (instant: string) => Math.ceil((Date.parse(instant) - now) / 60_000);
  const [begins, ends] = [minutesTo(from), minutesTo(until)];
  const say = (key: string, minutes: number) =>
    screen.say(key, { time: lengthInWords(Math.max(1, minutes), screen) });
  if (begins > 0) return say('drive_begins_in', begins);
  return ends > 0 ? say('drive_left', ends) : say('drive_over_since', -ends);
}

import { useState } from 'react';
import { ActButton, TextField, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { civilAt, instantOf, minuteAt, minuteOf } from '../../find/berlin-clock.ts';
import { centsInWords } from '../../money/cents-in-words.ts';
import { priceInWords } from './booking-words.ts';
import type { PartProps } from './part-props.ts';
import { timeInWords } from './say-time.ts';
import { useQuote } from './use-quote.ts';

const QUICK = [30, 60] as const;
const ROUND = 5;

/** A later end: two quick ones or any other, with what all of it costs before it is agreed. `now`: milliseconds. */
export function ExtendPart({ screen, view, act, isBusy, now }: PartProps & { now: number }) {
  const { say, language } = screen;
  const { quoted, quote, refused, isAsking, forget } = useQuote(view, screen);
  // Who stays too long already wants time from now on.
  const base = Math.max(minuteOf(view.until), Math.ceil(now / 60_000 / ROUND) * ROUND);
  const [typed, setTyped] = useState(() => civilAt(base + QUICK[1]));
  const [fault, setFault] = useState<string | null>(null);
  const ask = (until: number) => {
    setFault(null);
    void quote({ from: view.from, until: instantOf(until) });
  };
  const askTyped = () => {
    const until = minuteAt(typed);
    if (until !== null && until > minuteOf(view.until)) return ask(until);
    forget();
    setFault(say('drive_extend_fault'));
    document.getElementById('drive-extend-until')?.focus();
  };
  return (
    <section className="drive__part" aria-labelledby="drive-extend">
      <h3 className="section-title" id="drive-extend">
        {say('drive_extend')}
      </h3>
      <div className="actions">
        {QUICK.map((minutes) => (
          <ActButton key={minutes} isBusy={isAsking} onClick={() => ask(base + minutes)}>
            {say('drive_extend_by', { minutes })}
          </ActButton>
        ))}
      </div>
      <details className="drive__more">
        <summary>{say('drive_extend_other')}</summary>
        <div className="form">
          <TextField
            id="drive-extend-until"
            label={say('drive_extend_until')}
            error={fault}
            input={{
              ...{ type: 'datetime-local', step: 300, value: typed },
              onChange: (event) => setTyped(event.currentTarget.value),
            }}
          />
          <div className="actions">
            <ActButton isBusy={isAsking} onClick={askTyped}>
              {say('drive_show_price')}
            </ActButton>
          </div>
        </div>
      </details>
      <Trouble refusal={refused} screen={screen} />
      <div role="status">
        {quoted === null ? null : (
          <p className="kern-body">
            {say('drive_extend_quote', {
              ...{ time: timeInWords(quoted.until, view.now, screen) },
              price: quoted.price === 0 ? say('drive_free') : centsInWords(quoted.price, language),
              before: priceInWords(view, screen),
            })}
          </p>
        )}
      </div>
      {quoted === null ? null : (
        <div className="actions">
          <ActButton
            look="primary"
            isBusy={isBusy}
            onClick={() =>
              void act(
                '/extend',
                { until: quoted.until, price: quoted.price },
                say('drive_extended', { time: timeInWords(quoted.until, view.now, screen) }),
              )
            }
          >
            {say(quoted.price > view.price ? 'drive_extend_pay' : 'drive_extend_free')}
          </ActButton>
          <ActButton onClick={forget}>{say('drive_no')}</ActButton>
        </div>
      )}
    </section>
  );
}

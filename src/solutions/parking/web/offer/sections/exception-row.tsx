import { ActButton } from '../../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../../kernel/pages/screen.ts';
import type { Exception } from '../../../model.ts';
import { Check, type Faults, Line } from '../fields.tsx';

const USUAL = { from: '08:00', until: '18:00' } as const;

/** Days on which it is otherwise: closed, or open at other times. */
export function ExceptionRow(props: {
  screen: Screen;
  index: number;
  exception: Exception;
  faults: Faults;
  change: (exception: Exception) => void;
  remove: () => void;
}) {
  const { screen, index, exception, faults, change, remove } = props;
  const { say } = screen;
  const { first, last, open } = exception;
  const id = `offer-exception-${index}`;
  return (
    <fieldset className="kern-fieldset offer__group offer__box">
      <legend className="kern-label">{say('offer_exception', { number: index + 1 })}</legend>
      <div className="offer__pair">
        <Line
          id={id}
          label={say('offer_first')}
          type="date"
          faults={faults}
          value={first}
          change={(value) => change({ ...exception, first: value, last: last === '' ? value : last })}
        />
        <Line
          id={`${id}-last`}
          label={say('offer_last')}
          type="date"
          faults={faults}
          value={last}
          change={(value) => change({ ...exception, last: value })}
        />
      </div>
      <Check
        id={`${id}-closed`}
        label={say('offer_closed')}
        checked={open === null}
        change={(isClosed) => change({ ...exception, open: isClosed ? null : USUAL })}
      />
      {open === null ? null : (
        <div className="offer__pair">
          <Line
            id={`${id}-from`}
            label={say('offer_from')}
            type="time"
            faults={faults}
            value={open.from}
            change={(from) => change({ ...exception, open: { ...open, from } })}
          />
          <Line
            id={`${id}-until`}
            label={say('offer_until')}
            type="time"
            faults={faults}
            value={open.until}
            change={(until) => change({ ...exception, open: { ...open, until } })}
          />
        </div>
      )}
      <div>
        <ActButton
          look="quiet"
          aria-label={say('offer_exception_remove', { number: index + 1 })}
          onClick={remove}
        >
          {say('offer_remove')}
        </ActButton>
      </div>
    </fieldset>
  );
}

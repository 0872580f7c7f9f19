import { civilAt, minuteAt } from '../../find/berlin-clock.ts';
import { QUICK_TIMES, type QuickTime, quickTime, type SpanFault } from '../../find/quick-times.ts';
import { type SayPart, timeInWords } from './say.ts';

/** From and until as clocks in Germany show them, as the fields hold them; `quick`: how they were chosen. */
export interface WhenChoice {
  from: string;
  until: string;
  quick: QuickTime | null;
}

export function quickChoice(which: QuickTime, now: number): WhenChoice {
  const { from, until } = quickTime(which, now);
  return { from: civilAt(from), until: civilAt(until), quick: which };
}

/** From when until when: one tap, or two fields. */
export function When(props: {
  say: SayPart;
  value: WhenChoice;
  fault: SpanFault | null;
  now: number;
  onChange: (value: WhenChoice) => void;
}) {
  const { say, value, fault, now, onChange } = props;
  const [from, until] = [minuteAt(value.from), minuteAt(value.until)];
  const setFrom = (typed: string) => {
    const after = minuteAt(typed);
    // The stay keeps its length.
    const isMoved = from !== null && after !== null && until !== null && until > from;
    onChange({ from: typed, until: isMoved ? civilAt(after + until - from) : value.until, quick: null });
  };
  const field = (name: 'from' | 'until') => (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={`find-${name}`}>
        {say(`when_${name}`)}
      </label>
      <input
        className={`kern-form-input__input${fault === null ? '' : ' kern-form-input__input--error'}`}
        id={`find-${name}`}
        type="datetime-local"
        step={900}
        required
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : 'find-when-error'}
        value={value[name]}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          if (name === 'from') setFrom(typed);
          else onChange({ ...value, until: typed, quick: null });
        }}
      />
    </div>
  );
  return (
    <fieldset className="find__group">
      <legend className="find__legend">{say('when')}</legend>
      <div className="find__buttons">
        {QUICK_TIMES.map((which) => (
          <button
            key={which}
            type="button"
            className="find__choice"
            aria-pressed={value.quick === which}
            onClick={() => onChange(quickChoice(which, now))}
          >
            {say(`when_${which}`)}
          </button>
        ))}
      </div>
      <details className="find__fold" open={fault !== null || undefined}>
        <summary className="find__summary">
          {from === null || until === null
            ? say('when_set')
            : say('when_other', { from: timeInWords(from), until: timeInWords(until) })}
        </summary>
        <div className="find__pair">
          {field('from')}
          {field('until')}
        </div>
      </details>
      <div role="alert">
        {fault !== null && (
          <p className="kern-error" id="find-when-error">
            <span className="kern-icon kern-icon--danger" aria-hidden="true" />
            <span className="kern-body">{say(`when_${fault}`)}</span>
          </p>
        )}
      </div>
    </fieldset>
  );
}

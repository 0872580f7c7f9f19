import type { TimeOfDay } from '../../remind/reminder-part.ts';
import type { SayPart } from '../people/say.ts';

/** The evening before or the morning, and at which hour: then it comes, whatever quiet hours somebody has. */
export function HourChoice(props: {
  say: SayPart;
  time: TimeOfDay;
  hour: number;
  hours: readonly number[];
  setTime: (time: TimeOfDay) => void;
  setHour: (hour: number) => void;
}) {
  const { say, time, hour, hours, setTime, setHour } = props;
  return (
    <fieldset className="notify__group">
      <legend>{say('remind_form_when')}</legend>
      {(['evening', 'morning'] as const).map((one) => (
        <label className="notify__choice" key={one}>
          <input type="radio" name="remind-time" checked={time === one} onChange={() => setTime(one)} />
          <span>{say(`remind_form_${one}`)}</span>
        </label>
      ))}
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="remind-hour">
          {say('remind_form_hour')}
        </label>
        <p className="kern-hint" id="remind-hour-hint">
          {say('remind_form_hour_hint')}
        </p>
        <div className="kern-form-input__select-wrapper">
          <select
            className="kern-form-input__select"
            id="remind-hour"
            aria-describedby="remind-hour-hint"
            value={hour}
            onChange={(event) => setHour(Number(event.currentTarget.value))}
          >
            {hours.map((one) => (
              <option key={one} value={one}>
                {say('remind_form_clock', { hour: one })}
              </option>
            ))}
          </select>
        </div>
      </div>
    </fieldset>
  );
}

import type { Bundling, QuietHours } from '../../../src/kernel/notifications/notification.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { SelectField } from '../people/select-field.tsx';

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const USUAL = { from: 22, until: 7 };

export function WhenChoice(props: {
  screen: Screen;
  quiet: QuietHours;
  bundle: Bundling;
  setQuiet: (quiet: QuietHours) => void;
  setBundle: (bundle: Bundling) => void;
}) {
  const { screen, quiet, bundle, setQuiet, setBundle } = props;
  const { say } = screen;
  const hours = HOURS.map((value) => ({ value, words: say('notify_hour', { hour: value }) }));
  return (
    <fieldset className="notify__group">
      <legend>{say('notify_when')}</legend>
      <SelectField
        id="notify-bundle"
        label={say('notify_bundle')}
        value={bundle}
        options={[
          { value: 'at-once', words: say('notify_at_once') },
          { value: 'daily', words: say('notify_daily') },
        ]}
        change={setBundle}
      />
      <label className="notify__choice">
        <input
          type="checkbox"
          checked={quiet !== null}
          onChange={(event) => setQuiet(event.currentTarget.checked ? USUAL : null)}
        />
        <span>{say('notify_quiet')}</span>
      </label>
      {quiet === null ? null : (
        <>
          <div className="notify__hours">
            <SelectField
              id="notify-from"
              label={say('notify_quiet_from')}
              value={String(quiet.from)}
              options={hours}
              change={(from) => setQuiet({ ...quiet, from: Number(from) })}
            />
            <SelectField
              id="notify-until"
              label={say('notify_quiet_until')}
              value={String(quiet.until)}
              options={hours}
              change={(until) => setQuiet({ ...quiet, until: Number(until) })}
            />
          </div>
          <p className="kern-hint">{say('notify_quiet_note')}</p>
        </>
      )}
    </fieldset>
  );
}

import type { ReminderData } from '../../remind/reminder-data.ts';
import type { SayPart } from '../people/say.ts';

/** The bins that are meant. */
export function BinChoice(props: {
  say: SayPart;
  all: ReminderData['bins'];
  chosen: readonly string[];
  change: (chosen: readonly string[]) => void;
}) {
  const { say, all, chosen, change } = props;
  return (
    <fieldset className="notify__group">
      <legend>{say('remind_form_bins')}</legend>
      {all.map(({ key, name }) => (
        <label className="notify__choice" key={key}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={(event) =>
              change(event.currentTarget.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

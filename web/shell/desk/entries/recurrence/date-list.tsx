import { useRef, useState } from 'react';
import { formatDate } from '../../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../../people/act-button.tsx';
import { TextField } from '../../../people/text-field.tsx';
import { Said } from '../../../people/trouble.tsx';

/** Single days, added one by one, in order. */
export function DateList(props: {
  screen: Screen;
  id: string;
  label: string;
  dates: readonly string[];
  change: (dates: string[]) => void;
}) {
  const { screen, id, label, dates, change } = props;
  const { say, language } = screen;
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    if (typed === '') return;
    change([...new Set([...dates, typed])].sort());
    setSaid(say('recur_day_added', { day: formatDate(typed, language) }));
    setTyped('');
    field.current?.focus();
  };
  const remove = (day: string) => {
    change(dates.filter((one) => one !== day));
    setSaid(say('recur_day_removed', { day: formatDate(day, language) }));
    field.current?.focus();
  };
  return (
    <div className="recur__list">
      <div className="recur__add">
        <TextField
          id={id}
          label={label}
          error={null}
          ref={field}
          input={{ type: 'date', value: typed, onChange: (event) => setTyped(event.currentTarget.value) }}
        />
        <ActButton onClick={add} aria-label={say('recur_day_add_named', { label })}>
          {say('recur_day_add')}
        </ActButton>
      </div>
      {dates.length === 0 ? null : (
        <ul className="recur__dates">
          {dates.map((day) => (
            <li key={day}>
              {formatDate(day, language)}{' '}
              <ActButton
                look="quiet"
                onClick={() => remove(day)}
                aria-label={say('recur_day_remove_named', { day: formatDate(day, language) })}
              >
                {say('recur_day_remove')}
              </ActButton>
            </li>
          ))}
        </ul>
      )}
      <Said words={said} />
    </div>
  );
}

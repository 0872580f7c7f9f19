import { type FormEvent, useRef, useState } from 'react';
import { ActButton, TextField } from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';

/** On which day the truck comes again. */
export function RepeatForm(props: {
  screen: RoomProps['screen'];
  isBusy: boolean;
  repeat: (repeatOn: string) => Promise<boolean>;
}) {
  const { screen, isBusy, repeat } = props;
  const { say } = screen;
  const [day, setDay] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(day === '');
    if (day === '') field.current?.focus();
    else void repeat(day);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        id="repeat-on"
        ref={field}
        label={say('missed_repeat_on')}
        error={isMissing ? say('missed_repeat_needed') : null}
        input={{ type: 'date', value: day, onChange: (event) => setDay(event.currentTarget.value) }}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('missed_repeat_send')}
        </ActButton>
      </div>
    </form>
  );
}

import { type FormEvent, useState } from 'react';
import { ActButton, TextField } from '../../../../../web/ui/desk-parts.ts';
import { clockOf, minutesOf } from '../../sprints/clock-of.ts';
import type { WorkItem } from '../../sprints/sprints-api.ts';
import type { WorkProps } from './room-props.ts';

/** When one item begins, and how long it takes. */
export function ItemTimes({ screen: { say }, isBusy, send, item }: WorkProps & { item: WorkItem }) {
  const method = say(`sprint_method_${item.method}`);
  const [clock, setClock] = useState(clockOf(item.starts));
  const [length, setLength] = useState(String(item.minutes));
  const [isFault, setFault] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const starts = minutesOf(clock);
    const minutes = Number(length);
    const isFit = starts !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= 480;
    setFault(!isFit);
    if (isFit) void send('PUT', `/agenda/${item.id}`, { starts, minutes }, say('sprint_saved'));
    else document.getElementById(`item-from-${item.id}`)?.focus();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        id={`item-from-${item.id}`}
        label={say('sprint_agenda_from', { method })}
        error={isFault ? say('sprint_agenda_fault') : null}
        input={{
          ...{ type: 'time', value: clock },
          onChange: (event) => setClock(event.currentTarget.value),
        }}
      />
      <TextField
        id={`item-minutes-${item.id}`}
        label={say('sprint_agenda_minutes', { method })}
        error={null}
        input={{
          ...{ type: 'number', value: length, min: 1, max: 480 },
          onChange: (event) => setLength(event.currentTarget.value),
        }}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy} aria-label={say('sprint_agenda_save_one', { method })}>
          {say('sprint_save')}
        </ActButton>
      </div>
    </form>
  );
}

import { type FormEvent, useState } from 'react';
import { ActButton, TextField } from '../../../../../web/ui/desk-parts.ts';
import { LONGEST } from '../../sprints/sprint-model.ts';
import { focusFold } from './focus.ts';
import type { WorkProps } from './room-props.ts';
import { joinedTowns, TownChoice } from './town-choice.tsx';

/** Something to do afterwards: what, which unit of which town, until when. */
export function TaskForm(props: WorkProps) {
  const { screen, work, isBusy, send } = props;
  const { say } = screen;
  const [id] = useState(() => crypto.randomUUID());
  const [town, setTown] = useState(joinedTowns(work)[0]?.ars ?? '');
  const [typed, setTyped] = useState({ title: '', unit: '', due: '' });
  const [isMissing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const empty = (['title', 'unit', 'due'] as const).find((name) => typed[name].trim() === '');
    setMissing(empty !== undefined);
    if (empty !== undefined) document.getElementById(`task-${empty}`)?.focus();
    else if (await send('POST', '/follow-ups', { id, town, ...typed }, say('sprint_saved')))
      focusFold('new-task');
  };
  const field = (name: keyof typeof typed, label: string, input: object, hint?: string) => (
    <TextField
      id={`task-${name}`}
      label={label}
      {...(hint !== undefined && { hint })}
      error={isMissing && typed[name].trim() === '' ? say('sprint_task_missing') : null}
      input={{
        ...{ ...input, value: typed[name] },
        onChange: (event) => setTyped({ ...typed, [name]: event.currentTarget.value }),
      }}
    />
  );
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      {field('title', say('sprint_task_title'), { type: 'text', maxLength: LONGEST.task })}
      <TownChoice id="task-town" screen={screen} work={work} town={town} change={setTown} />
      {field(
        'unit',
        say('sprint_task_unit'),
        { type: 'text', maxLength: LONGEST.unit },
        say('sprint_task_unit_hint'),
      )}
      {field('due', say('sprint_task_by'), { type: 'date' })}
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('sprint_task_add')}
        </ActButton>
      </div>
    </form>
  );
}

import { type FormEvent, useState } from 'react';
import { ActButton, Fold, TextField } from '../../../../../web/ui/desk-parts.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { LONGEST } from '../../sprints/sprint-model.ts';
import type { WorkFollowUp } from '../../sprints/sprints-api.ts';
import { focusOn } from './focus.ts';
import type { WorkProps } from './room-props.ts';

/** One task: done, handed over to somebody, or open again. */
export function TaskRow(props: WorkProps & { task: WorkFollowUp; mayEnd: boolean }) {
  const { screen, isBusy, send, task, mayEnd } = props;
  const { say, language } = screen;
  const { id, title, town, unit, due, state, note, isLate } = task;
  const [to, setTo] = useState('');
  const [isMissing, setMissing] = useState(false);
  const end = async (body: { state: WorkFollowUp['state']; note: string }) => {
    if (!(await send('PUT', `/follow-ups/${id}`, body, say('sprint_saved')))) return;
    setTo('');
    focusOn(`task-${id}`);
  };
  const hand = (event: FormEvent) => {
    event.preventDefault();
    setMissing(to.trim() === '');
    if (to.trim() === '') document.getElementById(`hand-${id}`)?.focus();
    else void end({ state: 'handed-over', note: to });
  };
  return (
    <li className="log__line">
      <p className="log__what" id={`task-${id}`} tabIndex={-1}>
        <span lang="de">{title}</span>{' '}
        <span className="entry-mark">{say(isLate ? 'sprint_task_late' : `sprint_follow_up_${state}`)}</span>
      </p>
      <p className="log__subject">
        {say('sprint_follow_up_of', { town, unit, date: formatDate(due, language) })}
      </p>
      {note === '' ? null : (
        <p className="kern-body" lang="de">
          {note}
        </p>
      )}
      {!mayEnd ? null : state === 'open' ? (
        <>
          <div className="actions">
            <ActButton
              look="quiet"
              isBusy={isBusy}
              aria-label={say('sprint_task_done_one', { title })}
              onClick={() => void end({ state: 'done', note: '' })}
            >
              {say('sprint_task_done')}
            </ActButton>
          </div>
          <Fold id={`hand-over-${id}`} title={say('sprint_task_hand', { title })}>
            <form className="form" onSubmit={hand} noValidate>
              <TextField
                id={`hand-${id}`}
                label={say('sprint_task_to')}
                error={isMissing ? say('sprint_task_to_missing') : null}
                input={{
                  ...{ type: 'text', value: to, maxLength: LONGEST.note },
                  onChange: (event) => setTo(event.currentTarget.value),
                }}
              />
              <div className="actions">
                <ActButton type="submit" isBusy={isBusy}>
                  {say('sprint_task_hand_do')}
                </ActButton>
              </div>
            </form>
          </Fold>
        </>
      ) : (
        <div className="actions">
          <ActButton
            look="quiet"
            isBusy={isBusy}
            aria-label={say('sprint_task_open_one', { title })}
            onClick={() => void end({ state: 'open', note: '' })}
          >
            {say('sprint_task_open')}
          </ActButton>
        </div>
      )}
    </li>
  );
}

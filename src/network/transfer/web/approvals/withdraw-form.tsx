import { type FormEvent, useState } from 'react';
import { ActButton, forgetDraft, TextArea } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { LONGEST, noteFault } from '../../approvals/approval.ts';
import { type StepProps, stepHead } from './path-props.ts';

/** An approval was taken back: what happens at once is read and confirmed before. */
export function WithdrawForm({ screen, path, isBusy, send, step }: StepProps) {
  const { say } = screen;
  const { id } = step;
  const { effect, project, version, today } = path;
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [isRead, setRead] = useState(false);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const isEnded = project.state === 'evaluation' || project.state === 'scaled';
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fault = noteFault(step, { to: 'withdrawn', on, reason: 'x', conditions: '' }, today);
    const found: Faults = {
      ...(on === '' && { [`back-on-${id}`]: say('approval_missing') }),
      ...(on !== '' && fault !== null && { [`back-on-${id}`]: say(`approval-${fault}_title`) }),
      ...(reason.trim() === '' && { [`back-reason-${id}`]: say('approval-needs-reason_title') }),
      ...(!isRead && { [`back-read-${id}`]: say('approval_withdraw_confirm_missing') }),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const sent = event.currentTarget;
    const isDone = await send({
      ...{ below: `/steps/${id}/withdraw`, body: { version, on, reason, seen: effect } },
      ...{ said: say('approval_withdrawn'), focus: stepHead(id) },
    });
    if (isDone) forgetDraft(sent);
  };
  const readFault = faults[`back-read-${id}`];
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <div className="approval__effect approval__effect--stop">
        <p className="kern-body">{say('approval_withdraw_what')}</p>
        <ul className="kern-body">
          <li>{say('approval_withdraw_step')}</li>
          {effect.halts ? <li>{say('approval_withdraw_halts')}</li> : null}
          {effect.pauses ? (
            <li>{say('approval_withdraw_pauses', { solution: project.solution?.title ?? '' })}</li>
          ) : null}
          {isEnded ? <li>{say('approval_withdraw_ended')}</li> : null}
          {effect.halts || effect.pauses || isEnded ? null : <li>{say('approval_withdraw_nothing')}</li>}
        </ul>
        <p className="kern-body">{say('approval_withdraw_next')}</p>
      </div>
      <Line
        id={`back-on-${id}`}
        label={say('approval_on')}
        faults={faults}
        value={on}
        change={setOn}
        type="date"
      />
      <TextArea
        id={`back-reason-${id}`}
        label={say('approval_withdraw_reason')}
        hint={say('approval_withdraw_reason_hint')}
        error={faults[`back-reason-${id}`] ?? null}
        longest={LONGEST.reason}
        value={reason}
        change={setReason}
      />
      <div className="kern-form-check">
        <input
          className="kern-form-check__checkbox"
          type="checkbox"
          id={`back-read-${id}`}
          checked={isRead}
          aria-invalid={readFault !== undefined}
          {...(readFault !== undefined && { 'aria-describedby': `back-read-error-${id}` })}
          onChange={(event) => setRead(event.currentTarget.checked)}
        />
        <label className="kern-label" htmlFor={`back-read-${id}`}>
          {say('approval_withdraw_confirm')}
        </label>
      </div>
      {readFault === undefined ? null : (
        <p className="kern-error" id={`back-read-error-${id}`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{readFault}</span>
        </p>
      )}
      <div className="actions">
        <ActButton type="submit" look="danger" isBusy={isBusy}>
          {say('approval_withdraw_do')}
        </ActButton>
      </div>
    </form>
  );
}

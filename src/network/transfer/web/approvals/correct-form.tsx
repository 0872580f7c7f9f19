import { type FormEvent, useState } from 'react';
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { correctionFault, LONGEST } from '../../approvals/approval.ts';
import { type StepProps, stepHead } from './path-props.ts';

/** Days that were noted wrong, with what was wrong about them. */
export function CorrectForm({ screen, path, isBusy, send, step }: StepProps) {
  const { say } = screen;
  const { id } = step;
  const [asked, setAsked] = useState(step.askedOn ?? '');
  const [decided, setDecided] = useState(step.decidedOn ?? '');
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const isDecided = step.decidedOn !== null;
  const lastField = isDecided ? `decided-${id}` : `asked-${id}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = { askedOn: asked, decidedOn: isDecided ? decided : null };
    const fault = correctionFault(step, wanted, path.today);
    const found: Faults = {
      ...(asked === '' && { [`asked-${id}`]: say('approval_missing') }),
      ...(isDecided && decided === '' && { [`decided-${id}`]: say('approval_missing') }),
      ...(asked !== '' && (!isDecided || decided !== '') && fault !== null
        ? { [fault === 'early' ? `asked-${id}` : lastField]: say(`approval-${fault}_title`) }
        : {}),
      ...(reason.trim() === '' && { [`wrong-${id}`]: say('approval-needs-reason_title') }),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    void send({
      ...{ below: `/steps/${id}/correct`, body: { version: path.version, ...wanted, reason } },
      ...{ said: say('approval_corrected'), focus: stepHead(id) },
    });
  };
  return (
    <form className="form" onSubmit={submit} aria-label={say('approval_correct')} noValidate>
      <h4 className="log__what">{say('approval_correct')}</h4>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <Line
        id={`asked-${id}`}
        label={say('approval_correct_asked')}
        faults={faults}
        value={asked}
        change={setAsked}
        type="date"
      />
      {isDecided ? (
        <Line
          id={`decided-${id}`}
          label={say('approval_correct_decided')}
          faults={faults}
          value={decided}
          change={setDecided}
          type="date"
        />
      ) : null}
      <Line
        id={`wrong-${id}`}
        label={say('approval_correct_reason')}
        faults={faults}
        value={reason}
        change={setReason}
        longest={LONGEST.reason}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy}>
          {say('approval_correct_do')}
        </ActButton>
      </div>
    </form>
  );
}

import { type FormEvent, useState } from 'react';
import { ActButton, forgetDraft, TextArea } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { LONGEST } from '../../approvals/approval.ts';
import { PATH_HEAD, type PathProps } from './path-props.ts';

/** No approval is needed: why, and which office decided so. */
export function NoneForm({ screen, path, isBusy, send }: PathProps) {
  const { say } = screen;
  const [reason, setReason] = useState('');
  const [unit, setUnit] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found: Faults = {
      ...(reason.trim() === '' && { 'none-reason': say('approval_none_reason') }),
      ...(unit.trim() === '' && { 'none-unit': say('approval_none_unit') }),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const sent = event.currentTarget;
    const isDone = await send({
      ...{ below: '/none', body: { version: path.version, reason, unit } },
      ...{ said: say('approval_none_done'), focus: PATH_HEAD },
    });
    if (isDone) forgetDraft(sent);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <TextArea
        id="none-reason"
        label={say('approval_none_reason')}
        hint={say('approval_none_reason_hint')}
        error={faults['none-reason'] === undefined ? null : say('approval_missing')}
        longest={LONGEST.reason}
        value={reason}
        change={setReason}
      />
      <Line
        id="none-unit"
        label={say('approval_none_unit')}
        hint={say('approval_unit_hint')}
        faults={faults['none-unit'] === undefined ? NO_FAULTS : { 'none-unit': say('approval_missing') }}
        value={unit}
        change={setUnit}
        longest={LONGEST.unit}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('approval_none_do')}
        </ActButton>
      </div>
    </form>
  );
}

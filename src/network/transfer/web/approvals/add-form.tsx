import { type FormEvent, useState } from 'react';
import { ActButton, forgetDraft, SelectField } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { APPROVAL_KINDS, type ApprovalKind, LONGEST } from '../../approvals/approval.ts';
import { PATH_HEAD, type PathProps } from './path-props.ts';

/** One more step at the end of the path. */
export function AddForm({ screen, path, isBusy, send }: PathProps) {
  const { say } = screen;
  const [kind, setKind] = useState<ApprovalKind>('staff-council');
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const [due, setDue] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const isOther = kind === 'other';
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found: Faults = {
      ...(isOther && name.trim() === '' && { 'add-name': say('approval-nameless_title') }),
      ...(unit.trim() === '' && { 'add-unit': say('approval_unit') }),
      ...(due !== '' && due < path.today && { 'add-due': say('approval-due-over_title') }),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const sent = event.currentTarget;
    const words = { kind, name: isOther ? name : '', unit, dueOn: due === '' ? null : due };
    const isDone = await send({
      ...{ below: '/steps', body: { version: path.version, ...words } },
      ...{ said: say('approval_added'), focus: PATH_HEAD },
    });
    if (isDone) forgetDraft(sent);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <SelectField
        id="add-kind"
        label={say('approval_add_kind')}
        value={kind}
        options={APPROVAL_KINDS.map((value) => ({ value, words: say(`approval_kind_${value}`) }))}
        change={setKind}
      />
      <p className="desk__hint">
        {say(`approval_law_${kind}`)} {say('approval_verify')}
      </p>
      {isOther ? (
        <Line
          id="add-name"
          label={say('approval_name')}
          hint={say('approval_name_hint')}
          faults={faults}
          value={name}
          change={setName}
          longest={LONGEST.name}
        />
      ) : null}
      <Line
        id="add-unit"
        label={say('approval_unit')}
        hint={say('approval_unit_hint')}
        faults={faults['add-unit'] === undefined ? NO_FAULTS : { 'add-unit': say('approval_missing') }}
        value={unit}
        change={setUnit}
        longest={LONGEST.unit}
      />
      <Line
        id="add-due"
        label={say('approval_due')}
        hint={say('approval_due_hint')}
        faults={faults}
        value={due}
        change={setDue}
        type="date"
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('approval_add_do')}
        </ActButton>
      </div>
    </form>
  );
}

import { type FormEvent, useState } from 'react';
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { LONGEST } from '../../approvals/approval.ts';
import { PATH_HEAD, type PathProps } from './path-props.ts';

/** The steps of this path for the next project. */
export function KeepForm({ screen, isBusy, send }: PathProps) {
  const { say } = screen;
  const [name, setName] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isMissing = name.trim() === '';
    setFaults(isMissing ? { 'keep-name': say('approval_missing') } : NO_FAULTS);
    if (isMissing) document.getElementById('keep-name')?.focus();
    else if (
      await send({
        ...{ method: 'PUT', below: '/template', body: { name } },
        ...{ said: say('approval_kept'), focus: PATH_HEAD },
      })
    )
      setName('');
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <Line
        id="keep-name"
        label={say('approval_keep_name')}
        hint={say('approval_keep_hint')}
        faults={faults}
        value={name}
        change={setName}
        longest={LONGEST.name}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy}>
          {say('approval_keep_do')}
        </ActButton>
      </div>
    </form>
  );
}

import { type FormEvent, useRef, useState } from 'react';
import { LONGEST_REASON } from '../../../../src/kernel/corrections/correction.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { Fold } from '../../people/fold.tsx';
import { TextArea } from './text-area.tsx';

/** "It is right as it is": with a reason, so that a colleague understands it later. */
export function RefuseForm(props: {
  screen: Screen;
  isBusy: boolean;
  refuse: (reason: string) => Promise<boolean>;
}) {
  const { screen, isBusy, refuse } = props;
  const { say } = screen;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = reason.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) area.current?.focus();
    else void refuse(reason.trim());
  };
  return (
    <Fold id="refuse" title={say('correction_refuse_title')}>
      <form className="form" onSubmit={submit} noValidate>
        <TextArea
          id="refuse-reason"
          ref={area}
          label={say('correction_reason')}
          hint={say('correction_reason_hint')}
          error={isMissing ? say('correction_reason_missing') : null}
          longest={LONGEST_REASON}
          value={reason}
          change={setReason}
        />
        <div className="actions">
          <ActButton type="submit" isBusy={isBusy}>
            {say('correction_refuse')}
          </ActButton>
        </div>
      </form>
    </Fold>
  );
}

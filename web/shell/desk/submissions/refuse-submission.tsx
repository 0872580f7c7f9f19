import { type FormEvent, useRef, useState } from 'react';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { LONGEST_REFUSAL } from '../../../../src/kernel/submissions/submission.ts';
import { ActButton } from '../../people/act-button.tsx';
import { Fold } from '../../people/fold.tsx';
import { TextArea } from '../corrections/text-area.tsx';

/** With a reason that the sender gets. */
export function RefuseSubmission(props: {
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
    <Fold id="refuse" title={say('submission_refuse_title')}>
      <form className="form" onSubmit={submit} noValidate>
        <TextArea
          id="refuse-reason"
          ref={area}
          label={say('submission_refuse_reason')}
          hint={say('submission_refuse_hint')}
          error={isMissing ? say('submission_refuse_missing') : null}
          longest={LONGEST_REFUSAL}
          value={reason}
          change={setReason}
        />
        <div className="actions">
          <ActButton type="submit" isBusy={isBusy}>
            {say('submission_refuse')}
          </ActButton>
        </div>
      </form>
    </Fold>
  );
}

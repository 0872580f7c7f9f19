import { type FormEvent, useState } from 'react';
import {
  ActButton,
  forgetDraft,
  SelectField,
  TextArea,
  TextField,
} from '../../../../../web/ui/desk-parts.ts';
import { LONGEST, VERDICTS, type Verdict } from '../../sprints/sprint-model.ts';
import { focusFold } from './focus.ts';
import type { WorkProps } from './room-props.ts';

/** Go on, change or stop; never without a reason. */
export function DecisionForm({ screen: { say }, isBusy, send }: WorkProps) {
  const [id] = useState(() => crypto.randomUUID());
  const [subject, setSubject] = useState('');
  const [verdict, setVerdict] = useState<Verdict>('go');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isEmpty = subject.trim() === '' || reason.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) {
      document.getElementById(subject.trim() === '' ? 'decision-subject' : 'decision-reason')?.focus();
      return;
    }
    const sent = event.currentTarget;
    const isDone = await send('POST', '/decisions', { id, verdict, subject, reason }, say('sprint_saved'));
    if (!isDone) return;
    forgetDraft(sent);
    focusFold('new-decision');
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        id="decision-subject"
        label={say('sprint_decide_subject')}
        error={isMissing && subject.trim() === '' ? say('sprint_decide_missing') : null}
        input={{
          ...{ type: 'text', value: subject, maxLength: LONGEST.subject },
          onChange: (event) => setSubject(event.currentTarget.value),
        }}
      />
      <SelectField
        id="decision-verdict"
        label={say('sprint_decide_verdict')}
        value={verdict}
        options={VERDICTS.map((value) => ({ value, words: say(`sprint_verdict_${value}`) }))}
        change={setVerdict}
      />
      <TextArea
        id="decision-reason"
        label={say('sprint_reason')}
        hint={say('sprint_reason_hint')}
        error={isMissing && reason.trim() === '' ? say('sprint_decide_missing') : null}
        longest={LONGEST.reason}
        value={reason}
        change={setReason}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('sprint_decide_add')}
        </ActButton>
      </div>
    </form>
  );
}

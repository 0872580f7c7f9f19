import { type FormEvent, useState } from 'react';
import { ActButton, forgetDraft, SelectField, TextArea } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { LONGEST, type NoteFault, noteFault } from '../../approvals/approval.ts';
import type { Outcome } from '../../flow.ts';
import { type StepProps, stepHead } from './path-props.ts';

/** At which field a fault stands. */
const FIELDS: Readonly<Record<NoteFault, 'to' | 'on' | 'reason' | 'conditions'>> = {
  'not-allowed': 'to',
  future: 'on',
  early: 'on',
  'before-asked': 'on',
  'before-decided': 'on',
  'needs-reason': 'reason',
  'needs-conditions': 'conditions',
};

/** What happened with a step, and when; the same rules as at the server. `next`: what may be noted. */
export function NoteForm({
  screen,
  path,
  isBusy,
  send,
  step,
  next,
}: StepProps & { next: readonly Outcome[] }) {
  const { say } = screen;
  const { id, outcome } = step;
  const [to, setTo] = useState<Outcome | ''>('');
  const [on, setOn] = useState(path.today);
  const [reason, setReason] = useState('');
  const [conditions, setConditions] = useState('');
  const [reference, setReference] = useState(step.reference);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const isAsking = to === 'asked' || (outcome === 'asked' && to === 'open');
  const needsReason = to === 'refused' || to === 'not-needed';
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (to === '') return setFaults({ [`to-${id}`]: say('approval_to') });
    const fault = noteFault(step, { to, on, reason, conditions }, path.today);
    setFaults(
      on === ''
        ? { [`on-${id}`]: say('approval_missing') }
        : fault === null
          ? NO_FAULTS
          : { [`${FIELDS[fault]}-${id}`]: say(`approval-${fault}_title`) },
    );
    if (on === '' || fault !== null) return;
    const sent = event.currentTarget;
    const { version } = path;
    const isDone = await send({
      ...{ below: `/steps/${id}/${isAsking ? 'ask' : 'decide'}`, said: say('approval_noted') },
      body: isAsking ? { version, to, on, reason } : { version, to, on, reason, conditions, reference },
      focus: stepHead(id),
    });
    if (isDone) forgetDraft(sent);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <SelectField
        id={`to-${id}`}
        label={say('approval_to')}
        value={to}
        error={faults[`to-${id}`] === undefined ? null : say('approval_choose')}
        options={[
          { value: '', words: say('approval_choose') },
          ...next.map((value) => ({ value, words: say(`approval_to_${wayName(outcome, value)}`) })),
        ]}
        change={setTo}
      />
      <Line
        id={`on-${id}`}
        label={say('approval_on')}
        faults={faults}
        value={on}
        change={setOn}
        type="date"
      />
      {to === 'conditions' ? (
        <TextArea
          id={`conditions-${id}`}
          label={say('approval_conditions')}
          hint={say('approval_conditions_hint')}
          error={faults[`conditions-${id}`] ?? null}
          longest={LONGEST.conditions}
          value={conditions}
          change={setConditions}
        />
      ) : null}
      {needsReason ? (
        <TextArea
          id={`reason-${id}`}
          label={say('approval_reason')}
          hint={say('approval_reason_hint')}
          error={faults[`reason-${id}`] ?? null}
          longest={LONGEST.reason}
          value={reason}
          change={setReason}
        />
      ) : null}
      {to === '' || isAsking ? null : (
        <Line
          id={`file-${id}`}
          label={say('approval_reference')}
          faults={faults}
          value={reference}
          change={setReference}
          longest={LONGEST.reference}
        />
      )}
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('approval_note_do')}
        </ActButton>
      </div>
    </form>
  );
}

/** The same outcome is called by what happened. */
function wayName(from: Outcome, to: Outcome): string {
  if (to === 'asked') return from === 'open' ? 'asked' : 'again';
  if (to === 'open') return from === 'asked' ? 'open' : 'reopened';
  return from === 'conditions' && to === 'approved' ? 'met' : to;
}

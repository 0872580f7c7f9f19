import { type FormEvent, useState } from 'react';
import { ActButton, forgetDraft, TextArea } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { isDueFault, LONGEST, UNDECIDED } from '../../approvals/approval.ts';
import { type StepProps, stepHead } from './path-props.ts';

/** What a step says about itself; who decides and by when only until it is decided. */
export function EditForm({ screen, path, isBusy, send, step }: StepProps) {
  const { say } = screen;
  const { id, kind, outcome } = step;
  const [name, setName] = useState(step.name);
  const [unit, setUnit] = useState(step.unit);
  const [due, setDue] = useState(step.dueOn ?? '');
  const [reference, setReference] = useState(step.reference);
  const [note, setNote] = useState(step.note);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const isOpen = UNDECIDED.includes(outcome);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const dueOn = due === '' ? null : due;
    const found: Faults = {
      ...(kind === 'other' && name.trim() === '' && { [`name-${id}`]: say('approval-nameless_title') }),
      ...(unit.trim() === '' && { [`unit-${id}`]: say('approval_missing') }),
      ...(isDueFault(dueOn, step.dueOn, path.today) && { [`due-${id}`]: say('approval-due-over_title') }),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const sent = event.currentTarget;
    const isDone = await send({
      ...{ method: 'PUT', below: `/steps/${id}`, said: say('approval_saved'), focus: stepHead(id) },
      body: { version: path.version, name, unit, dueOn, reference, note },
    });
    if (isDone) forgetDraft(sent);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <FaultSummary title={say('project_faults')} faults={faults} />
      {isOpen ? (
        <>
          {kind === 'other' ? (
            <Line
              id={`name-${id}`}
              label={say('approval_name')}
              hint={say('approval_name_hint')}
              faults={faults}
              value={name}
              change={setName}
              longest={LONGEST.name}
            />
          ) : null}
          <Line
            id={`unit-${id}`}
            label={say('approval_unit')}
            hint={say('approval_unit_hint')}
            faults={faults}
            value={unit}
            change={setUnit}
            longest={LONGEST.unit}
          />
          <Line
            id={`due-${id}`}
            label={say('approval_due')}
            hint={say('approval_due_hint')}
            faults={faults}
            value={due}
            change={setDue}
            type="date"
          />
        </>
      ) : null}
      <Line
        id={`reference-${id}`}
        label={say('approval_reference')}
        faults={faults}
        value={reference}
        change={setReference}
        longest={LONGEST.reference}
      />
      <TextArea
        id={`note-${id}`}
        label={say('approval_note')}
        hint={say('approval_note_hint')}
        error={null}
        longest={LONGEST.note}
        value={note}
        change={setNote}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy}>
          {say('approval_save')}
        </ActButton>
      </div>
    </form>
  );
}

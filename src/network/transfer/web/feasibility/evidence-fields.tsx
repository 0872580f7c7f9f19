import { useState } from 'react';
import { TextArea, TextField } from '../../../../../web/ui/desk-parts.ts';
import type { Faults } from '../../../../../web/ui/faults.tsx';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { LONGEST } from '../../feasibility/limits.ts';
import type { GateId } from '../../feasibility/rule-set.ts';
import type { TypedGate } from './typed-check.ts';

/** What shows an answer: in words, and as an address. Open where something stands in it, or has to. */
export function EvidenceFields(props: {
  screen: RoomProps['screen'];
  id: GateId;
  typed: TypedGate;
  /** The answer differs from what the platform proposes. */
  isNeeded: boolean;
  faults: Faults;
  change: (more: Partial<TypedGate>) => void;
}) {
  const { screen, id, typed, isNeeded, faults, change } = props;
  const { say } = screen;
  const [note, link] = [faults[`gate-${id}-note`] ?? null, faults[`gate-${id}-link`] ?? null];
  const mustOpen = (isNeeded && typed.note === '') || note !== null || link !== null;
  const [isOpen, setOpen] = useState(typed.note !== '' || typed.link !== '');
  return (
    <details
      className="feas__evidence"
      open={isOpen || mustOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{say('feasibility_evidence', { gate: id })}</summary>
      <div className="form__fields feas__fields">
        {isNeeded && typed.note === '' ? (
          <p className="desk__hint">{say('feasibility_note_needed')}</p>
        ) : null}
        <TextArea
          id={`gate-${id}-note`}
          label={say('feasibility_note', { gate: id })}
          hint={say('feasibility_note_hint')}
          error={note}
          longest={LONGEST.note}
          value={typed.note}
          change={(typedNote) => change({ note: typedNote })}
        />
        <TextField
          id={`gate-${id}-link`}
          label={say('feasibility_link', { gate: id })}
          error={link}
          input={{
            ...{ type: 'url', value: typed.link, maxLength: LONGEST.link, autoComplete: 'off' },
            onChange: (event) => change({ link: event.currentTarget.value }),
          }}
        />
      </div>
    </details>
  );
}

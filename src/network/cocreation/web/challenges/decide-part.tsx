import { type FormEvent, useRef, useState } from 'react';
import { ActButton, forgetDraft } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { IntakeView, OfficeStep } from '../../challenges/challenges-api.ts';
import { Choices } from './choices.tsx';
import { ReasonField } from './reason-field.tsx';

/** The next step of one challenge, with its reason. */
export function DecidePart(props: {
  screen: RoomProps['screen'];
  challenge: IntakeView;
  isBusy: boolean;
  decide: (body: { version: number; to: OfficeStep; reason: string }) => Promise<boolean>;
}) {
  const { screen, challenge, isBusy, decide } = props;
  const { say } = screen;
  const [to, setTo] = useState<OfficeStep | null>(null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<'step' | 'reason' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = reason.trim();
    // Taking something up again needs no reason, everything else does.
    const missing = to === null ? 'step' : words === '' && to !== 'submitted' ? 'reason' : null;
    setFault(missing);
    if (missing === 'step') first.current?.focus();
    if (missing === 'reason') area.current?.focus();
    if (missing !== null || to === null) return;
    // The form may be gone when the answer is there.
    const sent = event.currentTarget;
    if (await decide({ version: challenge.version, to, reason: words })) forgetDraft(sent);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <Choices
        name="step"
        label={say('challenge_decide')}
        options={challenge.next.map((value) => ({ value, words: say(`challenge_to_${value}`) }))}
        chosen={to}
        choose={setTo}
        fault={fault === 'step' ? say('challenge_decide_choose') : null}
        first={first}
      />
      <ReasonField
        screen={screen}
        id="step-reason"
        ref={area}
        isMissing={fault === 'reason'}
        value={reason}
        change={setReason}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('challenge_decide_send')}
        </ActButton>
      </div>
    </form>
  );
}

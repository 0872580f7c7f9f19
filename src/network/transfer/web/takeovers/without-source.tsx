import { type FormEvent, useState } from 'react';
import { ActButton, SelectField, TextField } from '../../../../../web/ui/desk-parts.ts';
import { LONGEST } from '../../takeovers/takeover.ts';
import type { SourceLine } from '../../takeovers/takeovers-api.ts';
import type { StepProps } from './step-props.ts';

const WAYS = ['by-hand', 'not-needed'] as const;

interface Props extends Pick<StepProps, 'screen' | 'isBusy'> {
  source: SourceLine;
  answer(body: { state: SourceLine['state']; reason: string }): Promise<boolean>;
}

/** Records that come without a source, or not at all. */
export function WithoutSource({ screen, isBusy, source, answer }: Props) {
  const { say } = screen;
  const [state, setState] = useState<(typeof WAYS)[number]>('by-hand');
  const [reason, setReason] = useState(source.reason);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = state === 'not-needed' && reason.trim() === '';
    setMissing(lacks);
    if (lacks) document.getElementById('takeover-else-reason')?.focus();
    else void answer({ state, reason: reason.trim() });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        id="takeover-else"
        label={say('takeover_source_else_how')}
        value={state}
        options={WAYS.map((value) => ({ value, words: say(`takeover_source_else_${value}`) }))}
        change={setState}
      />
      <TextField
        id="takeover-else-reason"
        label={say('takeover_source_else_reason')}
        hint={say('takeover_source_else_reason_hint')}
        error={isMissing ? say('takeover_source_else_reason_hint') : null}
        input={{
          ...{ autoComplete: 'off', maxLength: LONGEST.reason, value: reason },
          onChange: (event) => setReason(event.currentTarget.value),
        }}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('takeover_source_else_save')}
        </ActButton>
      </div>
    </form>
  );
}

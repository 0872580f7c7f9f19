import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ActButton, TextField } from '../../../../../web/ui/desk-parts.ts';
import { LONGEST } from '../../takeovers/takeover.ts';
import { focusOn } from './focus.ts';
import { missingBefore, needsReason } from './progress.ts';
import type { StepProps } from './step-props.ts';
import { StepTitle } from './step-title.tsx';

/** Switching it on, after saying what happens; also again, after a halt. */
export function LiveStep(props: StepProps) {
  const { screen, view } = props;
  const { say } = screen;
  const { state } = view.project;
  const missing = state === 'halted' ? [] : missingBefore(view);
  if (state === 'live')
    return (
      <p>
        <a className="kern-btn kern-btn--primary" href={view.app}>
          <span className="kern-label">{say('takeover_live_app')}</span>
        </a>
      </p>
    );
  return (
    <section className="desk__part" aria-labelledby="schritt-live">
      <StepTitle screen={screen} step="live" />
      {!view.can.includes('switch') ? (
        <p className="kern-body">{say('takeover_live_may_not')}</p>
      ) : missing.length > 0 ? (
        <p className="kern-body">
          {say('takeover_live_open', { steps: missing.map((one) => say(`takeover_step_${one}`)).join(', ') })}
        </p>
      ) : (
        <>
          {state === 'halted' ? <p className="kern-body">{say('takeover_halted')}</p> : null}
          <Confirm {...props} />
        </>
      )}
    </section>
  );
}

function Confirm({ screen, place, view, isBusy, send }: StepProps) {
  const { say } = screen;
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const isNeeded = view.project.state !== 'halted' && needsReason(view);
  useEffect(() => {
    if (isAsked) box.current?.focus();
  }, [isAsked]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const lacks = isNeeded && reason.trim() === '';
    setMissing(lacks);
    if (lacks) {
      focusOn('takeover-live-reason');
      return;
    }
    const body = { version: view.project.version, reason: reason.trim() };
    if (await send('POST', '/live', body, say('takeover_live_done', { place: place.name })))
      focusOn('takeover-stand');
  };
  if (!isAsked)
    return (
      <div className="actions">
        <ActButton look="primary" onClick={() => setAsked(true)}>
          {say(view.project.state === 'halted' ? 'takeover_again' : 'takeover_live_ask')}
        </ActButton>
      </div>
    );
  return (
    <form className="ask" ref={box} tabIndex={-1} onSubmit={(event) => void submit(event)} noValidate>
      <h3 className="section-title">{say('takeover_live_title')}</h3>
      <p className="kern-body">{say('takeover_live_before', { place: place.name })}</p>
      {isNeeded ? (
        <TextField
          id="takeover-live-reason"
          label={say('takeover_live_reason')}
          hint={say('takeover_live_reason_hint')}
          error={isMissing ? say('takeover_live_reason_hint') : null}
          input={{
            ...{ autoComplete: 'off', maxLength: LONGEST.reason, value: reason },
            onChange: (event) => setReason(event.currentTarget.value),
          }}
        />
      ) : null}
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('takeover_live_yes')}
        </ActButton>
        <ActButton onClick={() => setAsked(false)}>{say('cancel')}</ActButton>
      </div>
    </form>
  );
}

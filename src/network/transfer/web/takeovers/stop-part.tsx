import { type FormEvent, useState } from 'react';
import { ActButton, SelectField, TextField } from '../../../../../web/ui/desk-parts.ts';
import { STOP_CODES, type StopCode } from '../../flow.ts';
import { LONGEST } from '../../takeovers/takeover.ts';
import { focusOn } from './focus.ts';
import type { StepProps } from './step-props.ts';

/** Ending it: what happens is said before, and the reason is public. */
export function StopPart({ screen, view, isBusy, send }: StepProps) {
  const { say } = screen;
  const [code, setCode] = useState<StopCode | ''>('');
  const [reason, setReason] = useState('');
  const [givesBack, setGivesBack] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const isPrepared = view.settings.state === 'draft';
  const goes = isPrepared || givesBack;
  if (!view.can.includes('decide')) return <p className="desk__hint">{say('project_step_who')}</p>;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(code === '');
    if (code === '') {
      focusOn('takeover-stop-code');
      return;
    }
    const body = {
      ...{ version: view.project.version, code, reason: reason.trim(), givesBack: goes && !isPrepared },
      sources: goes ? view.goes.map(({ id }) => id) : [],
    };
    if (await send('POST', '/stop', body, say('takeover_stopped'))) focusOn('takeover-stand');
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <p className="kern-body">{say(isPrepared ? 'takeover_stop_draft' : 'takeover_stop_live')}</p>
      {isPrepared || !view.can.includes('switch') ? null : (
        <div className="kern-form-check">
          <input
            className="kern-form-check__checkbox"
            type="checkbox"
            id="takeover-gives-back"
            aria-describedby="takeover-gives-back-hint"
            checked={givesBack}
            onChange={(event) => setGivesBack(event.currentTarget.checked)}
          />
          <label className="kern-label" htmlFor="takeover-gives-back">
            {say('takeover_stop_gives_back')}
          </label>
          <p className="kern-hint" id="takeover-gives-back-hint">
            {say('takeover_stop_gives_back_hint')}
          </p>
        </div>
      )}
      {goes ? <Goes goes={view.goes} say={say} /> : null}
      <SelectField<StopCode | ''>
        id="takeover-stop-code"
        label={say('takeover_stop_code')}
        value={code}
        error={isMissing ? say('takeover_elsewhere_missing') : null}
        options={[
          { value: '', words: say('takeover_elsewhere_choose') },
          ...STOP_CODES.map((value) => ({ value, words: say(`stop_${value}`) })),
        ]}
        change={(value) => {
          setCode(value);
          setMissing(false);
        }}
      />
      <TextField
        id="takeover-stop-reason"
        label={say('takeover_stop_reason')}
        hint={say('takeover_stop_reason_hint')}
        error={null}
        input={{
          ...{ autoComplete: 'off', maxLength: LONGEST.reason, value: reason },
          onChange: (event) => setReason(event.currentTarget.value),
        }}
      />
      <div className="actions">
        <ActButton type="submit" look="danger" isBusy={isBusy}>
          {say('takeover_stop_yes')}
        </ActButton>
      </div>
    </form>
  );
}

function Goes({ goes, say }: Pick<StepProps['view'], 'goes'> & Pick<StepProps['screen'], 'say'>) {
  if (goes.length === 0) return <p className="kern-body">{say('takeover_stop_goes_none')}</p>;
  return (
    <div>
      <p className="kern-body">{say('takeover_stop_goes', { count: goes.length })}</p>
      <ul className="why__list">
        {goes.map(({ id, name, records }) => (
          <li key={id}>
            {name}: {say('takeover_stop_records', { count: records })}
          </li>
        ))}
      </ul>
    </div>
  );
}

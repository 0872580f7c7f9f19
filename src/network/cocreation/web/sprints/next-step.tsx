import { useState } from 'react';
import { ActButton, SelectField, TextField } from '../../../../../web/ui/desk-parts.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { CHALLENGE_OUTCOMES, type ChallengeOutcome, LONGEST } from '../../sprints/sprint-model.ts';
import { focusOn, SPRINT_NAME } from './focus.ts';
import type { WorkProps } from './room-props.ts';

/** The next state of the sprint, with what it needs in words; the house has the last word. */
export function NextStep({ screen, work, isBusy, send }: WorkProps) {
  const { say, language } = screen;
  const { next, version, days } = work;
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<ChallengeOutcome>('prioritised');
  if (next === null) return null;
  const date = /^day[1-5]$/.test(next) ? days[Number(next.slice(3)) - 1] : undefined;
  const body = { version, to: next, reason, ...(next === 'closed' && { outcome }) };
  return (
    <section>
      <h3 className="section-title">{say('sprint_next_title')}</h3>
      <p className="kern-body">{say(`sprint_needs_${next}`)}</p>
      {date === undefined ? null : (
        <p className="desk__hint">{say('sprint_date_of', { date: formatDate(date, language) })}</p>
      )}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void send('POST', '/state', body, say('sprint_moved')).then(
            (isDone) => isDone && focusOn(SPRINT_NAME),
          );
        }}
      >
        {next === 'closed' ? (
          <SelectField
            id="sprint-outcome"
            label={say('sprint_outcome_title')}
            value={outcome}
            options={CHALLENGE_OUTCOMES.map((value) => ({ value, words: say(`sprint_outcome_${value}`) }))}
            change={setOutcome}
          />
        ) : null}
        {next === 'closed' || next === 'decided' ? (
          <TextField
            id="sprint-reason"
            label={say('sprint_reason')}
            hint={say('sprint_reason_hint')}
            error={null}
            input={{
              ...{ type: 'text', value: reason, maxLength: LONGEST.reason },
              onChange: (event) => setReason(event.currentTarget.value),
            }}
          />
        ) : null}
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={isBusy}>
            {say(`sprint_next_${next}`)}
          </ActButton>
        </div>
      </form>
    </section>
  );
}

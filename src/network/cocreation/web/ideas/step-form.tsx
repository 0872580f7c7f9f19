import { type FormEvent, useState } from 'react';
import { ActButton, forgetDraft, SelectField, TextArea } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { type IdeaState, STOP_CODES, type StopCode } from '../../flow.ts';
import { LONGEST } from '../../ideas/idea.ts';
import type { OfficeStep } from '../../ideas/ideas-api.ts';
import type { IdeaPartProps } from './use-ideas.ts';

/** The next stage of an idea, or its end with a reason; what is said here stands in the public history. */
export function StepForm({ screen, idea, isBusy, act }: IdeaPartProps) {
  const { say } = screen;
  const [to, setTo] = useState<IdeaState | ''>('');
  const [code, setCode] = useState<StopCode | ''>('');
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  if (idea.next.length === 0) return <p className="kern-body">{say('idea_next_none')}</p>;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isStop = to === 'stopped';
    setFaults({
      ...(to === '' && { 'idea-to': say('idea_next_missing') }),
      ...(isStop && code === '' && { 'idea-code': say('idea_code_missing') }),
    });
    if (to === '' || (isStop && code === '')) return;
    const body: OfficeStep = {
      ...{ to, version: idea.version, reason: reason.trim() },
      ...(isStop && code !== '' && { code }),
    };
    // The form may be gone when the answer is there.
    const sent = event.currentTarget;
    const isDone = await act({ below: '/step', body }, say('idea_done', { state: say(`idea_state_${to}`) }));
    if (isDone) forgetDraft(sent);
  };
  return (
    <section>
      <h3 className="section-title">{say('idea_next')}</h3>
      {idea.state === 'screened' ? <p className="kern-body">{say('idea_next_round')}</p> : null}
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <FaultSummary title={say('idea_faults')} faults={faults} />
        <SelectField
          id="idea-to"
          label={say('idea_next')}
          value={to}
          error={faults['idea-to'] ?? null}
          options={[
            { value: '', words: say('idea_field_choose') },
            ...idea.next.map((value) => ({ value, words: say(`idea_do_${value}`) })),
          ]}
          change={setTo}
        />
        {to === 'stopped' ? (
          <SelectField
            id="idea-code"
            label={say('idea_code')}
            value={code}
            error={faults['idea-code'] ?? null}
            options={[
              { value: '', words: say('idea_field_choose') },
              ...STOP_CODES.map((value) => ({ value, words: say(`idea_stop_${value}`) })),
            ]}
            change={setCode}
          />
        ) : null}
        <TextArea
          id="idea-reason"
          label={say('idea_reason')}
          hint={say('idea_reason_hint')}
          error={null}
          longest={LONGEST.reason}
          value={reason}
          change={setReason}
        />
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={isBusy}>
            {say('idea_do')}
          </ActButton>
        </div>
      </form>
    </section>
  );
}

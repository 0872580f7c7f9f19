import { type FormEvent, useState } from 'react';
import { ActButton, Fold, SelectField, TextArea } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { AdvisedQuestion } from '../../advice/advice-api.ts';
import { LONGEST_QUESTION } from '../../advice/question.ts';

/** To another office that advises the town and is there, or to the office of the network. */
export function HandOn(props: {
  screen: RoomProps['screen'];
  question: AdvisedQuestion;
  isBusy: boolean;
  send: (contact: string | null, reason: string) => Promise<boolean>;
}) {
  const { screen, question, isBusy, send } = props;
  const { say } = screen;
  const [contact, setContact] = useState(question.contact?.id ?? '');
  const [reason, setReason] = useState('');
  const known = question.offices.some(({ id }) => id === contact) ? contact : '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(known === '' ? null : known, reason.trim());
  };
  return (
    <Fold id="question-hand" title={say('advised_hand')}>
      <form className="form" onSubmit={submit} noValidate>
        <SelectField
          id="hand-to"
          label={say('advised_hand_to')}
          value={known}
          options={[
            { value: '', words: say('advice_office') },
            ...question.offices.map((one) => ({
              value: one.id,
              words: `${one.organisation}, ${one.function} (${say(`contact_badge_${one.badge}`)})`,
            })),
          ]}
          change={setContact}
        />
        <TextArea
          id="hand-reason"
          label={say('question_reason')}
          hint={say('question_reason_hint')}
          error={null}
          longest={LONGEST_QUESTION.reason}
          value={reason}
          change={setReason}
        />
        <div className="actions">
          <ActButton type="submit" isBusy={isBusy}>
            {say('advised_hand_send')}
          </ActButton>
        </div>
      </form>
    </Fold>
  );
}

import { useState } from 'react';
import { ActButton, SelectField } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import {
  type FeedbackLine,
  type FeedbackRefusal,
  type FeedbackState,
  REFUSALS,
} from '../../pilots/feedback.ts';

/** One sentence, and what may be done with it. */
export function FeedbackRow(props: {
  line: FeedbackLine;
  screen: RoomProps['screen'];
  isBusy: boolean;
  decide: (to: FeedbackState, reason: FeedbackRefusal | null) => Promise<boolean>;
}) {
  const { line, screen, isBusy, decide } = props;
  const { say, language } = screen;
  const { id, text, lang, state, reason, mood, saidOn } = line;
  const [isRefusing, setRefusing] = useState(false);
  const [why, setWhy] = useState<FeedbackRefusal>('insult');
  return (
    <li className="log__line">
      <p className="log__what" lang={foreignTo(lang, language)}>
        {text}
      </p>
      <p className="log__subject">
        {[
          say(`pilot_mood_${mood}`),
          formatDate(saidOn, language),
          ...(reason === null ? [] : [say(`pilot_refusal_${reason}`)]),
        ].join(' · ')}
      </p>
      {isRefusing ? (
        <SelectField
          id={`why-${id}`}
          label={say('pilot_feedback_why')}
          value={why}
          options={REFUSALS.map((value) => ({ value, words: say(`pilot_refusal_${value}`) }))}
          change={setWhy}
        />
      ) : null}
      <div className="actions">
        {state === 'waiting' && !isRefusing ? (
          <ActButton isBusy={isBusy} onClick={() => void decide('shown', null)}>
            {say('pilot_feedback_show')}
          </ActButton>
        ) : null}
        {state === 'refused' ? null : (
          <ActButton
            isBusy={isBusy}
            onClick={() => (isRefusing ? void decide('refused', why) : setRefusing(true))}
          >
            {say('pilot_feedback_refuse')}
          </ActButton>
        )}
        {state === 'waiting' ? null : (
          <ActButton isBusy={isBusy} onClick={() => void decide('waiting', null)}>
            {say('pilot_feedback_reopen')}
          </ActButton>
        )}
      </div>
    </li>
  );
}

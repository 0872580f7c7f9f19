import '../../../../../web/ui/correct.css';
import { type FormEvent, useRef, useState } from 'react';
import { ActButton, forgetDraft, TextArea } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { DECISIONS, type Decision, LONGEST, type ReviewView } from '../../zones/zones-api.ts';

export interface DecisionBody {
  lots: { id: string; version: number }[];
  decision: Decision;
  answer: string;
}

/** One of three decisions with words for the owner; also for the others of the chain that wait in the same area. */
export function DecideForm(props: {
  screen: RoomProps['screen'];
  lot: ReviewView;
  isBusy: boolean;
  decide: (body: DecisionBody) => Promise<boolean>;
}) {
  const { screen, lot, isBusy, decide } = props;
  const { say } = screen;
  const [decision, setDecision] = useState<Decision | null>(lot.decision);
  const [answer, setAnswer] = useState('');
  const [withAlike, setWithAlike] = useState(false);
  const [fault, setFault] = useState<'choose' | 'words' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (decision === null) {
      setFault('choose');
      first.current?.focus();
      return;
    }
    if (decision !== 'allowed' && answer.trim() === '') {
      setFault('words');
      area.current?.focus();
      return;
    }
    setFault(null);
    // The form may be gone when the answer is there.
    const sent = event.currentTarget;
    const own = { id: lot.id, version: lot.version };
    const others = withAlike ? lot.alike.map(({ id, version }) => ({ id, version })) : [];
    const isDone = await decide({ lots: [own, ...others], decision, answer: answer.trim() });
    if (!isDone) return;
    forgetDraft(sent);
    setAnswer('');
    setWithAlike(false);
  };
  const isMissing = fault === 'choose';
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <fieldset className="correct__kinds" aria-describedby={isMissing ? 'decision-error' : undefined}>
        <legend className="kern-label">{say('review_decision')}</legend>
        {DECISIONS.map((one, index) => (
          <div className="kern-form-check correct__kind" key={one}>
            <input
              className="kern-form-check__radio"
              type="radio"
              name="decision"
              id={`decision-${one}`}
              ref={index === 0 ? first : undefined}
              checked={decision === one}
              onChange={() => setDecision(one)}
            />
            <label className="kern-label" htmlFor={`decision-${one}`}>
              {say(`review_decide_${one}`)}
            </label>
          </div>
        ))}
        {isMissing ? (
          <p className="kern-error" id="decision-error">
            <span className="kern-icon kern-icon--danger" aria-hidden="true" />
            <span className="kern-body">{say('review_choose')}</span>
          </p>
        ) : null}
      </fieldset>
      <TextArea
        id="review-words"
        ref={area}
        label={say('review_words')}
        hint={say('review_words_hint')}
        error={fault === 'words' ? say('review_words_missing') : null}
        longest={LONGEST.answer}
        value={answer}
        change={setAnswer}
      />
      {lot.alike.length === 0 ? null : (
        <div className="kern-form-check">
          <input
            className="kern-form-check__checkbox"
            type="checkbox"
            id="review-alike"
            checked={withAlike}
            onChange={(event) => setWithAlike(event.currentTarget.checked)}
          />
          <label className="kern-label" htmlFor="review-alike">
            {say('review_alike', { count: lot.alike.length })}
          </label>
        </div>
      )}
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('review_send')}
        </ActButton>
      </div>
    </form>
  );
}

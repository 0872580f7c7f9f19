import { type FormEvent, useState } from 'react';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { TextField } from '../../people/text-field.tsx';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { useAskDeskAnew } from '../use-desk.ts';
import type { SourcePartProps } from './source-page.tsx';

/** What the source wants of somebody, whom the house has turned to, and "I take care of it". */
export function AnswerPart({ screen, source, api, done }: SourcePartProps) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const [day, setDay] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { needs, step } = source;
  if (needs.length === 0 && step === null)
    return source.reviewDate === null ? null : (
      <p className="desk__hint">{say('review_on', { date: formatDate(source.reviewDate, language) })}</p>
    );
  const answer = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(day === '');
    if (day === '') return document.getElementById('answer-day')?.focus();
    await run(async () => {
      await ask<void>({ method: 'POST', path: `${api}/answer`, language, body: { reviewDate: day } });
      done(say('answered', { date: formatDate(day, language) }));
      await askAnew();
    });
  };
  return (
    <section className="desk__part" aria-labelledby="answer">
      <h3 className="section-title" id="answer">
        {say('answer')}
      </h3>
      <ul className="why__list">
        {needs.map(({ reason, since }) => (
          <li key={reason}>{say(`need_${reason}`, { date: formatDate(since, language) })}</li>
        ))}
        {step === null ? null : <li>{say(`step_${step.step}`, { date: formatDate(step.at, language) })}</li>}
      </ul>
      <form className="person__form" onSubmit={answer} noValidate>
        <TextField
          id="answer-day"
          label={say('answer_day')}
          hint={say('answer_day_hint')}
          error={isMissing ? say('review_missing') : null}
          input={{ type: 'date', value: day, onChange: (event) => setDay(event.currentTarget.value) }}
        />
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={isBusy}>
            {say('answer_send')}
          </ActButton>
        </div>
        <Trouble refusal={trouble} screen={screen} />
      </form>
    </section>
  );
}

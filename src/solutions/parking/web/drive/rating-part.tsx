import { type FormEvent, useState } from 'react';
import { ActButton, TextField } from '../../../../../web/ui/desk-parts.ts';
import type { PartProps } from './part-props.ts';

const STARS = [1, 2, 3, 4, 5] as const;
const LONGEST = 500;

/** How the bay was, once, after the end; or what was said of it. */
export function RatingPart({ screen, view, act, isBusy }: PartProps) {
  const { say } = screen;
  const [stars, setStars] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { rating } = view;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setFault(stars === null ? say('drive_rate_fault') : null);
    if (stars === null) document.getElementById('drive-stars-5')?.focus();
    // The rating has no version of its own: it is given once.
    else void act('/rate', { version: undefined, stars, words: words.trim() }, say('drive_rated'));
  };
  return (
    <section className="drive__part" aria-labelledby="drive-rate">
      <h3 className="section-title" id="drive-rate">
        {say('drive_rate')}
      </h3>
      {rating !== null ? (
        <p className="kern-body">
          {say('drive_rating', { stars: say('drive_stars', { count: rating.stars }) })} {rating.words}
        </p>
      ) : (
        <form className="form" onSubmit={submit} noValidate>
          <fieldset
            className="kern-fieldset"
            aria-describedby={fault === null ? undefined : 'drive-stars-error'}
          >
            <legend className="kern-label">{say('drive_rate_how')}</legend>
            <div className="drive__stars">
              {STARS.toReversed().map((count) => (
                <div className="kern-form-check" key={count}>
                  <input
                    className="kern-form-check__radio"
                    type="radio"
                    name="drive-stars"
                    id={`drive-stars-${count}`}
                    checked={stars === count}
                    onChange={() => setStars(count)}
                  />
                  <label className="kern-label" htmlFor={`drive-stars-${count}`}>
                    {say('drive_stars', { count })}
                  </label>
                </div>
              ))}
            </div>
            <div role="alert">
              {fault === null ? null : (
                <p className="kern-error" id="drive-stars-error">
                  <span className="kern-icon kern-icon--danger" aria-hidden="true" />
                  <span className="kern-body">{fault}</span>
                </p>
              )}
            </div>
          </fieldset>
          <TextField
            id="drive-rate-words"
            label={say('drive_rate_words')}
            hint={say('drive_rate_hint')}
            error={null}
            input={{
              ...{ value: words, maxLength: LONGEST },
              onChange: (event) => setWords(event.currentTarget.value),
            }}
          />
          <div className="actions">
            <ActButton type="submit" look="primary" isBusy={isBusy}>
              {say('drive_rate_send')}
            </ActButton>
          </div>
        </form>
      )}
    </section>
  );
}

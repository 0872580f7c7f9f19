import { type FormEvent, useState } from 'react';
import { ActButton, forgetDraft, TextArea, TextField } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { IDEAS, LONGEST } from '../../ratings/rating-model.ts';
import type { OfficeRound, RoundIdea } from '../../ratings/ratings-api.ts';

/** A new round, or one that is still planned: title, what it is about, and its ideas. */
export function RoundForm(props: {
  screen: RoomProps['screen'];
  rateable: readonly RoundIdea[];
  round: OfficeRound | null;
  isBusy: boolean;
  save: (body: object) => Promise<boolean>;
}) {
  const { screen, rateable, round, isBusy, save } = props;
  const { say, language } = screen;
  const [title, setTitle] = useState(round?.title ?? '');
  const [about, setAbout] = useState(round?.about ?? '');
  const [ideas, setIdeas] = useState<readonly string[]>(() => round?.ideas.map(({ id }) => id) ?? []);
  const [fault, setFault] = useState<'title' | 'ideas' | null>(null);
  const choices = [...new Map([...(round?.ideas ?? []), ...rateable].map((one) => [one.id, one])).values()];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isFit = ideas.length >= IDEAS.fewest && ideas.length <= IDEAS.most;
    const missing = title.trim() === '' ? 'title' : isFit ? null : 'ideas';
    setFault(missing);
    if (missing !== null) {
      document.getElementById(missing === 'title' ? 'round-title' : `round-idea-${choices[0]?.id}`)?.focus();
      return;
    }
    const sent = event.currentTarget;
    const body = { title, about, ideas, ...(round !== null && { version: round.version }) };
    if (await save(body)) forgetDraft(sent);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        id="round-title"
        label={say('rating_office_title')}
        error={fault === 'title' ? say('rating_office_title_missing') : null}
        input={{
          ...{ type: 'text', value: title, maxLength: LONGEST.title },
          onChange: (event) => setTitle(event.currentTarget.value),
        }}
      />
      <TextArea
        id="round-about"
        label={say('rating_office_about')}
        hint={null}
        error={null}
        longest={LONGEST.about}
        value={about}
        change={setAbout}
      />
      <fieldset
        className="form__choices"
        aria-describedby={fault === 'ideas' ? 'round-ideas-error' : undefined}
      >
        <legend className="kern-label">{say('rating_office_ideas', { ...IDEAS })}</legend>
        {choices.map(({ id, title: words, lang, company }) => (
          <div className="kern-form-check" key={id}>
            <input
              className="kern-form-check__checkbox"
              type="checkbox"
              id={`round-idea-${id}`}
              checked={ideas.includes(id)}
              onChange={(event) =>
                setIdeas(event.currentTarget.checked ? [...ideas, id] : ideas.filter((one) => one !== id))
              }
            />
            <label className="kern-label" htmlFor={`round-idea-${id}`}>
              <span lang={foreignTo(lang, language)}>{words}</span>
              {company === '' ? null : ` (${say('rating_company', { name: company })})`}
            </label>
          </div>
        ))}
        {fault === 'ideas' ? (
          <p className="kern-error" id="round-ideas-error">
            <span className="kern-icon kern-icon--danger" aria-hidden="true" />
            <span className="kern-body">{say('rating_office_ideas_fault', { ...IDEAS })}</span>
          </p>
        ) : null}
      </fieldset>
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say(round === null ? 'rating_office_make' : 'rating_office_save')}
        </ActButton>
      </div>
    </form>
  );
}

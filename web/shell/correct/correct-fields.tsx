import { CORRECTION_KINDS, LONGEST_TEXT } from '../../../src/kernel/corrections/correction.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { describedBy, FieldError, FieldHint } from '../forms/field-notes.tsx';
import { EMAIL_DRAFT, KIND_DRAFT, TEXT_DRAFT } from './draft-names.ts';
import type { Fault } from './faults-of.ts';

/** What it is about, the text, an address for the answer; and the field that only machines fill. */
export function CorrectFields(props: { screen: Screen; faults: readonly Fault[]; asksForMail: boolean }) {
  const { screen, faults, asksForMail } = props;
  const { say } = screen;
  const errorOf = (name: Fault) => (faults.includes(name) ? say(`${name}_fault`) : null);
  const hintOf = (name: 'text' | 'email') => ({ hint: say(`${name}_hint`) });
  const inputOf = (name: 'text' | 'email') => ({
    ...{ id: `correct-${name}`, name, className: 'kern-form-input__input' },
    'aria-invalid': errorOf(name) !== null,
    'aria-describedby': describedBy(`correct-${name}`, say(`${name}_hint`), errorOf(name)),
  });
  const lookOf = (name: Fault) => `kern-form-input${errorOf(name) === null ? '' : ' kern-form-input--error'}`;
  return (
    <>
      <fieldset
        className="correct__kinds"
        id="correct-kind"
        tabIndex={-1}
        aria-describedby={describedBy('correct-kind', null, errorOf('kind'))}
      >
        <legend className="kern-label">{say('kind_label')}</legend>
        {CORRECTION_KINDS.map((kind) => (
          <div className="kern-form-check correct__kind" key={kind}>
            <input
              className="kern-form-check__radio"
              id={`correct-kind-${kind}`}
              type="radio"
              name="kind"
              value={kind}
              data-draft={KIND_DRAFT}
              required
            />
            <label className="kern-label" htmlFor={`correct-kind-${kind}`}>
              {say(`kind_${kind}`)}
            </label>
          </div>
        ))}
        <FieldError id="correct-kind" error={errorOf('kind')} />
      </fieldset>
      <div className={lookOf('text')}>
        <label className="kern-label" htmlFor="correct-text">
          {say('text_label')}
        </label>
        <FieldHint id="correct-text" field={hintOf('text')} />
        <textarea {...inputOf('text')} rows={6} maxLength={LONGEST_TEXT} data-draft={TEXT_DRAFT} required />
        <FieldError id="correct-text" error={errorOf('text')} />
      </div>
      {asksForMail ? (
        <div className={lookOf('email')}>
          <label className="kern-label" htmlFor="correct-email">
            {say('email_label')}
          </label>
          <FieldHint id="correct-email" field={hintOf('email')} />
          <input
            {...inputOf('email')}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            data-draft={EMAIL_DRAFT}
          />
          <FieldError id="correct-email" error={errorOf('email')} />
        </div>
      ) : null}
      <div className="trap" aria-hidden="true">
        <label htmlFor="correct-website">{say('website_label')}</label>
        <input id="correct-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
}

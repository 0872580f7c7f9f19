import { LONGEST_TEXT } from '../../../src/kernel/corrections/correction.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { describedBy, FieldError, FieldHint } from '../forms/field-notes.tsx';
import { EMAIL_DRAFT, TEXT_DRAFT } from './draft-names.ts';
import type { Fault } from './faults-of.ts';

/** The text, an address for the answer; and the field that only machines fill. */
export function WordFields(props: {
  screen: Screen;
  faults: readonly Fault[];
  asksForMail: boolean;
  /** The text may stay empty. */
  isOptional: boolean;
}) {
  const { screen, faults, asksForMail, isOptional } = props;
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
      <div className={lookOf('text')}>
        <label className="kern-label" htmlFor="correct-text">
          {say(isOptional ? 'text_label_optional' : 'text_label')}
        </label>
        <FieldHint id="correct-text" field={hintOf('text')} />
        <textarea
          {...inputOf('text')}
          rows={isOptional ? 3 : 6}
          maxLength={LONGEST_TEXT}
          data-draft={TEXT_DRAFT}
          required={!isOptional}
        />
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

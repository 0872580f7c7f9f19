import { CORRECTION_KINDS } from '../../../src/kernel/corrections/correction.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { describedBy, FieldError } from '../forms/field-notes.tsx';
import { KIND_DRAFT } from './draft-names.ts';
import type { Fault } from './faults-of.ts';
import { WordFields } from './word-fields.tsx';

/** What it is about, and what is said of it. */
export function CorrectFields(props: { screen: Screen; faults: readonly Fault[]; asksForMail: boolean }) {
  const { screen, faults, asksForMail } = props;
  const { say } = screen;
  const errorOf = (name: Fault) => (faults.includes(name) ? say(`${name}_fault`) : null);
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
      <WordFields screen={screen} faults={faults} asksForMail={asksForMail} isOptional={false} />
    </>
  );
}

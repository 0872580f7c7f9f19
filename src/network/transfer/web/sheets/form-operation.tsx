import { SelectField } from '../../../../../web/ui/desk-parts.ts';
import { LONGEST, OPERATINGS } from '../../sheets/sheet-model.ts';
import { Section, SheetLineField, SheetTextField } from './section.tsx';
import type { SectionProps } from './sheet-form.tsx';
import { linesOf } from './typed-sheet.ts';

/** Who runs it, by which licence, what it needs, and who answers questions. */
export function FormOperation(props: SectionProps) {
  const { screen, typed, set, choices } = props;
  const { say } = screen;
  return (
    <>
      <Section title={say('sheet_form_operation')}>
        <SelectField
          id="sheet-operating"
          label={say('sheet_operating')}
          value={typed.operating}
          options={[
            { value: '', words: say('sheet_choose') },
            ...OPERATINGS.map((value) => ({ value, words: say(`sheet_operating_${value}`) })),
          ]}
          change={(operating) => set({ operating })}
        />
        <SheetLineField
          {...props}
          name="licence"
          label={say('sheet_licence')}
          hint={say('sheet_licence_hint')}
          longest={LONGEST.licence}
        />
        <SheetLineField {...props} name="repoUrl" label={say('sheet_repo_field')} longest={LONGEST.url} />
        <SheetTextField {...props} name="standards" label={say('sheet_standards_field')} />
        <SelectField
          id="sheet-solution"
          label={say('sheet_solution_field')}
          value={typed.solution}
          options={[
            { value: '', words: say('sheet_solution_none') },
            ...choices.solutions.map(({ id, title }) => ({ value: id, words: title })),
          ]}
          change={(solution) => set({ solution, checks: '' })}
        />
        {typed.solution === '' ? null : <Checks {...props} />}
        <SheetTextField {...props} name="prerequisites" label={say('sheet_prerequisites_field')} />
      </Section>
      <Section title={say('sheet_form_contact')}>
        <SheetLineField
          {...props}
          name="contactRole"
          label={say('sheet_contact_role')}
          hint={say('sheet_contact_role_hint')}
          longest={LONGEST.role}
        />
        <SheetLineField
          {...props}
          name="contactMail"
          label={say('sheet_contact_mail')}
          hint={say('sheet_contact_mail_hint')}
          longest={LONGEST.mail}
        />
      </Section>
    </>
  );
}

/** Of the chosen solution those prerequisites that the house looks up itself. */
function Checks({ screen, typed, set, choices }: SectionProps) {
  const { say } = screen;
  const there = choices.checks.filter(({ id }) => id.startsWith(`${typed.solution}:`));
  const chosen = linesOf(typed.checks);
  if (there.length === 0) return <p className="kern-body">{say('sheet_checks_none')}</p>;
  return (
    <fieldset className="form__choices">
      <legend className="kern-label">{say('sheet_checks')}</legend>
      {there.map(({ id, title }) => (
        <div className="kern-form-check" key={id}>
          <input
            className="kern-form-check__checkbox"
            type="checkbox"
            id={`sheet-check-${id}`}
            checked={chosen.includes(id)}
            onChange={(event) => {
              const rest = chosen.filter((one) => one !== id);
              set({ checks: (event.currentTarget.checked ? [...rest, id] : rest).join('\n') });
            }}
          />
          <label className="kern-label" htmlFor={`sheet-check-${id}`}>
            {title}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

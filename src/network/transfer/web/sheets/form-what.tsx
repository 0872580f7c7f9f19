import { SelectField } from '../../../../../web/ui/desk-parts.ts';
import { FIELDS } from '../../../../kernel/network/fields.ts';
import { SIZES } from '../../../../kernel/network/sizes.ts';
import { LANGUAGES, LONGEST, STATUSES } from '../../sheets/sheet-model.ts';
import { Section, SheetLineField, SheetTextField } from './section.tsx';
import type { SectionProps } from './sheet-form.tsx';

/** What it is, what for, and where. */
export function FormWhat(props: SectionProps) {
  const { screen, typed, set, faults, isAbroad } = props;
  const { say } = screen;
  return (
    <Section title={say('sheet_form_what')}>
      <SheetLineField
        {...props}
        name="title"
        label={say('sheet_title')}
        hint={say('sheet_title_hint')}
        longest={LONGEST.title}
      />
      {isAbroad ? (
        <>
          <SheetLineField {...props} name="country" label={say('sheet_country')} longest={2} />
          <SheetLineField
            {...props}
            name="placeName"
            label={say('sheet_place_name')}
            longest={LONGEST.place}
          />
        </>
      ) : null}
      <SheetTextField
        {...props}
        name="problem"
        label={say('sheet_problem')}
        hint={say('sheet_problem_hint')}
        longest={LONGEST.problem}
      />
      <SelectField
        id="sheet-field"
        label={say('sheet_field')}
        value={typed.field}
        error={faults['sheet-field'] ?? null}
        options={[
          { value: '', words: say('sheet_choose') },
          ...FIELDS.map((value) => ({ value, words: say(`field_${value}`) })),
        ]}
        change={(field) => set({ field })}
      />
      <SelectField
        id="sheet-status"
        label={say('sheet_status')}
        value={typed.status}
        options={STATUSES.map((value) => ({ value, words: say(`sheet_status_${value}`) }))}
        change={(status) => set({ status })}
      />
      <SelectField
        id="sheet-size"
        label={say('sheet_size')}
        value={typed.size}
        options={SIZES.map((value) => ({ value, words: say(`size_${value}`) }))}
        change={(size) => set({ size })}
      />
      <SelectField
        id="sheet-lang"
        label={say('sheet_lang')}
        value={typed.lang}
        options={LANGUAGES.map((value) => ({ value, words: say(`sheet_lang_${value}`) }))}
        change={(lang) => set({ lang })}
      />
      {isAbroad ? (
        <SheetTextField {...props} name="lawDiffers" label={say('sheet_law')} longest={LONGEST.law} />
      ) : null}
    </Section>
  );
}

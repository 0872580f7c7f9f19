import { SelectField } from '../../../../../web/ui/desk-parts.ts';
import { BANDS } from '../../sheets/sheet-model.ts';
import { Section, SheetLineField } from './section.tsx';
import type { SectionProps } from './sheet-form.tsx';

/** How long it took and what it cost. */
export function FormCost(props: SectionProps) {
  const { screen, typed, set } = props;
  const { say } = screen;
  return (
    <Section title={say('sheet_form_cost')}>
      <SheetLineField {...props} name="startsOn" label={say('sheet_starts_on')} type="date" />
      <SheetLineField {...props} name="endsOn" label={say('sheet_ends_on')} type="date" />
      <SelectField
        id="sheet-costBand"
        label={say('sheet_band')}
        value={typed.costBand}
        options={[
          { value: '', words: say('sheet_choose') },
          ...BANDS.map((value) => ({ value, words: say(`sheet_band_${value}`) })),
        ]}
        change={(costBand) => set({ costBand })}
      />
      <SheetLineField {...props} name="costOnce" label={say('sheet_cost_once_field')} mode="decimal" />
      <SheetLineField {...props} name="costYearly" label={say('sheet_cost_yearly_field')} mode="decimal" />
      <SheetLineField {...props} name="fte" label={say('sheet_fte')} mode="decimal" />
    </Section>
  );
}

import { SelectField } from '../../../../../web/ui/desk-parts.ts';
import { LONGEST, OFFICE_EVIDENCE } from '../../sheets/sheet-model.ts';
import { KpiFields } from './kpi-fields.tsx';
import { Section, SheetTextField } from './section.tsx';
import type { SectionProps } from './sheet-form.tsx';

/** What went wrong comes first: others learn most from it. */
export function FormLearned(props: SectionProps) {
  const { screen, typed, set, evidence, isAbroad } = props;
  const { say } = screen;
  const levels = (isAbroad ? [0, 1, 2, 3] : [0, 1]) as readonly (0 | 1 | 2 | 3)[]; // the levels that there are
  return (
    <Section title={say('sheet_form_learned')}>
      <SheetTextField
        {...props}
        name="failed"
        label={say('sheet_failed')}
        hint={say('sheet_failed_hint')}
        longest={LONGEST.failed}
      />
      <SheetTextField {...props} name="success" label={say('sheet_success')} longest={LONGEST.success} />
      <KpiFields {...props} />
      {evidence >= OFFICE_EVIDENCE ? (
        <p className="kern-body">
          {say(`sheet_evidence_${evidence}`)} {say('sheet_evidence_office')}
        </p>
      ) : (
        <SelectField
          id="sheet-evidence"
          label={say('sheet_evidence_field')}
          value={typed.evidence}
          options={levels.map((level) => ({
            value: String(level),
            words: say(`sheet_evidence_${level}_short`),
          }))}
          change={(level) => set({ evidence: level })}
        />
      )}
    </Section>
  );
}

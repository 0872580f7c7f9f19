import type { ReactNode } from 'react';
import { TextArea } from '../../../../../web/ui/desk-parts.ts';
import { Line } from '../../../../../web/ui/faults.tsx';
import type { SectionProps } from './sheet-form.tsx';
import type { TypedSheet } from './typed-sheet.ts';

/** Fields that belong together. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="form__section">
      <legend className="form__legend">{title}</legend>
      {children}
    </fieldset>
  );
}

interface FieldProps extends SectionProps {
  name: keyof TypedSheet;
  label: string;
  hint?: string;
  longest?: number;
}

/** One line of the sheet. */
export function SheetLineField(props: FieldProps & { type?: 'text' | 'date'; mode?: 'decimal' | 'text' }) {
  const { name, label, hint, longest, type, mode, typed, set, faults } = props;
  return (
    <Line
      id={`sheet-${name}`}
      label={label}
      {...(hint !== undefined && { hint })}
      faults={faults}
      value={typed[name]}
      change={(value) => set({ [name]: value })}
      {...(longest !== undefined && { longest })}
      {...(type !== undefined && { type })}
      {...(mode !== undefined && { mode })}
    />
  );
}

/** Several lines of it. */
export function SheetTextField(props: FieldProps) {
  const { name, label, hint, longest = 2_000, typed, set, faults } = props;
  return (
    <TextArea
      id={`sheet-${name}`}
      label={label}
      hint={hint ?? null}
      error={faults[`sheet-${name}`] ?? null}
      longest={longest}
      value={typed[name]}
      change={(value) => set({ [name]: value })}
    />
  );
}

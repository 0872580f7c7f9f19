import type { ComponentProps } from 'react';
import type { Widget } from '../../../src/kernel/forms/form-schema.ts';
import { TextField } from '../people/text-field.tsx';
import { FieldLabel } from './field-label.tsx';
import { asLine, emptyOf } from './form-value.ts';
import type { WidgetProps } from './widget-props.ts';

/**
 * One line: text, address, mail, a day, or a day with its time as the browser lets people choose them. `list`: id of
 * words that the browser offers.
 */
export function LineField({ field, id, value, change, error, list }: WidgetProps & { list?: string }) {
  return (
    <TextField
      id={id}
      label={<FieldLabel field={field} />}
      {...(field.hint !== null && { hint: field.hint })}
      error={error}
      input={{
        ...INPUTS[field.widget],
        value: asLine(value),
        'aria-required': field.isRequired,
        autoComplete: 'off',
        ...(list !== undefined && { list }),
        ...(field.max !== null && { maxLength: field.max }),
        onChange: (event) => change(event.currentTarget.value || emptyOf(field)),
      }}
    />
  );
}

const INPUTS: Readonly<Partial<Record<Widget, ComponentProps<'input'>>>> = {
  address: { type: 'url', inputMode: 'url', autoCapitalize: 'none', spellCheck: false },
  mail: { type: 'email', autoCapitalize: 'none', spellCheck: false },
  date: { type: 'date' },
  time: { type: 'time' },
  moment: { type: 'datetime-local' },
};

import { useState } from 'react';
import { LOCALE } from '../../../src/kernel/i18n/language.ts';
import { TextField } from '../people/text-field.tsx';
import { FieldLabel } from './field-label.tsx';
import { emptyOf } from './form-value.ts';
import { asNumber } from './read-number.ts';
import type { WidgetProps } from './widget-props.ts';

/** A number as people write it; what is none is sent as it is, so that the server says so beside the field. */
export function NumberField({ screen, field, id, value, change, error }: WidgetProps) {
  const [typed, setTyped] = useState('');
  const read = (line: string) => (line.trim() === '' ? emptyOf(field) : asNumber(line, screen.language));
  const shown = Object.is(read(typed) ?? null, value ?? null) ? typed : written(value, screen.language);
  return (
    <TextField
      id={id}
      label={<FieldLabel field={field} />}
      {...(field.hint !== null && { hint: field.hint })}
      error={error}
      input={{
        inputMode: 'decimal',
        autoComplete: 'off',
        maxLength: 30,
        value: shown,
        'aria-required': field.isRequired,
        onChange: (event) => {
          setTyped(event.currentTarget.value);
          change(read(event.currentTarget.value));
        },
      }}
    />
  );
}

function written(value: unknown, language: WidgetProps['screen']['language']): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  return new Intl.NumberFormat(LOCALE[language], { useGrouping: false, maximumFractionDigits: 12 }).format(
    value,
  );
}

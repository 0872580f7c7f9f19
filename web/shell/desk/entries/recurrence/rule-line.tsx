import { TextField } from '../../../people/text-field.tsx';

/** One line of a recurrence: a day, a time or a number, as the browser lets people choose them. */
export function RuleLine(props: {
  id: string;
  label: string;
  hint?: string;
  type: 'date' | 'time' | 'number';
  value: string;
  error: string | null;
  change: (value: string) => void;
}) {
  const { id, label, hint, type, value, error, change } = props;
  return (
    <TextField
      id={id}
      label={label}
      {...(hint !== undefined && { hint })}
      error={error}
      input={{
        ...{ type, value },
        ...(type === 'number' && { min: 1, inputMode: 'numeric' }),
        onChange: (event) => change(event.currentTarget.value),
      }}
    />
  );
}

import type { Ref } from 'react';
import { TextField } from './text-field.tsx';

/** One mail address, as keyboards of phones and password managers like it. */
export function MailField({
  value,
  change,
  isOwn = false,
  ...rest
}: {
  id: string;
  label: string;
  hint: string;
  error: string | null;
  value: string;
  change: (value: string) => void;
  /** The reader's own: the browser may fill it in. */
  isOwn?: boolean;
  ref?: Ref<HTMLInputElement>;
}) {
  return (
    <TextField
      {...rest}
      input={{
        name: 'email',
        type: 'email',
        autoComplete: isOwn ? 'email' : 'off',
        autoCapitalize: 'none',
        spellCheck: false,
        maxLength: 254,
        required: true,
        value,
        onChange: (event) => change(event.currentTarget.value),
      }}
    />
  );
}

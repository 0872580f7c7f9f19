import type { Ref } from 'react';
import { describedBy, FieldError, FieldHint } from '../../forms/field-notes.tsx';

/** Several lines, labelled, with hint and error tied to them; kept on the device until they are sent. */
export function TextArea(props: {
  id: string;
  label: string;
  hint: string | null;
  error: string | null;
  longest: number;
  value: string;
  change: (value: string) => void;
  ref?: Ref<HTMLTextAreaElement>;
}) {
  const { id, label, hint, error, longest, value, change, ref } = props;
  return (
    <div className={`kern-form-input${error === null ? '' : ' kern-form-input--error'}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <FieldHint id={id} field={{ hint }} />
      <textarea
        id={id}
        ref={ref}
        className="kern-form-input__input"
        rows={5}
        maxLength={longest}
        value={value}
        data-draft={id}
        aria-invalid={error !== null}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <FieldError id={id} error={error} />
    </div>
  );
}

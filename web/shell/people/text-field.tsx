import type { ComponentProps, ReactNode, Ref } from 'react';

/** One labelled line with hint and error tied to it. Who sets an error moves the focus there, so that it is heard. */
export function TextField({
  id,
  label,
  hint,
  error,
  input,
  ref,
}: {
  id: string;
  label: ReactNode;
  hint?: string;
  error: string | null;
  input?: Omit<ComponentProps<'input'>, 'id' | 'ref' | 'className'>;
  ref?: Ref<HTMLInputElement>;
}) {
  const described = [
    ...(error === null ? [] : [`${id}-error`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  return (
    <div className={`kern-form-input${error === null ? '' : ' kern-form-input--error'}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="kern-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        ref={ref}
        className={`kern-form-input__input${error === null ? '' : ' kern-form-input__input--error'}`}
        aria-invalid={error !== null}
        {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}
      />
      {error === null ? null : (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}

/** Several labelled lines with the error tied to them. */
export function TextArea({
  id,
  label,
  error,
  value,
  change,
}: {
  id: string;
  label: string;
  error: string | null;
  value: string;
  change: (value: string) => void;
}) {
  return (
    <div className={`kern-form-input${error === null ? '' : ' kern-form-input--error'}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        className="kern-form-input__input message__area"
        id={id}
        rows={5}
        maxLength={4_000}
        required
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        aria-invalid={error !== null}
        {...(error !== null && { 'aria-describedby': `${id}-error` })}
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

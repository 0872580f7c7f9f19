/** One choice out of a few, as the browser draws it; with an error that is tied to it. */
export function SelectField<Value extends string>({
  id,
  label,
  value,
  options,
  change,
  error = null,
}: {
  id: string;
  label: string;
  value: Value;
  options: readonly { value: Value; words: string }[];
  change: (value: Value) => void;
  error?: string | null;
}) {
  return (
    <div className={`kern-form-input${error === null ? '' : ' kern-form-input--error'}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select
          className="kern-form-input__select"
          id={id}
          value={value}
          {...(error !== null && { 'aria-invalid': true, 'aria-describedby': `${id}-error` })}
          onChange={(event) => {
            const chosen = options.find((one) => one.value === event.currentTarget.value);
            if (chosen !== undefined) change(chosen.value);
          }}
        >
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.words}
            </option>
          ))}
        </select>
      </div>
      {error === null ? null : (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}

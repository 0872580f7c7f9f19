/** Longest text of a field; a mail link that is longer is cut by some mail programs. */
const LONGEST = { line: 200, lines: 1500 } as const;

/** A labelled field with hint and error tied to it. `data-draft` lets what was written survive. */
export function Field(props: {
  name: string;
  label: string;
  hint: string;
  error: string | null;
  optional?: string;
  /** Height of a field for several lines; absent: one line. */
  lines?: number;
}) {
  const { name, label, hint, error, optional, lines } = props;
  const id = `report-${name}`;
  const field = {
    id,
    name,
    className: 'kern-form-input__input',
    autoComplete: 'off',
    required: optional === undefined,
    'data-draft': `barrier-report.${name}`,
    'aria-describedby': error === null ? `${id}-hint` : `${id}-error ${id}-hint`,
    'aria-invalid': error !== null,
  };
  return (
    <div className={`kern-form-input${error === null ? '' : ' kern-form-input--error'}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional !== undefined && <span className="kern-label__optional"> ({optional})</span>}
      </label>
      <p className="kern-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {lines === undefined ? (
        <input {...field} type="text" maxLength={LONGEST.line} />
      ) : (
        <textarea {...field} rows={lines} maxLength={LONGEST.lines} />
      )}
      {error !== null && (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}

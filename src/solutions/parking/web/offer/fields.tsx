/** Fields that forms of lots need beside those of the house. */
export { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';

export function Check(props: {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  checked: boolean;
  change: (checked: boolean) => void;
}) {
  const { id, label, hint, error, checked, change } = props;
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return (
    <div>
      <div className="kern-form-check">
        <input
          className="kern-form-check__checkbox"
          type="checkbox"
          id={id}
          checked={checked}
          aria-invalid={error !== undefined}
          {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <label className="kern-label" htmlFor={id}>
          {label}
        </label>
      </div>
      {hint === undefined ? null : (
        <p className="kern-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}

export function Radios<Value extends string>(props: {
  id: string;
  legend: string;
  value: Value | null;
  options: readonly { value: Value; words: string }[];
  error?: string | undefined;
  change: (value: Value) => void;
}) {
  const { id, legend, value, options, error, change } = props;
  return (
    <fieldset
      className="kern-fieldset offer__group"
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend className="kern-label">{legend}</legend>
      <div className="offer__radios">
        {options.map((one, index) => (
          <div className="kern-form-check" key={one.value}>
            <input
              className="kern-form-check__radio"
              type="radio"
              name={id}
              id={index === 0 ? id : `${id}-${one.value}`}
              checked={value === one.value}
              onChange={() => change(one.value)}
            />
            <label className="kern-label" htmlFor={index === 0 ? id : `${id}-${one.value}`}>
              {one.words}
            </label>
          </div>
        ))}
      </div>
      {error === undefined ? null : (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </fieldset>
  );
}

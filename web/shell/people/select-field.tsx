/** One choice out of a few, as the browser draws it. */
export function SelectField<Value extends string>({
  id,
  label,
  value,
  options,
  change,
}: {
  id: string;
  label: string;
  value: Value;
  options: readonly { value: Value; words: string }[];
  change: (value: Value) => void;
}) {
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select
          className="kern-form-input__select"
          id={id}
          value={value}
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
    </div>
  );
}

/** Fields that forms of lots need beside those of the house. */
import { useEffect, useRef } from 'react';
import { TextField } from '../../../../../web/ui/desk-parts.ts';

/** What does not fit, by the id of its field, in the order of the screen. */
export type Faults = Readonly<Record<string, string>>;
export const NO_FAULTS: Faults = {};

/** At the top of a form: takes the focus whenever the faults are new. */
export function FaultSummary({ title, faults }: { title: string; faults: Faults }) {
  const box = useRef<HTMLDivElement>(null);
  const all = Object.entries(faults);
  useEffect(() => {
    if (Object.keys(faults).length > 0) box.current?.focus();
  }, [faults]);
  if (all.length === 0) return null;
  return (
    <div className="form__summary" role="alert" tabIndex={-1} ref={box}>
      <p className="form__summary-title">{title}</p>
      <ul className="form__summary-list">
        {all.map(([id, words]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

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

/** One line of text in a record of strings. */
export function Line(props: {
  id: string;
  label: string;
  hint?: string;
  faults: Faults;
  value: string;
  change: (value: string) => void;
  longest?: number;
  type?: 'text' | 'time' | 'date' | 'datetime-local';
  mode?: 'decimal' | 'numeric' | 'tel' | 'text';
  complete?: string;
}) {
  const { id, label, hint, faults, value, change, longest, type = 'text', mode = 'text', complete } = props;
  return (
    <TextField
      id={id}
      label={label}
      {...(hint !== undefined && { hint })}
      error={faults[id] ?? null}
      input={{
        ...{ value, type, inputMode: mode },
        autoComplete: complete ?? 'off',
        ...(longest !== undefined && { maxLength: longest }),
        onChange: (event) => change(event.currentTarget.value),
      }}
    />
  );
}

/** Forms that check themselves: what does not fit stands at the top and at its field. */
import { useEffect, useRef } from 'react';
import { TextField } from './desk-parts.ts';

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

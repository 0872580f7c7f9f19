import '../../../../../web/ui/correct.css';
import type { Ref } from 'react';

/** One of a few, with the fault below; the first takes the focus when none was chosen. */
export function Choices<Value extends string>(props: {
  name: string;
  label: string;
  options: readonly { value: Value; words: string; lang?: string | undefined; note?: string }[];
  chosen: Value | null;
  choose: (value: Value) => void;
  fault: string | null;
  first: Ref<HTMLInputElement>;
}) {
  const { name, label, options, chosen, choose, fault, first } = props;
  return (
    <fieldset className="correct__kinds" aria-describedby={fault === null ? undefined : `${name}-error`}>
      <legend className="kern-label">{label}</legend>
      {options.map(({ value, words, lang, note }, index) => (
        <div className="kern-form-check correct__kind" key={value}>
          <input
            className="kern-form-check__radio"
            type="radio"
            name={name}
            id={`${name}-${value}`}
            ref={index === 0 ? first : undefined}
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          <label className="kern-label" htmlFor={`${name}-${value}`}>
            <span lang={lang}>{words}</span>
            {note === undefined ? null : <span className="facts__note">{note}</span>}
          </label>
        </div>
      ))}
      {fault === null ? null : (
        <p className="kern-error" id={`${name}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{fault}</span>
        </p>
      )}
    </fieldset>
  );
}

import { FieldLabel } from './field-label.tsx';
import { describedBy, FieldError, FieldHint } from './field-notes.tsx';
import { asLine, emptyOf } from './form-value.ts';
import type { WidgetProps } from './widget-props.ts';

/** One of several; an empty first line where nothing is chosen yet or nothing need be. */
export function ChoiceField({ screen, field, id, value, change, error }: WidgetProps) {
  const chosen = asLine(value);
  const mayBeEmpty = !field.isRequired || chosen === '';
  return (
    <div className={`kern-form-input${error === null ? '' : ' kern-form-input--error'}`}>
      <label className="kern-label" htmlFor={id}>
        <FieldLabel field={field} />
      </label>
      <FieldHint id={id} field={field} />
      <div className="kern-form-input__select-wrapper">
        <select
          id={id}
          className="kern-form-input__select"
          value={chosen}
          aria-required={field.isRequired}
          aria-invalid={error !== null}
          aria-describedby={describedBy(id, field.hint, error)}
          onChange={(event) => change(event.currentTarget.value || emptyOf(field))}
        >
          {mayBeEmpty ? <option value="">{screen.say('form_choose')}</option> : null}
          {(field.options ?? []).map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}

import { FieldLabel } from './field-label.tsx';
import { describedBy, FieldError, FieldHint } from './field-notes.tsx';
import { asList } from './form-value.ts';
import type { WidgetProps } from './widget-props.ts';

/** Any number of several. They are kept in the order in which they are offered. */
export function ChoicesField({ field, id, value, change, error }: WidgetProps) {
  const chosen = new Set(asList(value));
  const options = field.options ?? [];
  const turn = (wanted: string, isWanted: boolean) =>
    change(options.map((one) => one.value).filter((one) => (one === wanted ? isWanted : chosen.has(one))));
  return (
    <fieldset
      className="choices form__choices"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, field.hint, error)}
    >
      <legend className="kern-label">
        <FieldLabel field={field} />
      </legend>
      <FieldHint id={id} field={field} />
      {options.map((one) => (
        <label className="mine__choice" key={one.value}>
          <input
            type="checkbox"
            checked={chosen.has(one.value)}
            onChange={(event) => turn(one.value, event.currentTarget.checked)}
          />
          <span>{one.label}</span>
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

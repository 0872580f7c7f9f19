import { describedBy, FieldError, FieldHint } from './field-notes.tsx';
import type { WidgetProps } from './widget-props.ts';

/** Yes or no. */
export function SwitchField({ field, id, value, change, error }: WidgetProps) {
  return (
    <div className="form__switch">
      <label className="mine__choice" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          checked={value === true}
          aria-describedby={describedBy(id, field.hint, error)}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <span>{field.label}</span>
      </label>
      <FieldHint id={id} field={field} />
      <FieldError id={id} error={error} />
    </div>
  );
}

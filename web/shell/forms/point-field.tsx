import { FieldLabel } from './field-label.tsx';
import { describedBy, FieldError, FieldHint } from './field-notes.tsx';
import { asGroup, errorAt, pathBelow, withField } from './form-value.ts';
import { NumberField } from './number-field.tsx';
import type { WidgetProps } from './widget-props.ts';

/** A point in degrees, for forms whose room brings no map. Both numbers, or none. */
export function PointField(props: WidgetProps) {
  const { field, id, path, value, change, error, errors, screen } = props;
  const point = asGroup(value);
  return (
    <fieldset
      className="form__group"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, field.hint, error)}
    >
      <legend className="form__legend">
        <FieldLabel field={field} />
      </legend>
      <FieldHint id={id} field={field} />
      <FieldError id={id} error={error} />
      {(['lat', 'lon'] as const).map((name) => (
        <NumberField
          {...props}
          key={name}
          id={`${id}-${name}`}
          path={pathBelow(path, name)}
          error={errorAt(errors, pathBelow(path, name))}
          field={{
            ...field,
            name,
            label: screen.say(`form_${name}`),
            hint: null,
            widget: 'number',
            isRequired: false,
            isNullable: false,
          }}
          value={point[name]}
          change={(next) => {
            const changed = withField(point, name, next);
            const isEmpty = Object.keys(changed).length === 0;
            change(isEmpty ? (field.isNullable ? null : undefined) : changed);
          }}
        />
      ))}
    </fieldset>
  );
}

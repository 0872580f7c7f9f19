import { FieldGroup } from './field-group.tsx';
import { asGroup, errorAt, pathBelow, withField } from './form-value.ts';
import { NumberField } from './number-field.tsx';
import type { WidgetProps } from './widget-props.ts';

/** A point in degrees, for forms whose room brings no map. Both numbers, or none. */
export function PointField(props: WidgetProps) {
  const { field, id, path, value, change, error, errors, screen } = props;
  const point = asGroup(value);
  return (
    <FieldGroup field={field} id={id} error={error}>
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
    </FieldGroup>
  );
}

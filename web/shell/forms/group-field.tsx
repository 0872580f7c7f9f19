import { FieldList } from './field-list.tsx';
import { describedBy, FieldError, FieldHint } from './field-notes.tsx';
import { asGroup } from './form-value.ts';
import type { WidgetProps } from './widget-props.ts';

/** Fields that belong together. */
export function GroupField(props: WidgetProps) {
  const { field, id, value, change, error } = props;
  return (
    <fieldset
      className="form__group"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, field.hint, error)}
    >
      <legend className="form__legend">{field.label}</legend>
      <FieldHint id={id} field={field} />
      <FieldError id={id} error={error} />
      <FieldList {...props} fields={field.fields ?? []} value={asGroup(value)} change={change} prefix={id} />
    </fieldset>
  );
}

import type { ReactNode, Ref } from 'react';
import { FieldLabel } from './field-label.tsx';
import { describedBy, FieldError, FieldHint } from './field-notes.tsx';
import type { WidgetProps } from './widget-props.ts';

/** Several controls that are one field: named by its legend, with hint and error, and reached by the list of errors. */
export function FieldGroup({
  field,
  id,
  error,
  look = '',
  ref,
  children,
}: Pick<WidgetProps, 'field' | 'id' | 'error'> & {
  look?: string;
  ref?: Ref<HTMLFieldSetElement>;
  children: ReactNode;
}) {
  return (
    <fieldset
      className={`form__group ${look}`.trimEnd()}
      id={id}
      ref={ref}
      tabIndex={-1}
      aria-describedby={describedBy(id, field.hint, error)}
    >
      <legend className="form__legend">
        <FieldLabel field={field} />
      </legend>
      <FieldHint id={id} field={field} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}

import type { FormField } from '../../../src/kernel/forms/form-schema.ts';

/** The words of a field; those that must be filled are marked, and said to be by `aria-required`. */
export function FieldLabel({ field }: { field: Pick<FormField, 'label' | 'isRequired'> }) {
  return (
    <>
      {field.label}
      {field.isRequired ? (
        <span className="form__required" aria-hidden="true">
          {' *'}
        </span>
      ) : null}
    </>
  );
}

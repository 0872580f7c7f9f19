import type { FormField } from '../../../src/kernel/forms/form-schema.ts';

/** Ids of hint and error of a field, for `aria-describedby`. */
export function describedBy(id: string, hint: string | null, error: string | null): string | undefined {
  const ids = [...(error === null ? [] : [`${id}-error`]), ...(hint === null ? [] : [`${id}-hint`])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function FieldHint({ id, field }: { id: string; field: Pick<FormField, 'hint'> }) {
  if (field.hint === null) return null;
  return (
    <p className="kern-hint" id={`${id}-hint`}>
      {field.hint}
    </p>
  );
}

export function FieldError({ id, error }: { id: string; error: string | null }) {
  if (error === null) return null;
  return (
    <p className="kern-error" id={`${id}-error`}>
      <span className="kern-icon kern-icon--danger" aria-hidden="true" />
      <span className="kern-body">{error}</span>
    </p>
  );
}

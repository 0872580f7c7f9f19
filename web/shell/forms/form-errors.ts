import type { FormError } from '../../../src/kernel/forms/form-schema.ts';
import type { Refusal } from '../people/refusal.ts';

/** The errors that the server found in a form (`form-unfit`), each with its field; none for any other refusal. */
export function formErrorsOf(refusal: Refusal | null): readonly FormError[] {
  if (refusal?.code !== 'form-unfit') return [];
  const { answer } = refusal;
  if (typeof answer !== 'object' || answer === null || !('errors' in answer)) return [];
  return Array.isArray(answer.errors) ? answer.errors.filter(isFormError) : [];
}

function isFormError(value: unknown): value is FormError {
  if (typeof value !== 'object' || value === null) return false;
  return 'path' in value && typeof value.path === 'string' && 'message' in value;
}

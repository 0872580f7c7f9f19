/** What a form holds while it is filled in, as plain data in the shape that its schema takes. */
import type { FormError, FormField } from '../../../src/kernel/forms/form-schema.ts';

export type FormValue = Readonly<Record<string, unknown>>;

/** A new form; what its schema has a first value for is filled in. */
export function initialValue(fields: readonly FormField[]): FormValue {
  return Object.fromEntries(
    fields.map((field) => [field.name, initialOf(field)] as const).filter(([, value]) => value !== undefined),
  );
}

/** One field as it begins; undefined: it is left out until somebody fills it. */
export function initialOf(field: FormField): unknown {
  if (field.initial !== null) return field.initial;
  if (field.isNullable) return null;
  switch (field.widget) {
    case 'switch':
      return false;
    case 'list':
    case 'choices':
      return [];
    case 'group':
      return initialValue(field.fields ?? []);
    default:
      return emptyOf(field);
  }
}

/** What an emptied line becomes. */
export function emptyOf(field: FormField): null | '' | undefined {
  return field.isNullable ? null : field.isRequired ? '' : undefined;
}

/** The same with one field changed; `undefined` leaves it out. */
export function withField(value: FormValue, name: string, next: unknown): FormValue {
  const { [name]: _, ...rest } = value;
  return next === undefined ? rest : { ...rest, [name]: next };
}

/** Any value as a group of fields. */
export function asGroup(value: unknown): FormValue {
  // Any object can be asked for any name.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as FormValue) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What is shown in a line. */
export function asLine(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Whether two values say the same; what is left out and `undefined` are one. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Path of a field below another one. */
export function pathBelow(path: string, name: string): string {
  return [path, name].filter((part) => part !== '').join('.');
}

/** Words of the error at exactly this path. */
export function errorAt(errors: readonly FormError[], path: string): string | null {
  return errors.find((one) => one.path === path)?.message ?? null;
}

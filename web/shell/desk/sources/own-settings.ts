/** Settings of a connector beside its mapping, as its form holds them and as they are stored. Pure. */
import type { FormField } from '../../../../src/kernel/forms/form-schema.ts';
import { type FormValue, initialOf, initialValue, isSame } from '../../forms/form-value.ts';

/** The form: what is stored, and for the rest what holds unless somebody says otherwise. */
export function settingsValue(fields: readonly FormField[], stored: FormValue): FormValue {
  const own = fields.flatMap(({ name }) =>
    stored[name] === undefined ? [] : [[name, stored[name]] as const],
  );
  return { ...initialValue(fields), ...Object.fromEntries(own) };
}

/** `settings` with what the form says. What nobody changed stays as it was stored, what holds anyway is left out. */
export function withSettings(
  settings: FormValue,
  { fields, value, stored }: { fields: readonly FormField[]; value: FormValue; stored: FormValue },
): Record<string, unknown> {
  const names = new Set(fields.map(({ name }) => name));
  const others = Object.entries(settings).filter(([name]) => !names.has(name));
  const own = fields.flatMap((field): [string, unknown][] => {
    const now = value[field.name];
    if (stored[field.name] !== undefined && isSame(now, stored[field.name])) return [[field.name, now]];
    return now === undefined || isSame(now, initialOf(field)) ? [] : [[field.name, now]];
  });
  return Object.fromEntries([...others, ...own]);
}

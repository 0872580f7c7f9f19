import type { FormField } from '../../../../src/kernel/forms/form-schema.ts';
import { LOCALE } from '../../../../src/kernel/i18n/language.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { asGroup, asList, isSame } from '../../forms/form-value.ts';

export interface SettingRow {
  name: string;
  label: string;
  value: string;
}

/** Settings in words, in the order of their form. */
export function settingRows(
  fields: readonly FormField[],
  settings: Readonly<Record<string, unknown>>,
  screen: Pick<Screen, 'say' | 'language'>,
): SettingRow[] {
  return fields.map((field) => ({
    name: field.name,
    label: field.label,
    value: inWords(field, settings[field.name] ?? field.initial, screen),
  }));
}

/** The fields in which two settings differ. */
export function fieldsThatDiffer(
  fields: readonly FormField[],
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): FormField[] {
  return fields.filter(({ name, initial }) => !isSame(one[name] ?? initial, other[name] ?? initial));
}

function inWords(field: FormField, value: unknown, screen: Pick<Screen, 'say' | 'language'>): string {
  const { say, language } = screen;
  if (typeof value === 'boolean') return say(value ? 'solutions_yes' : 'solutions_no');
  if (typeof value === 'number') return new Intl.NumberFormat(LOCALE[language]).format(value);
  if (typeof value === 'string' && value !== '')
    return field.options?.find((one) => one.value === value)?.label ?? value;
  if (Array.isArray(value)) {
    const words = asList(value).map((one) => inWords({ ...field, initial: null }, one, screen));
    return words.length === 0
      ? say('solutions_nothing')
      : new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(words);
  }
  if (typeof value === 'object' && value !== null)
    return settingRows(field.fields ?? [], asGroup(value), screen)
      .map((row) => `${row.label}: ${row.value}`)
      .join(', ');
  return say('solutions_nothing');
}

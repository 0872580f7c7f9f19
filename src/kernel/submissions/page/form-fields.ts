/** The fields of outsiders' forms as those of a plain page, and what came back by them. Pure. */
import type { FormError, FormField, Widget } from '../../forms/form-schema.ts';
import type { ClaimField } from '../../pages/claim/claim-view.ts';
import { textIn } from '../../pages/plain-form.ts';

const TYPES: Readonly<Partial<Record<Widget, ClaimField['type']>>> = {
  ...{ line: 'text', paragraphs: 'paragraphs', mail: 'email', address: 'url' },
  ...{ date: 'date', time: 'time', choice: 'select', switch: 'check' },
};

/** A field that holds more than one value cannot be drawn without a script: an error of whoever wrote the form. */
export function typeOf({ name, widget }: FormField): ClaimField['type'] {
  const type = TYPES[widget];
  if (type === undefined) throw new Error(`The field ${name} (${widget}) cannot be sent in by a plain form`);
  return type;
}

/** `typed`: as the browser sent it. */
export function claimFields(
  fields: readonly FormField[],
  typed: unknown,
  errors: readonly FormError[],
  words: { draft: string; none: string },
): ClaimField[] {
  let section: string | null = null;
  return fields.map((field) => {
    const begins = field.section !== null && field.section !== section;
    section = field.section ?? section;
    const type = typeOf(field);
    return {
      ...{ name: field.name, label: field.label, hint: field.hint, type, value: textIn(typed, field.name) },
      error: errors.find(({ path }) => path.split('.')[0] === field.name)?.message ?? null,
      autocomplete: AUTOCOMPLETE[field.name] ?? 'off',
      options: optionsOf(field, words.none),
      ...(begins && field.section !== null && { section: field.section }),
      ...(!field.isRequired && { isOptional: true as const }),
      // Of the sender everything is needed, also what is agreed to.
      ...((field.isRequired || field.name.startsWith('_')) && { isMarked: true as const }),
      ...(field.max !== null && { longest: field.max }),
      // What somebody agrees to is said each time.
      ...(type !== 'check' && { draft: `${words.draft}${field.name}` }),
    };
  });
}

const AUTOCOMPLETE: Readonly<Record<string, string>> = { _sender: 'organization', _email: 'email' };

/** What is so unless somebody says otherwise is sent as nothing, so that a draft knows what was chosen. */
function optionsOf({ options, initial, isRequired }: FormField, none: string): ClaimField['options'] {
  if (options === null) return [];
  const first = options.find(({ value }) => value === initial);
  const others = options.filter((one) => one !== first);
  if (first !== undefined) return [{ value: '', label: first.label }, ...others];
  return isRequired ? [{ value: '', label: none }, ...others] : [{ value: '', label: '–' }, ...others];
}

/** An empty field is `null` where it may be, left out where it has something else to begin with. */
export function sentValue(fields: readonly FormField[], sent: unknown): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const text = textIn(sent, field.name).replaceAll(/\r\n?/g, '\n');
      if (field.widget === 'switch') return [[field.name, text !== '']];
      if (text.trim() !== '') return [[field.name, text]];
      if (field.isNullable) return [[field.name, null]];
      return field.isRequired ? [[field.name, '']] : [];
    }),
  );
}

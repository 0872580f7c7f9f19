import type { FormField } from '../../../src/kernel/forms/form-schema.ts';

/** The words of a field by its path ("Termine 2, Beginn" for `occurrences.1.start`); null: no field of the form. */
export function labelAt(fields: readonly FormField[], path: string): string | null {
  const words: string[] = [];
  let inside: readonly FormField[] = fields;
  for (const name of path.split('.')) {
    const index = /^\d+$/.test(name) ? Number(name) : null;
    const last = words.at(-1);
    if (index !== null && last !== undefined) {
      words[words.length - 1] = `${last} ${index + 1}`;
      continue;
    }
    const field = inside.find((one) => one.name === name);
    if (field === undefined) break;
    words.push(field.label);
    inside = field.fields ?? [];
  }
  return words.length === 0 ? null : words.join(', ');
}

import type { ZodType } from 'zod';
import type { FormField, Widget } from './form-schema.ts';
import { jsonSchemaOf, type Shape, shapeOf } from './json-shape.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * The fields of a schema of an object, with their words in the language of `texts`. Throws one error with everything
 * that cannot be drawn; `formFaults` finds the same without throwing, so that a test or the registry tells first.
 */
export function formOf(schema: ZodType, texts: Texts): FormField[] {
  const form: Reading = { texts, faults: [] };
  const fields = fieldsOf(jsonSchemaOf(schema), '', form);
  if (form.faults.length > 0) throw new Error(`This form cannot be drawn: ${form.faults.join('; ')}`);
  return fields;
}

/** What of a form cannot be drawn or has no words, each with its path. */
export function formFaults(schema: ZodType, texts: Texts): string[] {
  const form: Reading = { texts, faults: [] };
  fieldsOf(jsonSchemaOf(schema), '', form);
  return form.faults;
}

interface Reading {
  texts: Texts;
  faults: string[];
}

/** Drawn as a whole by a part of its own, whatever is inside. */
const WHOLE: ReadonlySet<Widget> = new Set(['point', 'picture', 'recurrence', 'mapping']);

function fieldsOf(node: unknown, path: string, form: Reading): FormField[] {
  const shape = shapeOf(node);
  if (shape.type !== 'object') {
    form.faults.push(`${path || 'the form'} is no object`);
    return [];
  }
  return Object.entries(shape.properties).map(([name, child]) =>
    fieldOf(shapeOf(child), { name, path: path === '' ? name : `${path}.${name}`, form, holder: shape }),
  );
}

function fieldOf(
  shape: Shape,
  { name, path, form, holder }: { name: string; path: string; form: Reading; holder: Shape },
): FormField {
  const widget = widgetOf(shape);
  if (widget === null) form.faults.push(`${path} has a shape that no widget draws: give it one by .meta()`);
  const label = words(shape.label ?? '', `label of ${path}`, form);
  return {
    name,
    widget: widget ?? 'line',
    label,
    hint: shape.hint === null ? null : words(shape.hint, `hint of ${path}`, form),
    section: shape.section === null ? null : words(shape.section, `section of ${path}`, form),
    isRequired: holder.required.has(name) && needsSomething(shape, widget),
    isNullable: shape.isNullable,
    initial: shape.initial,
    options: optionsOf(shape, widget, path, form),
    min: shape.min,
    max: shape.max,
    suggest: shape.suggest,
    fields: insideOf(shape, widget, path, form),
  };
}

function widgetOf(shape: Shape): Widget | null {
  if (shape.widget !== null) return shape.widget;
  switch (shape.type) {
    case 'boolean':
      return 'switch';
    case 'number':
    case 'integer':
      return 'number';
    case 'object':
      return Object.keys(shape.properties).length > 0 ? 'group' : null;
    case 'array':
      return shapeOf(shape.items).options !== null ? 'choices' : 'list';
    case 'string':
      if (shape.options !== null) return 'choice';
      return BY_FORMAT[shape.format ?? ''] ?? 'line';
    default:
      return null;
  }
}

const BY_FORMAT: Readonly<Record<string, Widget>> = { date: 'date', uri: 'address', email: 'mail' };

/** A line that may be empty need not be filled, even if its name must be there. */
function needsSomething(shape: Shape, widget: Widget | null): boolean {
  if (shape.isNullable) return false;
  if (shape.type === 'string' && shape.options === null)
    return (shape.min ?? 0) > 0 || shape.format !== null || shape.pattern !== null;
  if (shape.type === 'array') return (shape.min ?? 0) > 0;
  return widget !== 'switch' && widget !== 'group';
}

function optionsOf(shape: Shape, widget: Widget | null, path: string, form: Reading): FormField['options'] {
  const values =
    widget === 'choice' ? shape.options : widget === 'choices' ? shapeOf(shape.items).options : null;
  if (values === null) return null;
  const { optionKeys, label } = shape;
  const keyOf = (value: string) =>
    typeof optionKeys === 'object' && optionKeys !== null
      ? String(optionKeys[value] ?? '')
      : `${optionKeys ?? label ?? ''}_${value}`;
  return values.map((value) => ({
    value,
    label: words(keyOf(value), `choice ${value} of ${path}`, form),
  }));
}

/** Fields of a group; of a list its entries: an object's fields, or one field without a name. */
function insideOf(shape: Shape, widget: Widget | null, path: string, form: Reading): FormField['fields'] {
  if (widget === null || WHOLE.has(widget)) return null;
  if (widget === 'group') return Object.keys(shape.properties).length > 0 ? groupOf(shape, path, form) : null;
  if (widget !== 'list') return null;
  const entry = shapeOf(shape.items);
  if (entry.type === 'object' && entry.widget === null) return groupOf(entry, `${path}.0`, form);
  return [
    fieldOf(
      { ...entry, label: entry.label ?? shape.label },
      { name: '', path: `${path}.0`, form, holder: { ...entry, required: new Set(['']) } },
    ),
  ];
}

function groupOf(shape: Shape, path: string, form: Reading): FormField[] {
  return Object.entries(shape.properties).map(([name, child]) =>
    fieldOf(shapeOf(child), { name, path: `${path}.${name}`, form, holder: shape }),
  );
}

function words(key: string, whose: string, { texts, faults }: Reading): string {
  const found = texts[key];
  if (found === undefined || found.trim() === '')
    faults.push(
      key === '' ? `the ${whose} is missing (.meta({ label }))` : `the ${whose} has no text "${key}"`,
    );
  return found ?? key;
}

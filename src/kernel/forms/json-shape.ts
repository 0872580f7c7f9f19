/** What a form needs to know of one place in a JSON Schema. */
import { type ZodType, z } from 'zod';
import type { Widget } from './form-schema.ts';

/** One schema with its `null` taken out, and what `.meta()` says of it. */
export interface Shape {
  type: string | null;
  isNullable: boolean;
  format: string | null;
  options: readonly string[] | null;
  items: unknown;
  properties: Readonly<Record<string, unknown>>;
  required: ReadonlySet<string>;
  pattern: string | null;
  min: number | null;
  max: number | null;
  initial: unknown;
  label: string | null;
  hint: string | null;
  section: string | null;
  /** Stem of the keys of the words of its choices, or the key of each. */
  optionKeys: string | Readonly<Record<string, unknown>> | null;
  widget: Widget | null;
  suggest: string | null;
}

const WIDGETS: ReadonlySet<string> = new Set<Widget>([
  ...(['line', 'paragraphs', 'number', 'switch', 'choice', 'choices', 'list', 'group', 'moment'] as const),
  ...(['date', 'time', 'address', 'mail', 'colour', 'point', 'picture', 'recurrence', 'mapping'] as const),
]);

/** The JSON Schema of what a form sends (before transformations), as plain data. */
export function jsonSchemaOf(schema: ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** Reads one node of a JSON Schema. `null` is taken out of unions; a union of more stays without a type. */
export function shapeOf(node: unknown): Shape {
  const outer = asObject(node);
  const { node: inner, isNullable } = withoutNull(outer);
  const merged: Node = { ...inner, ...outer, type: inner.type };
  const { type } = merged;
  return {
    type: typeof type === 'string' ? type : null,
    isNullable,
    format: text(merged.format),
    options: Array.isArray(inner.enum) ? inner.enum.filter((one) => one !== null).map(String) : null,
    items: merged.items,
    properties: asObject(merged.properties),
    required: new Set(Array.isArray(merged.required) ? merged.required.map(String) : []),
    pattern: text(merged.pattern),
    min: firstNumber(merged, ['minLength', 'minItems', 'minimum', 'exclusiveMinimum']),
    max: firstNumber(merged, ['maxLength', 'maxItems', 'maximum', 'exclusiveMaximum']),
    initial: merged.default ?? null,
    label: text(merged.label),
    hint: text(merged.hint),
    section: text(merged.section),
    optionKeys: text(merged.options) ?? (merged.options === undefined ? null : asObject(merged.options)),
    widget: isWidget(merged.widget) ? merged.widget : null,
    suggest: text(merged.suggest),
  };
}

type Node = Readonly<Record<string, unknown>>;

function withoutNull(node: Node): { node: Node; isNullable: boolean } {
  const { type, anyOf } = node;
  if (Array.isArray(type) && type.includes('null')) {
    const rest = type.filter((one) => one !== 'null');
    return { node: { ...node, type: rest.length === 1 ? rest[0] : rest }, isNullable: true };
  }
  if (!Array.isArray(anyOf)) return { node, isNullable: false };
  const others = anyOf.map(asObject).filter((one) => one.type !== 'null');
  const isNullable = others.length < anyOf.length;
  return others.length === 1 && others[0] !== undefined
    ? { node: others[0], isNullable }
    : { node, isNullable };
}

function isWidget(value: unknown): value is Widget {
  return typeof value === 'string' && WIDGETS.has(value);
}

function asObject(value: unknown): Node {
  // Any object can be asked for any name.
  return typeof value === 'object' && value !== null ? (value as Node) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Whole numbers carry the limits of safe integers, which nobody wants to read. */
function firstNumber(node: Node, names: readonly string[]): number | null {
  for (const name of names) {
    const value = node[name];
    if (typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER) return value;
  }
  return null;
}

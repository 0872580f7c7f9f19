/** A JSON-LD object with its names resolved: every property a list of texts and objects. Pure. */
import { isFields } from '../../kernel/sources/json/loose-values.ts';
import { identityOf } from './identity.ts';
import type { Names } from './names.ts';

export interface Text {
  text: string;
  /** As it is written ("de", "en-GB"); null: not said. */
  language: string | null;
}
export type Value = Text | Node;
export interface Node {
  /** Stable; null where it has none or one that changes with each answer ("genid-…"). */
  id: string | null;
  /** Without those that say nothing ("Thing"). */
  types: string[];
  properties: ReadonlyMap<string, readonly Value[]>;
}

const LONGEST_TEXT = 100_000;
const MOST_VALUES = 2_000;
const MOST_DEPTH = 30;
const SAY_NOTHING = new Set(['Thing', 'Intangible', 'StructuredValue', 'CreativeWork']);

export function isNode(value: Value | undefined): value is Node {
  return value !== undefined && 'properties' in value;
}

/** null for what is no object. */
export function nodeOf(value: unknown, names: Names, depth = 0): Node | null {
  if (!isFields(value) || depth > MOST_DEPTH) return null;
  const properties = new Map<string, Value[]>();
  let id: string | null = null;
  let types: string[] = [];
  for (const [written, inside] of Object.entries(value)) {
    const name = names.of(written);
    if (name === '@id') id = identityOf(inside);
    else if (name === '@type') types = typesOf(inside, names);
    else if (!name.startsWith('@')) {
      const values = valuesOf(inside, names, depth + 1);
      properties.set(name, [...(properties.get(name) ?? []), ...values]);
    }
  }
  return { id, types, properties };
}

function valuesOf(inside: unknown, names: Names, depth: number): Value[] {
  const list = Array.isArray(inside) ? inside.slice(0, MOST_VALUES) : [inside];
  return list.flatMap((one): Value[] => {
    if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean')
      return [textOf(one, null)];
    if (!isFields(one) || depth > MOST_DEPTH) return [];
    const literal = one['@value'];
    if (typeof literal === 'string' || typeof literal === 'number' || typeof literal === 'boolean') {
      const language = one['@language'];
      return [textOf(literal, typeof language === 'string' ? language.slice(0, 35) : null)];
    }
    const wrapped = one['@list'] ?? one['@set'];
    if (wrapped !== undefined) return valuesOf(wrapped, names, depth + 1);
    const node = nodeOf(one, names, depth);
    return node === null ? [] : [node];
  });
}

function textOf(value: string | number | boolean, language: string | null): Text {
  return { text: String(value).slice(0, LONGEST_TEXT).toWellFormed().trim(), language };
}

function typesOf(inside: unknown, names: Names): string[] {
  const list = Array.isArray(inside) ? inside.slice(0, 100) : [inside];
  const types = list.flatMap((one) => (typeof one === 'string' ? [names.of(one).slice(0, 100)] : []));
  return [...new Set(types)].filter((type) => !SAY_NOTHING.has(type) && !/[\p{Cc}\p{Cs}]/u.test(type));
}

export function valuesAt(node: Node, name: string): readonly Value[] {
  return node.properties.get(name) ?? [];
}

export function nodesAt(node: Node, name: string): Node[] {
  return valuesAt(node, name).filter(isNode);
}

/** Texts that are not empty. */
export function textsAt(node: Node, name: string): Text[] {
  return valuesAt(node, name).filter((value): value is Text => !isNode(value) && value.text !== '');
}

/** The first text, German before others. */
export function textAt(node: Node, name: string): string | null {
  const texts = textsAt(node, name);
  const german = texts.find(({ language }) => language === null || /^de\b/i.test(language));
  return (german ?? texts[0])?.text ?? null;
}

/** Names of values of lists ("schema:Thursday", a reference to it, "https://schema.org/Thursday" → "Thursday"). */
export function marksAt(node: Node, name: string, names: Names): string[] {
  return valuesAt(node, name).flatMap((value) => {
    const written = isNode(value) ? value.id : /^\S{1,200}$/.test(value.text) ? value.text : null;
    return written === null ? [] : [names.of(written).replace(/^(thuecat|ttgds):/, '')];
  });
}

/** null: not said. */
export function flagAt(node: Node, name: string): boolean | null {
  const said = textAt(node, name)?.toLowerCase();
  if (said === 'true') return true;
  return said === 'false' ? false : null;
}

export function numberAt(node: Node, name: string): number | null {
  const text = textAt(node, name)?.replace(/^(-?\d+),(\d+)$/, '$1.$2') ?? '';
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}
